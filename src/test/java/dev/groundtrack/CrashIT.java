package dev.groundtrack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.web.OwnArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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

  /** Shares of the time that a whole import takes: in its reading, in its writing, at its end. */
  private static final double[] MOMENTS = {0.5, 0.9, 1.0};

  @TempDir private Path folder;

  @Test
  void aSourceIsWholeOrAbsentAfterAKillAndCanBeImportedAgain() throws IOException {
    JsonNode without;
    JsonNode with;
    long whole;
    try (JarProcess jar = JarProcess.start(folder, SEED)) {
      without = jar.data(COUNTS, Map.of());
      removed(jar, imported(jar));
      long start = System.nanoTime();
      JsonNode report = imported(jar);
      whole = System.nanoTime() - start;
      with = jar.data(COUNTS, Map.of());
      removed(jar, report);
    }
    assertThat(with).isNotEqualTo(without);
    for (double moment : MOMENTS) {
      killedAfter((long) (whole * moment));
      try (JarProcess jar = JarProcess.start(folder, SEED)) {
        assertThat(jar.data(COUNTS, Map.of())).isIn(without, with);
        JsonNode report = imported(jar);
        assertThat(jar.data(COUNTS, Map.of())).isEqualTo(with);
        removed(jar, report);
        assertThat(jar.data(COUNTS, Map.of())).isEqualTo(without);
      }
    }
  }

  private void killedAfter(long nanos) throws IOException {
    JarProcess jar = JarProcess.start(folder, SEED);
    removed(jar, imported(jar));
    jar.send(OwnArticle.IMPORT, OwnArticle.input(""));
    JarProcess.pause(Duration.ofNanos(nanos));
    jar.kill();
  }

  private static JsonNode imported(JarProcess jar) {
    return jar.data(OwnArticle.IMPORT, OwnArticle.input("")).get("importText");
  }

  private static void removed(JarProcess jar, JsonNode report) {
    jar.data(
        "mutation ($id: ID!) { removeSource(id: $id) { statements } }",
        Map.of("id", report.at("/source/id").asString()));
  }
}
