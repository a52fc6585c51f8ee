package dev.groundtrack.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Statements that the database plans for longer than anybody waits. */
@Timeout(120)
class PlanningWatchTest {
  private static final int DEEP = 16;

  @Test
  void nobodyWaitsForThemNorBecauseOfThemNorDoesTheEnd() throws IOException {
    EmbeddedNeo4j server = EmbeddedNeo4j.start(folder());
    Graph graph = server.graph(Graph.Limits.of(Duration.ofSeconds(2)));
    assertThatThrownBy(() -> graph.readOnce("RETURN " + nested(0, DEEP) + " AS value", Map.of()))
        .isInstanceOf(GraphException.Exhausted.class);
    assertThat(graph.readOnce("RETURN 1 AS one", Map.of())).hasSize(1);
    graph.write(tx -> tx.run("CREATE (:Probe)", Map.of()));
    server.close();
  }

  @Test
  void whoWaitsIsToldOfTheEnd() throws IOException, InterruptedException {
    EmbeddedNeo4j server = EmbeddedNeo4j.start(folder());
    Graph graph = server.graph(Graph.Limits.of(Duration.ofMinutes(5)));
    Thread waiting =
        Thread.ofVirtual()
            .start(
                () ->
                    assertThatThrownBy(
                            () -> graph.readOnce("RETURN " + nested(0, DEEP) + " AS v", Map.of()))
                        .isInstanceOf(GraphException.class));
    graph.stopPlanning();
    waiting.join();
    server.close();
  }

  @Test
  void whatIsPlannedSoonIsAnswered() throws IOException {
    try (EmbeddedNeo4j server = EmbeddedNeo4j.start(folder())) {
      Graph graph = server.graph(Graph.Limits.of(Duration.ofMinutes(1)));
      String cypher = "RETURN " + nested(0, 7) + " AS value";
      assertThat(graph.readOnce(cypher, Map.of())).hasSize(1);
      assertThat(graph.readOnce(cypher, Map.of())).hasSize(1);
    }
  }

  /** Left where it is: what is left to the end of the process may write to it until then. */
  private static Path folder() throws IOException {
    return Files.createTempDirectory("groundtrack-test");
  }

  private static String nested(int level, int most) {
    return level == most
        ? "0"
        : "COLLECT { MATCH (n%1$d:Probe) RETURN {n: n%1$d.name, more: %2$s} }"
            .formatted(level, nested(level + 1, most));
  }
}
