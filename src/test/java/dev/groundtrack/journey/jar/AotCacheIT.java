package dev.groundtrack.journey.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.JarProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache that a script makes of the jar, and a server that starts with it. */
class AotCacheIT {
  @TempDir private Path folder;

  @Test
  void aServerStartsWithWhatTheScriptHasMade() throws IOException {
    // A server that cannot take it does not start.
    try (JarProcess jar = AotCache.start(folder, "--groundtrack.seed=none")) {
      assertThat(jar.data("{ entities { id } }", Map.of()).get("entities")).isEmpty();
      assertThat(jar.stderr()).isEmpty();
    }
  }

  @Test
  void aFolderWithOtherThingsIsLeftAsItIs() throws IOException {
    Path other = Files.writeString(folder.resolve("letter.txt"), "Dear");
    assertThat(AotCache.made(folder)).contains("is not empty").doesNotContain("Made");
    assertThat(other).hasContent("Dear");
  }
}
