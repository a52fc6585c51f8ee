package dev.groundtrack.ingest.source;

import dev.groundtrack.ingest.format.ContentDetector;
import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of text, by the name that problems in it are reported under. */
public record SourceFile(String name, String text) {
  /** More than any text that is read takes, whatever its line ends. */
  private static final int MAX_BYTES = 2 * TextIntake.MAX_BYTES;

  /**
   * Reads a file.
   *
   * @throws RefusedException if it cannot be read, or is not text in UTF-8
   */
  public static SourceFile of(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      SourceFile file = of(path.toString(), bytes);
      if (bytes.length > MAX_BYTES) {
        throw refused(
            file.name(), "has more than the 4 MiB that one import takes", "import its parts");
      }
      return file;
    } catch (IOException e) {
      throw refused(
          path.toString(), "cannot be read: " + e.getMessage(), "check its name and permissions");
    }
  }

  /**
   * The file with this content.
   *
   * @throws RefusedException if it is not text in UTF-8
   */
  public static SourceFile of(String name, byte[] bytes) {
    ContentDetector.binary(bytes)
        .ifPresent(
            format -> {
              throw new RefusedException(List.of(format.problem(name, "")));
            });
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new SourceFile(name, text);
    } catch (CharacterCodingException e) {
      throw refused(name, "is not text in UTF-8", "convert it to UTF-8 text first");
    }
  }

  private static RefusedException refused(String name, String what, String remedy) {
    return RefusedException.of(name, what, remedy);
  }
}
