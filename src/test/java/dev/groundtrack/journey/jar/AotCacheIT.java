package dev.groundtrack.journey.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.JarProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    assertThat(told(app)).contains("Made " + app);
    assertThat(app.resolve("groundtrack.aot")).exists();

    // A server that cannot take it does not start.
    try (JarProcess jar = JarProcess.startUnpacked(app, folder, "--groundtrack.seed=none")) {
      assertThat(jar.data("{ entities { id } }", Map.of()).get("entities")).isEmpty();
      assertThat(jar.stderr()).isEmpty();
    }
  }

  @Test
  void aFolderWithOtherThingsIsLeftAsItIs() throws IOException, InterruptedException {
    Path other = Files.writeString(folder.resolve("letter.txt"), "Dear");
    assertThat(told(folder)).contains("is not empty").doesNotContain("Made");
    assertThat(other).hasContent("Dear");
  }

  /** What the script says, whatever becomes of it. */
  private static String told(Path app) throws IOException, InterruptedException {
    Process script =
        new ProcessBuilder(
                "deploy/aot-cache",
                "target/groundtrack.jar",
                app.toString(),
                "--groundtrack.seed=none",
                "--groundtrack.embeddings=false")
            .redirectErrorStream(true)
            .start();
    String told = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(script.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return told;
  }
}
