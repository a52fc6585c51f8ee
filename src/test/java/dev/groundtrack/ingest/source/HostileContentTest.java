package dev.groundtrack.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundtrack.ingest.format.feed.Feed;
import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in is read or refused in its place; nothing is thrown, and nothing is endless. */
class HostileContentTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/formats");

  static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(GOLDEN)) {
      return all.filter(f -> f.getFileName().toString().startsWith("input.")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileThatIsCutOffOrBrokenIsReadOrRefused(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(7);
    String name = file.getFileName().toString();
    for (int i = 0; i < 12; i++) {
      assertThat(ReadItems.of(name, Arrays.copyOf(whole, random.nextInt(whole.length))))
          .isNotNull();
      byte[] broken = whole.clone();
      for (int j = 0; j < 1 + broken.length / 100; j++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      assertThat(ReadItems.of(name, broken)).isNotNull();
    }
  }

  @Test
  void aHundredThousandEntriesGiveTheNewestThousandAndAWord() {
    StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Long</title>");
    for (int i = 0; i < 100_000; i++) {
      feed.append("<item><title>Entry ").append(i).append("</title><link>https://example.org/");
      feed.append(i).append("</link><pubDate>Mon, 05 May ").append(i == 77_777 ? 2032 : 2031);
      feed.append(" 10:00:00 GMT</pubDate><description>Short.</description></item>");
    }
    List<Item> items = ReadItems.of("feed", Archives.utf8(feed + "</channel></rss>"));
    assertThat(items).hasSize(Feed.MAX_ENTRIES + 1);
    assertThat(ReadItems.printed(items.getFirst()))
        .isEqualTo(
            "refused feed\n  feed has 100000 entries, of which the newest 1000 are read; import the"
                + " older articles by their addresses\n");
    assertThat(items.getLast().place()).isEqualTo("feed#77778");
    assertThat(ReadItems.printed(items.getLast()))
        .contains("https://example.org/77777", "title: Entry 77777", "publishedOn: 2032-05-05");
    assertThat(items.get(1).place()).isEqualTo("feed#1");
  }

  @Test
  void aLineWithoutAnEndIsReadUpToTheLimit() {
    Archives.EndlessLine line = new Archives.EndlessLine();
    assertThatThrownBy(() -> Content.of("line.jsonl", line))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .hasToString(
                        "line.jsonl has more than the 64 MiB that one file may have; split it, and"
                            + " import the parts"));
    assertThat(line.read).isLessThan(Content.MAX_BYTES + (1 << 20));
  }

  @Test
  void aTextThatIsTooLongIsRefusedInItsPlace() {
    String text = "Norrland Space has postponed the launch. ".repeat((4 << 20) / 41 + 1);
    assertThat(ReadItems.printed(ReadItems.of("a.txt", Archives.utf8(text))))
        .startsWith("refused a.txt\n  a.txt has 4194")
        .contains("more than the 4 MiB that one article takes; split it");
    assertThat(
            ReadItems.printed(
                ReadItems.of(
                    "a.jsonl",
                    Archives.utf8("{\"text\": \"" + text + "\"}\n{\"text\": \"Italy agreed.\"}"))))
        .startsWith("refused a.jsonl:1\n")
        .contains("article a.jsonl:2");
  }

  @Test
  void aThousandBadLinesEndTheReading() {
    String lines = "{\"text\": \"Italy agreed.\"}\n" + "{}\n".repeat(50_000);
    List<Item> items = ReadItems.of("a.jsonl", Archives.utf8(lines));
    assertThat(items).hasSize(1_002);
    assertThat(ReadItems.printed(items.getLast())).contains("the rest is left");
  }

  static final Map<String, String> DEEP =
      Map.of(
          "elements", "<html><body><article>" + "<div>".repeat(100_000) + "Petrel flies.",
          "open paragraphs", "<html><body>" + "<p><b><i>".repeat(50_000) + "Petrel flies.",
          "quotations", "> ".repeat(100_000) + "# Petrel\n\n## Flies [a](/b) [c](/d)\n",
          "brackets", "# Petrel\n## Flies\n" + "[".repeat(100_000) + "\n",
          "arrays", "{\"text\": " + "[".repeat(100_000),
          "lines of mail",
              "From: a@b.c\nTo: d\nSubject: e\n\n" + "From: a\nSent: b\nX: c\n".repeat(50_000),
          "outlines", "<opml><body>" + "<outline>".repeat(100_000),
          "parts",
              "From: a@b.c\nTo: d\nSubject: e\nContent-Type: multipart/mixed; boundary=x\n\n"
                  + "--x\nContent-Type: multipart/mixed; boundary=x\n\n".repeat(20_000));

  static final List<Map.Entry<String, String>> ALL_DEEP = List.copyOf(DEEP.entrySet());

  @ParameterizedTest
  @FieldSource("ALL_DEEP")
  void whatNestsWithoutEndIsReadOrRefused(Map.Entry<String, String> deep) {
    assertThat(ReadItems.of(deep.getKey(), Archives.utf8(deep.getValue()))).isNotEmpty();
  }

  @Test
  void whatTheConsumerThrowsEndsTheReading() {
    String lines =
        IntStream.range(0, 9)
            .mapToObj(i -> "{\"text\": \"Italy agreed " + i + " times.\"}")
            .collect(Collectors.joining("\n"));
    byte[] zip = Archives.zip(Map.of("a.jsonl", Archives.utf8(lines)));
    List<Item> read = new ArrayList<>();
    assertThatThrownBy(
            () ->
                new ContentReader()
                    .read(
                        new Content("a.zip", zip, null, null),
                        item -> {
                          read.add(item);
                          throw new IllegalArgumentException("cancelled");
                        }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cancelled");
    assertThat(read).hasSize(1);
  }

  @Test
  void noProblemNamesAFileOfThisMachineOrItsInnards() throws IOException {
    for (Path file : files()) {
      assertThat(ReadItems.printed(ReadItems.of("input", Files.readAllBytes(file))))
          .doesNotContain("root:", "Exception", "org.", "/work", "at dev.");
    }
  }
}
