package dev.groundtrack.journey.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.JarProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache that a script makes of the jar, and a server that starts with it. */
class AotCacheIT {
  @TempDir private Path folder;

  @Test
  void aServerStartsWithWhatTheScriptHasMade() throws IOException, InterruptedException {
    Path app = folder.resolve("app");
    Process script =
        new ProcessBuilder(
                "deploy/aot-cache",
                "target/groundtrack.jar",
                app.toString(),
                "--groundtrack.seed=none",
                "--groundtrack.embeddings=false")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("told").toFile())
            .start();
    assertThat(script.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(folder.resolve("told")).content().contains("Made " + app);
    assertThat(script.exitValue()).isZero();
    assertThat(app.resolve("groundtrack.aot")).exists();

    // A server that cannot take it does not start.
    try (JarProcess jar = JarProcess.startUnpacked(app, folder, "--groundtrack.seed=none")) {
      assertThat(jar.data("{ entities { id } }", Map.of()).get("entities")).isEmpty();
      assertThat(jar.stderr()).isEmpty();
    }
  }
}
