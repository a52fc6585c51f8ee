package dev.groundtrack.journey.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.JarProcess;
import dev.groundtrack.testing.OwnArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server that is killed while it imports: afterwards the source is whole, or it is not there. */
class CrashIT {
  private static final String SEED =
      "--groundtrack.seed=" + Path.of("src/test/resources/golden/graph").toAbsolutePath();
  private static final String COUNTS =
      """
      {
        sourcesConnection(where: {kind: {eq: ARTICLE}}) { totalCount }
        statementsConnection { totalCount }
        mentionsConnection { totalCount }
        relationsConnection { totalCount }
        entitiesConnection { totalCount }
      }
      """;

  /** Shares of the time that a whole import takes: in its reading, in its writing. */
  private static final double[] MOMENTS = {0.5, 0.95};

  @TempDir private Path folder;

  private JarProcess jar;

  @BeforeEach
  void start() throws IOException {
    jar = AotCache.start(folder, SEED);
  }

  @AfterEach
  void stop() {
    jar.close();
  }

  @Test
  void aSourceIsWholeOrAbsentAfterAKillAndCanBeImportedAgain() throws IOException {
    JsonNode without = counts();
    removed(imported());
    long start = System.nanoTime();
    JsonNode report = imported();
    long whole = System.nanoTime() - start;
    JsonNode with = counts();
    removed(report);
    assertThat(with).isNotEqualTo(without);
    for (double moment : MOMENTS) {
      jar.send(OwnArticle.IMPORT, OwnArticle.input(""));
      JarProcess.pause(Duration.ofNanos((long) (whole * moment)));
      jar.kill();
      start();
      assertThat(counts()).isIn(without, with);
      JsonNode again = imported();
      assertThat(counts()).isEqualTo(with);
      removed(again);
      assertThat(counts()).isEqualTo(without);
    }
  }

  private JsonNode counts() {
    return jar.data(COUNTS, Map.of());
  }

  private JsonNode imported() {
    return jar.data(OwnArticle.IMPORT, OwnArticle.input("")).get("importText");
  }

  private void removed(JsonNode report) {
    jar.data(
        "mutation ($id: ID!) { removeSource(id: $id) { statements } }",
        Map.of("id", report.at("/source/id").asString()));
  }
}
