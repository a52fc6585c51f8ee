package dev.groundtrack.journey.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jar, started by the Java that most machines have. */
class OlderJavaIT {
  private static final Path INSTALLED = Path.of("/usr/lib/jvm");
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(?:1\\.)?(\\d+)");

  @Test
  void itSaysInALineWhichItNeeds() throws Exception {
    List<Path> older = older();
    assumeThat(older).as("there is an older Java in %s", INSTALLED).isNotEmpty();
    for (Path java : older) {
      Process process =
          new ProcessBuilder(java.resolve("bin/java").toString(), "-jar", "target/groundtrack.jar")
              .redirectErrorStream(true)
              .start();
      String told =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      assertThat(told.lines()).hasSize(1);
      assertThat(told).startsWith("Groundtrack needs Java 25 or newer, and this is Java ");
      assertThat(process.waitFor()).isEqualTo(1);
    }
  }

  private static List<Path> older() throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(INSTALLED)) {
      return all.filter(java -> version(java) < 25).toList();
    }
  }

  private static int version(Path java) {
    try {
      Matcher version = VERSION.matcher(Files.readString(java.resolve("release")));
      return version.find() ? Integer.parseInt(version.group(1)) : Integer.MAX_VALUE;
    } catch (IOException e) {
      return Integer.MAX_VALUE;
    }
  }
}
