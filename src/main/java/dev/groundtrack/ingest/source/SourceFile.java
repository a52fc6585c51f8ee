package dev.groundtrack.ingest.source;

import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of text, by the name that problems in it are reported under. */
public record SourceFile(String name, String text) {

  /**
   * Reads a file.
   *
   * @throws RefusedException if it cannot be read, or is not text in UTF-8
   */
  public static SourceFile of(Path path) {
    byte[] bytes = bytes(path);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new SourceFile(path.toString(), text);
    } catch (CharacterCodingException e) {
      throw refused(path, "is not text in UTF-8", "convert it to UTF-8 text first");
    }
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw refused(path, "cannot be read: " + e.getMessage(), "check its name and permissions");
    }
  }

  private static RefusedException refused(Path path, String what, String remedy) {
    return new RefusedException(List.of(new Problem(path.toString(), what, remedy)));
  }
}
