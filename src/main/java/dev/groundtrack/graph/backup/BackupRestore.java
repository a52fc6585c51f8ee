package dev.groundtrack.graph.backup;

import dev.groundtrack.graph.store.StoreVersion;
import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.neo4j.kernel.internal.Version;
import tools.jackson.core.JacksonException;

/**
 * Puts a backup into an empty folder, which is a store from then on. What is unpacked is checked
 * file by file before it becomes one; until then a server does not start there.
 */
public final class BackupRestore {
  private static final String UNFINISHED = "restoring";
  private static final String STORE = "data";
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final String AGAIN = "take the file as backup wrote it, or take a backup again";

  private final Path file;
  private final Path folder;

  private BackupRestore(Path file, Path folder) {
    this.file = file;
    this.folder = folder;
  }

  /** Whether a file is a backup by how it begins, whole or not. */
  public static boolean isBackup(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    }
  }

  /**
   * Makes sure that a folder is not what an interrupted restore has left.
   *
   * @throws RefusedException if it is
   */
  public static void checkFinished(Path folder) {
    if (Files.exists(folder.resolve(UNFINISHED))) {
      throw RefusedException.of(
          "groundtrack.data",
          "the store in " + folder + " is half restored: a restore into it was interrupted",
          "restore the backup into it again");
    }
  }

  /**
   * Restores a backup.
   *
   * @param folder empty, or not there yet
   * @return the moment that the store shows
   * @throws RefusedException if the folder has something in it, or the file is no whole backup of
   *     ours, or of a newer version
   */
  public static Instant restore(Path file, Path folder) throws IOException {
    return new BackupRestore(file, folder).restore();
  }

  private Instant restore() throws IOException {
    checkEmpty();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Manifest manifest = manifest(zip);
      Path unpacked = folder.resolve(UNFINISHED);
      Folders.delete(unpacked);
      Files.createDirectories(unpacked);
      for (Map.Entry<String, String> part : manifest.files().entrySet()) {
        unpack(zip, part.getKey(), part.getValue(), unpacked);
      }
      Files.move(unpacked.resolve(STORE), folder.resolve(STORE));
      Folders.delete(unpacked);
      return manifest.takenAt();
    } catch (ZipException e) {
      throw wrong("has been cut off or changed: " + e.getMessage(), AGAIN);
    }
  }

  private void checkEmpty() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> there = Files.list(folder)) {
      if (there.anyMatch(path -> !path.endsWith(UNFINISHED))) {
        throw RefusedException.of(
            "restore",
            "the folder " + folder + " is not empty",
            "restore into a new one: --groundtrack.data=DIR names a folder that is not there yet");
      }
    }
  }

  private Manifest manifest(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      throw wrong("is a ZIP, and no backup of a store", "name a file that backup wrote");
    }
    Manifest manifest;
    try (InputStream in = zip.getInputStream(entry)) {
      manifest = BackupFile.JSON.readValue(in.readAllBytes(), Manifest.class);
    } catch (JacksonException e) {
      throw wrong("does not say what is in it: " + e.getOriginalMessage(), AGAIN);
    }
    boolean newer =
        manifest.format() > Manifest.FORMAT
            || manifest.store() > StoreVersion.CURRENT
            || isNewer(manifest.neo4j(), Version.getNeo4jVersion());
    if (newer) {
      throw wrong(
          "was written by a newer Groundtrack (form %d of the store, Neo4j %s) than this one (%d, %s)"
              .formatted(
                  manifest.store(),
                  manifest.neo4j(),
                  StoreVersion.CURRENT,
                  Version.getNeo4jVersion()),
          "restore it with the version that wrote it, or a later one");
    }
    return manifest;
  }

  /** By the numbers in them, from the left. */
  private static boolean isNewer(String version, String than) {
    List<Integer> left = numbers(version);
    List<Integer> right = numbers(than);
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      if (!left.get(i).equals(right.get(i))) {
        return left.get(i) > right.get(i);
      }
    }
    return left.size() > right.size();
  }

  private static List<Integer> numbers(String version) {
    return Stream.of(version.split("[.-]"))
        .takeWhile(part -> part.matches("\\d{1,6}"))
        .map(Integer::valueOf)
        .toList();
  }

  private void unpack(ZipFile zip, String name, String sha256, Path unpacked) throws IOException {
    Path target = unpacked.resolve(name).normalize();
    ZipEntry entry = zip.getEntry(name);
    if (entry == null || !target.startsWith(unpacked.resolve(STORE))) {
      throw wrong("lacks " + name, AGAIN);
    }
    Files.createDirectories(target.getParent());
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(target)) {
      if (!BackupFile.copied(in, out).equals(sha256)) {
        throw wrong("has other bytes for " + name + " than were written", AGAIN);
      }
    }
  }

  private RefusedException wrong(String what, String remedy) {
    return RefusedException.of(String.valueOf(file.getFileName()), what, remedy);
  }
}
