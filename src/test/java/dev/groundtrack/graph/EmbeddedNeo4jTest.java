package dev.groundtrack.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedNeo4jTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Test
  void whatIsWrittenIsThereAfterARestart(@TempDir Path folder) {
    try (EmbeddedNeo4j server = EmbeddedNeo4j.start(folder);
        Graph graph = Graph.connect(server.address(TIMEOUT))) {
      graph.write(tx -> tx.run("CREATE (:Probe {name: $name})", Map.of("name", "Luna 25")));
    }
    try (EmbeddedNeo4j server = EmbeddedNeo4j.start(folder);
        Graph graph = Graph.connect(server.address(TIMEOUT))) {
      List<Row> rows = graph.read(tx -> tx.run("MATCH (p:Probe) RETURN p.name AS name", Map.of()));
      assertThat(rows).containsExactly(new Row(Map.of("name", "Luna 25")));
    }
  }

  @Test
  void aStoreInUseIsRefusedAndItsOwnerNamed(@TempDir Path folder) {
    try (EmbeddedNeo4j server = EmbeddedNeo4j.start(folder)) {
      assertThatThrownBy(() -> EmbeddedNeo4j.start(folder))
          .isInstanceOf(GraphException.StoreLocked.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("--groundtrack.data");
    }
  }

  @Test
  void aFailedWriteLeavesNothing(@TempDir Path folder) {
    try (EmbeddedNeo4j server = EmbeddedNeo4j.start(folder);
        Graph graph = Graph.connect(server.address(TIMEOUT))) {
      assertThatThrownBy(
              () ->
                  graph.write(
                      tx -> {
                        tx.run("CREATE (:Probe)", Map.of());
                        return tx.run("THIS IS NOT CYPHER", Map.of());
                      }))
          .isInstanceOf(GraphException.Failed.class);
      List<Row> left = graph.read(tx -> tx.run("MATCH (n) RETURN n", Map.of()));
      assertThat(left).isEmpty();
    }
  }
}
