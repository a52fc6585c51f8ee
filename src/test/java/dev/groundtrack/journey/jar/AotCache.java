package dev.groundtrack.journey.jar;

import dev.groundtrack.testing.JarProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What {@code deploy/aot-cache} makes of the jar. */
final class AotCache {
  private static final int MOST_MINUTES = 5;

  private static @Nullable Path app;

  private AotCache() {}

  /** Starts the jar with it, in half the time that it takes without. */
  static JarProcess start(Path folder, String... settings) throws IOException {
    return JarProcess.startUnpacked(app(), folder, settings);
  }

  /** The folder with the jar and its cache, which all tests of a run share. */
  private static synchronized Path app() throws IOException {
    Path there = app;
    if (there == null) {
      there = Path.of("target", "test-app").toAbsolutePath();
      String told = made(there);
      if (!told.contains("Made " + there)) {
        throw new IllegalStateException(told);
      }
      app = there;
    }
    return there;
  }

  /** Has it made in a folder; what the script says, whatever becomes of it. */
  static String made(Path folder) throws IOException {
    Process script =
        new ProcessBuilder(
                "deploy/aot-cache",
                "target/groundtrack.jar",
                folder.toString(),
                "--groundtrack.seed=none",
                "--groundtrack.embeddings=false")
            .redirectErrorStream(true)
            .start();
    String told = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!script.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        throw new IllegalStateException("It does not end: " + told);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return told;
  }
}
