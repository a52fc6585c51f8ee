package dev.groundtrack.journey.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.groundtrack.testing.JarProcess;
import dev.groundtrack.testing.ListeningSockets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar alone, in an empty folder. */
class JarIT {
  @TempDir private static Path folder;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static JarProcess jar;

  @BeforeAll
  static void start() throws IOException {
    // On a busy machine any operation may be slow, and the log is read here.
    jar = JarProcess.start(folder, "--groundtrack.slow-query=0");
  }

  @AfterAll
  static void stop() {
    jar.close();
  }

  @Test
  void itTellsOfTheSeedAndWhereItIsAndWarnsOfNothing() throws IOException {
    assertThat(jar.stderr()).isEmpty();
    assertThat(jar.stdout().lines())
        .allMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d (Names|Article|Groundtrack) ?.*"))
        .last()
        .asString()
        .contains("Groundtrack is ready: http://127.0.0.1:" + jar.port() + "/ ");
  }

  @Test
  void itAnswersFromTheNamesAndFromTheArticlesWithin() {
    assertThat(
            jar.data("{ entity(name: \"iss\") { name } }", Map.of()).at("/entity/name").asString())
        .isEqualTo("International Space Station");
    assertThat(
            jar.data("{ sources(where: {kind: {eq: ARTICLE}}) { statements { text } } }", Map.of())
                .at("/sources/0/statements/0/text")
                .asString())
        .isNotBlank();
  }

  @Test
  void itHoldsAListOfWhatItIsMadeOfWithLicences() throws IOException {
    try (JarFile file = new JarFile("target/groundtrack.jar")) {
      ZipEntry entry = file.getEntry("META-INF/sbom/application.cdx.json");
      assumeThat(entry).as("built with registries in reach").isNotNull();
      JsonNode components =
          JSON.readTree(file.getInputStream(entry).readAllBytes()).get("components");
      assertThat(components)
          .anySatisfy(
              component -> {
                assertThat(component.get("name").asString()).isEqualTo("neo4j-kernel");
                assertThat(component.at("/licenses").toString()).contains("GPL-3.0");
              })
          .noneMatch(component -> component.get("name").asString().startsWith("junit"));
    }
  }

  @Test
  void itListensOnTheLoopbackAddressAlone() throws IOException {
    assumeThat(ListeningSockets.canBeSeen()).as("/proc tells who listens where").isTrue();
    assertThat(ListeningSockets.of(jar.pid()))
        .as("where HTTP is answered, and no door of the database's")
        .singleElement()
        .matches(
            address ->
                address.startsWith("0100007F:")
                    || address.startsWith("0000000000000000FFFF00000100007F:"));
  }
}
