package dev.groundtrack.ingest.source;

import static dev.groundtrack.ingest.source.Archives.utf8;
import static dev.groundtrack.ingest.source.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A ZIP is read file by file, in memory and within limits. */
class ArchivesTest {
  private static final byte[] ARTICLE = utf8("Norrland Space has postponed the launch.\n");

  @Test
  void whatStandsInAnArchiveIsReadEachByItselfAndByItsPath() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("news/", new byte[0]);
    files.put("news/petrel.txt", ARTICLE);
    files.put("__MACOSX/news/._petrel.txt", new byte[] {0, 5, 22, 7});
    files.put(".DS_Store", new byte[] {0, 0, 0, 1});
    files.put("empty.bin", new byte[] {1, 0, 2, 0, 3, 9, -1});
    files.put("page.txt", utf8("<html><body><p>Sign in.</p></body></html>"));
    files.put("more.zip", zip(Map.of("feed.jsonl", utf8("{\"text\": \"Italy agreed.\"}\n{}\n"))));
    files.put("last.txt", ARTICLE);
    assertThat(ReadItems.printed(ReadItems.of("a.zip", zip(files))))
        .isEqualTo(
            """
            article a.zip!/news/petrel.txt

              Norrland Space has postponed the launch.

            refused a.zip!/empty.bin
              a.zip!/empty.bin is binary data, not prose; import its words as plain text, in UTF-8

            refused a.zip!/page.txt
              a.zip!/page.txt is a page in which no article is found; copy the text of the article out of it, and import that

            article a.zip!/more.zip!/feed.jsonl:1

              Italy agreed.

            refused a.zip!/more.zip!/feed.jsonl:2
              a.zip!/more.zip!/feed.jsonl:2 has no string "text"; write {"text": "…", "title": "…", "publishedOn": "2022-03-05"} on one line

            article a.zip!/last.txt

              Norrland Space has postponed the launch.
            """);
  }

  @Test
  void aPathThatLeadsOutOfTheArchiveIsOnlyAName() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("../../../../etc/cron.d/x.txt", ARTICLE);
    files.put("/etc/passwd", ARTICLE);
    files.put("C:\\Windows\\x.txt", ARTICLE);
    files.put("a\n\u001B[31m\u202Eb.txt", ARTICLE);
    assertThat(ReadItems.of("a.zip", zip(files)))
        .extracting(Item::place)
        .containsExactly(
            "a.zip!/../../../../etc/cron.d/x.txt",
            "a.zip!//etc/passwd",
            "a.zip!/C:/Windows/x.txt",
            "a.zip!/a??[31m?b.txt");
  }

  @Test
  void anEncryptedFileIsToldAndTheOthersGoOn() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("secret.txt", ARTICLE);
    files.put("open.txt", ARTICLE);
    byte[] zip = zip(files);
    int list = indexOf(zip, new byte[] {'P', 'K', 1, 2}, 0);
    zip[list + 8] |= 1;
    zip[6] |= 1;
    assertThat(ReadItems.printed(ReadItems.of("a.zip", zip)))
        .isEqualTo(
            """
            refused a.zip!/secret.txt
              a.zip!/secret.txt is encrypted; unpack it with its password, and import that

            article a.zip!/open.txt

              Norrland Space has postponed the launch.
            """);
  }

  @Test
  void aDamagedFileIsToldAndTheOthersGoOn() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("damaged.txt", ARTICLE);
    files.put("whole.txt", ARTICLE);
    byte[] zip = zip(files);
    Arrays.fill(zip, 45, 60, (byte) 0xFF);
    assertThat(ReadItems.of("a.zip", zip).getFirst()).isInstanceOf(Item.Refused.class);
    assertThat(ReadItems.of("a.zip", zip).getLast()).isInstanceOf(Item.Article.class);
    assertThat(ReadItems.printed(ReadItems.of("a.zip", Arrays.copyOf(zip, zip.length / 2))))
        .contains("refused a.zip\n  a.zip is a ZIP archive that is damaged or cut off");
  }

  @Test
  void aFileThatSwellsIsNotUnpackedAndTheOthersGoOn() {
    byte[] bomb = zip("line.txt", Archives.line(1L << 30));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("bomb.zip", bomb);
    files.put("whole.txt", ARTICLE);
    assertThat(bomb.length).isLessThan(2 << 20);
    assertThat(ReadItems.printed(ReadItems.of("a.zip", zip(files))))
        .contains("a.zip!/bomb.zip!/line.txt has more than the 64 MiB that one file may have")
        .contains("article a.zip!/whole.txt");
    byte[] small = zip("zeros.txt", Archives.line(8 << 20));
    assertThat(problems(ReadItems.of("a.zip", small)))
        .containsExactly("is more than 200 times as large as it is packed");
  }

  @Test
  void manyFilesThatSwellEndWithOneWord() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] bomb = zip("a.bin", Archives.line(20 << 20));
    for (int i = 0; i < 150; i++) {
      files.put(i + ".zip", bomb);
    }
    assertThat(problems(ReadItems.of("a.zip", zip(files))))
        .last()
        .isEqualTo("holds more than one import unpacks: 10000 files or 512 MiB");
  }

  @Test
  void tenThousandArchivesInOneEndQuicklyWithAWord() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] inner = zip(Map.of("a.txt", ARTICLE));
    for (int i = 0; i < 10_000; i++) {
      files.put(i + ".zip", inner);
    }
    List<Item> items = ReadItems.of("a.zip", zip(files));
    assertThat(items).hasSizeLessThan(5_003);
    assertThat(problems(items.subList(4_999, items.size())))
        .contains("holds more than one import unpacks: 10000 files or 512 MiB");
  }

  @Test
  void archivesOneInAnotherEndAtTheFourth() {
    byte[] zip = zip(Map.of("a.txt", ARTICLE));
    for (int i = 0; i < 2_000; i++) {
      zip = stored("a.zip", zip);
    }
    assertThat(ReadItems.printed(ReadItems.of("0.zip", zip)))
        .isEqualTo(
            """
            refused 0.zip!/a.zip!/a.zip!/a.zip!/a.zip
              0.zip!/a.zip!/a.zip!/a.zip!/a.zip stands more than 4 deep in other files; unpack those it stands in, and import it by itself
            """);
  }

  /** As cheap as it gets: what is within is neither packed nor summed. */
  private static byte[] stored(String name, byte[] file) {
    byte[] title = name.getBytes(StandardCharsets.US_ASCII);
    java.nio.ByteBuffer zip =
        java.nio.ByteBuffer.allocate(30 + 46 + 22 + 2 * title.length + file.length)
            .order(java.nio.ByteOrder.LITTLE_ENDIAN);
    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
    sum.update(file);
    zip.putInt(0x04034B50).putShort((short) 10).putShort((short) 0).putShort((short) 0).putInt(0);
    zip.putInt((int) sum.getValue()).putInt(file.length).putInt(file.length);
    zip.putShort((short) title.length).putShort((short) 0).put(title).put(file);
    int list = zip.position();
    zip.putInt(0x02014B50).putShort((short) 10).putShort((short) 10).putShort((short) 0);
    zip.putShort((short) 0).putInt(0).putInt((int) sum.getValue());
    zip.putInt(file.length).putInt(file.length).putShort((short) title.length);
    zip.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
    zip.putInt(0).putInt(0).put(title);
    int end = zip.position();
    zip.putInt(0x06054B50).putInt(0).putShort((short) 1).putShort((short) 1);
    zip.putInt(end - list).putInt(list).putShort((short) 0);
    return zip.array();
  }

  private static int indexOf(byte[] bytes, byte[] sought, int from) {
    for (int i = from; i + sought.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
        return i;
      }
    }
    throw new AssertionError("not in it");
  }

  private static List<String> problems(List<Item> items) {
    return items.stream()
        .filter(Item.Refused.class::isInstance)
        .flatMap(item -> ((Item.Refused) item).problems().stream())
        .map(Problem::what)
        .toList();
  }
}
