package dev.groundtrack.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

/** Archives as programs pack them: the same files by the same paths. */
class ArchiveProducersTest {
  private static final byte[] BOAT = Archives.utf8("Norland has bought a boat, said Ada Lund.\n");
  private static final byte[] NOTE = Archives.utf8("It is green, and it floats.\n");

  private interface Packing {
    void into(ZipArchiveOutputStream zip) throws IOException;
  }

  private static byte[] packed(Packing packing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      packing.into(zip);
    }
    return out.toByteArray();
  }

  private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] content)
      throws IOException {
    zip.putArchiveEntry(entry);
    zip.write(content);
    zip.closeArchiveEntry();
  }

  private static ZipArchiveEntry stored(String name, byte[] content) {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setMethod(ZipArchiveEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    return entry;
  }

  private static List<String> articles(byte[] archive) {
    return ReadItems.of("a.zip", archive).stream()
        .map(item -> ReadItems.printed(item).lines().findFirst().orElse(""))
        .toList();
  }

  @Test
  void theFinderPutsAFolderAroundAllAndItsOwnRecordsBeside() throws IOException {
    byte[] archive =
        packed(
            zip -> {
              put(zip, new ZipArchiveEntry("Boats/"), new byte[0]);
              put(zip, new ZipArchiveEntry("Boats/.DS_Store"), new byte[] {0, 0, 0, 1});
              put(zip, new ZipArchiveEntry("__MACOSX/Boats/._.DS_Store"), new byte[] {0, 5, 22, 7});
              put(zip, new ZipArchiveEntry("Boats/Zoe\u0308.txt"), BOAT);
              put(zip, new ZipArchiveEntry("__MACOSX/Boats/._Zoe\u0308.txt"), new byte[] {0, 5});
              put(zip, new ZipArchiveEntry("Boats/note.txt"), NOTE);
            });
    assertThat(articles(archive))
        .containsExactly("article a.zip!/Boats/Zoe\u0308.txt", "article a.zip!/Boats/note.txt");
  }

  /** Older ones of Windows wrote names in the code page of the console, and .NET its own bars. */
  @Test
  void windowsWritesNamesInItsOldLettersAndItsOwnSeparators() throws IOException {
    byte[] archive =
        packed(
            zip -> {
              zip.setEncoding("Cp437");
              zip.setUseLanguageEncodingFlag(false);
              put(zip, new ZipArchiveEntry("Zo\u00EB.txt"), BOAT);
              put(zip, new ZipArchiveEntry("2031\\note.txt"), NOTE);
              put(zip, new ZipArchiveEntry("Thumbs.db"), new byte[] {0, 1, 2, 3});
            });
    assertThat(articles(archive))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("article a.zip!/Zo").endsWith(".txt"))
        .anySatisfy(line -> assertThat(line).startsWith("article a.zip!/2031"));
  }

  @Test
  void packersOfTheShellStoreAndCountInSixtyFourBits() throws IOException {
    byte[] archive =
        packed(
            zip -> {
              zip.setUseZip64(Zip64Mode.Always);
              put(zip, stored("2031/boat.txt", BOAT), BOAT);
              put(zip, new ZipArchiveEntry("2031/note.txt"), NOTE);
              zip.setComment("packed by hand");
            });
    assertThat(articles(archive))
        .containsExactly("article a.zip!/2031/boat.txt", "article a.zip!/2031/note.txt");
  }
}
