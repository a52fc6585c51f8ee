package dev.groundtrack.graph.store;

import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a store, tried before the server is started on it. */
public final class StoreFolder {
  private static final List<String> PARTS =
      List.of("", "data", "data/databases", "data/transactions", "logs");

  private StoreFolder() {}

  /**
   * Makes it where there is none, and tries whether it can be written to.
   *
   * @throws RefusedException if it cannot
   */
  public static void prepare(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Path part : parts(folder)) {
        Files.delete(Files.createTempFile(part, "groundtrack", ".tmp"));
      }
    } catch (IOException e) {
      throw RefusedException.of(
          "groundtrack.data",
          "\"" + folder + "\" cannot hold the store: " + reason(e),
          "name a folder that you may write to, as in --groundtrack.data=DIR");
    }
  }

  /** Those that are there already: a restored copy may have other owners within. */
  private static List<Path> parts(Path folder) {
    return PARTS.stream().map(folder::resolve).filter(Files::isDirectory).toList();
  }

  private static String reason(IOException e) {
    return switch (e) {
      case FileAlreadyExistsException file -> file.getFile() + " is a file, no folder";
      case AccessDeniedException denied -> "no permission to write to " + denied.getFile();
      case FileSystemException other ->
          Stream.of(other.getReason(), other.getFile())
              .filter(text -> text != null)
              .findFirst()
              .orElse("it cannot be made");
      default -> String.valueOf(e.getMessage());
    };
  }
}
