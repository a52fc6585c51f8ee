package dev.groundtrack.ingest.format.archive;

import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A ZIP archive, read in memory by its list of files. A file's name is only told, whatever it says,
 * and is never a path on this machine.
 */
public final class ZipArchive {
  /** What systems put beside the files of people. */
  private static final Set<String> OF_SYSTEMS = Set.of("__MACOSX", "Thumbs.db", "desktop.ini");

  /** Of a file in the list of an archive: {@code PK\1\2} (APPNOTE 4.3.12). */
  private static final byte[] SIGNATURE = {'P', 'K', 1, 2};

  /** More than may be read, also of archives that stand unpacked in one; no list is so long. */
  private static final int MOST_ENTRIES = 5 * UnpackingBudget.MAX_FILES;

  private static final int LONGEST_NAME = 300;

  private final UnpackingBudget budget;
  private final long mostOfAFile;

  /**
   * Unpacks within a budget.
   *
   * @param mostOfAFile how many bytes each file may have
   */
  public ZipArchive(UnpackingBudget budget, long mostOfAFile) {
    this.budget = budget;
    this.mostOfAFile = mostOfAFile;
  }

  /**
   * Hands over each file by its name, in the order in which they stand in the archive, and what is
   * wrong with those that cannot be unpacked, by their name too; what is wrong with the archive has
   * no name. Folders, hidden files and what systems add are left out.
   */
  public void read(byte[] bytes, BiConsumer<String, byte[]> each, Consumer<Problem> refused) {
    try (ZipFile zip = open(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        if (budget.isEmpty() || !budget.takeFile()) {
          exhausted().problems().forEach(refused);
          return;
        }
        if (!entry.isDirectory() && !isHidden(entry.getName())) {
          one(zip, entry, each, refused);
        }
      }
    } catch (IOException e) {
      refused.accept(
          new Problem(
              "", "is a ZIP archive that is damaged or cut off", "pack it again, and import that"));
    } catch (RefusedException e) {
      e.problems().forEach(refused);
    }
  }

  /** The names of the files in an archive; none if it cannot be read. */
  public static List<String> names(byte[] bytes) {
    try (ZipFile zip = open(bytes)) {
      return Collections.list(zip.getEntries()).stream().map(ZipArchiveEntry::getName).toList();
    } catch (IOException | RefusedException e) {
      return List.of();
    }
  }

  private static ZipFile open(byte[] bytes) throws IOException {
    if (entries(bytes) > MOST_ENTRIES) {
      throw exhausted();
    }
    try {
      return ZipFile.builder()
          .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
          .setIgnoreLocalFileHeader(true)
          .get();
    } catch (IllegalArgumentException e) {
      throw new IOException(e);
    }
  }

  /** How many entries its list has, told by their signature before any of them is held. */
  private static int entries(byte[] bytes) {
    int found = 0;
    for (int i = 0; i + SIGNATURE.length <= bytes.length; i++) {
      if (bytes[i] == SIGNATURE[0]
          && Arrays.equals(bytes, i, i + SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
        found++;
      }
    }
    return found;
  }

  private void one(
      ZipFile zip,
      ZipArchiveEntry entry,
      BiConsumer<String, byte[]> each,
      Consumer<Problem> refused) {
    String name = shown(entry.getName());
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      refused.accept(
          new Problem(name, "is encrypted", "unpack it with its password, and import that"));
    } else if (!zip.canReadEntryData(entry)) {
      refused.accept(
          new Problem(
              name, "is packed in a way that is not read", "pack it again as an ordinary ZIP"));
    } else {
      byte[] unpacked;
      try {
        unpacked = unpacked(zip, entry);
      } catch (RefusedException e) {
        e.within(name).problems().forEach(refused);
        return;
      } catch (IOException | RuntimeException e) {
        refused.accept(
            new Problem(name, "is damaged or cut off", "pack it again, and import that"));
        return;
      }
      each.accept(name, unpacked);
    }
  }

  private byte[] unpacked(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    long most = budget.mostBytes(entry.getCompressedSize(), mostOfAFile);
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) most + 1);
      budget.take(bytes.length);
      if (bytes.length > most) {
        throw budget.isEmpty() ? exhausted() : tooLarge(most);
      }
      return bytes;
    }
  }

  private RefusedException tooLarge(long most) {
    return RefusedException.of(
        "",
        most == mostOfAFile
            ? "has more than the " + (mostOfAFile >> 20) + " MiB that one file may have"
            : "is more than " + UnpackingBudget.MAX_RATIO + " times as large as it is packed",
        "import its parts, unpacked");
  }

  private static RefusedException exhausted() {
    return RefusedException.of(
        "",
        "holds more than one import unpacks: "
            + UnpackingBudget.MAX_FILES
            + " files or "
            + (UnpackingBudget.MAX_BYTES >> 20)
            + " MiB",
        "unpack it, and import its parts");
  }

  private static boolean isHidden(String name) {
    return Stream.of(name.split("[/\\\\]"))
        .anyMatch(
            part ->
                OF_SYSTEMS.contains(part)
                    || part.startsWith(".") && !part.equals(".") && !part.equals(".."));
  }

  /** A name as it may be told: on one line, and not too long. */
  private static String shown(String name) {
    String line = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
  }
}
