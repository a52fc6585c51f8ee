package dev.groundtrack.graph.store;

import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In which form a store is kept. It is counted up where an older version of the code could not read
 * what a newer one stores, and stands in a file beside the store, so that it is seen before the
 * store is opened.
 */
public final class StoreVersion {
  /** What is written, and the newest that is read. */
  public static final int CURRENT = 1;

  private static final String FILE = "version";

  private StoreVersion() {}

  /**
   * Makes sure that this version can read the store in a folder; nothing is opened.
   *
   * @throws RefusedException if a newer one wrote it
   */
  public static void check(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      // It is new, or from before versions were counted.
      return;
    }
    try {
      check("the store in " + folder, number(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the version of the store in " + folder, e);
    }
  }

  /**
   * The same of a store whose form is known.
   *
   * @param store what it is called
   * @throws RefusedException if it is newer
   */
  public static void check(String store, int version) {
    if (version > CURRENT) {
      throw RefusedException.of(
          "groundtrack.data",
          store
              + " was written by a newer Groundtrack (its form is %d, this version reads up to %d)"
                  .formatted(version, CURRENT),
          "start that version again, or restore a backup from before into a new folder");
    }
  }

  private static int number(String text) {
    return text.strip().matches("\\d{1,9}") ? Integer.parseInt(text.strip()) : Integer.MAX_VALUE;
  }

  /** Leaves a note of the form. */
  public static void write(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file) || number(Files.readString(file)) != CURRENT) {
        Files.writeString(file, CURRENT + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
