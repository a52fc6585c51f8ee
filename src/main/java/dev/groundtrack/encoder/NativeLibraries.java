package dev.groundtrack.encoder;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The tokenizer unpacks a library when it is first used; here it goes to a folder of our own, which
 * goes once the library is read, and nothing is asked of the web.
 */
public final class NativeLibraries {
  private NativeLibraries() {}

  /**
   * Makes what unpacks libraries.
   *
   * @throws UncheckedIOException where there is no room for temporary files
   */
  public static synchronized <T> T unpackedFor(Supplier<T> making) {
    try {
      Path folder = Files.createTempDirectory("groundtrack-natives");
      try {
        System.setProperty("ENGINE_CACHE_DIR", folder.toString());
        System.setProperty("ai.djl.offline", "true");
        return making.get();
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("There is no room for temporary files", e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(NativeLibraries::remove);
    }
  }

  private static void remove(File file) {
    if (!file.delete()) {
      file.deleteOnExit();
    }
  }
}
