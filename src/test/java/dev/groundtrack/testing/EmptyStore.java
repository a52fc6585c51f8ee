package dev.groundtrack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A store of the default schema in which nothing is, as a server without a seed leaves it. Making
 * one takes longer than copying it, and most tests begin with one.
 */
final class EmptyStore {
  private static @Nullable Path made;

  private EmptyStore() {}

  /** A copy in a folder of its own. */
  static synchronized Path copy() {
    try {
      Path original = made;
      if (original == null) {
        original = Files.createTempDirectory("groundtrack-empty");
        RunningServer.start("--groundtrack.seed=none", "--groundtrack.data=" + original).close();
        made = original;
      }
      Path copy = Files.createTempDirectory("groundtrack-test");
      copy(original, copy);
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path place = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(place);
        } else {
          Files.copy(file, place);
        }
      }
    }
  }
}
