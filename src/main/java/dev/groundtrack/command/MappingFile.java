package dev.groundtrack.command;

import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What {@code --mapping} may be: a file, or the name of a mapping that comes along. */
final class MappingFile {
  private MappingFile() {}

  /**
   * The text of a file; a name stays as it is.
   *
   * @throws RefusedException if the file cannot be read as text in UTF-8
   */
  static String text(String given) {
    if (!isFile(given)) {
      return given;
    }
    try {
      return Files.readString(Path.of(given)) + "\n";
    } catch (IOException e) {
      throw RefusedException.of(given, "cannot be read as text in UTF-8", "save it as UTF-8");
    }
  }

  private static boolean isFile(String given) {
    try {
      return Files.isRegularFile(Path.of(given));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
