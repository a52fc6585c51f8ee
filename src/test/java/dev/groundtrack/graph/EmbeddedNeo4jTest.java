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

  private static final long PAGE_CACHE = 64L << 20;

  @Test
  void whatIsWrittenIsThereAfterARestart(@TempDir Path folder) {
    try (EmbeddedNeo4j server = EmbeddedNeo4j.listen(folder, PAGE_CACHE);
        Graph graph = Graph.connect(server.address(TIMEOUT))) {
      graph.write(tx -> tx.run("CREATE (:Probe {name: $name})", Map.of("name", "Luna 25")));
    }
    try (EmbeddedNeo4j server = EmbeddedNeo4j.listen(folder, PAGE_CACHE);
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
    try (EmbeddedNeo4j server = EmbeddedNeo4j.listen(folder, PAGE_CACHE);
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

  @Test
  void theFirstNodesAreThoseThatSortingGives(@TempDir Path folder) {
    try (EmbeddedNeo4j server = EmbeddedNeo4j.start(folder);
        Graph graph = server.graph(Graph.Limits.of(TIMEOUT))) {
      graph.write(
          tx ->
              tx.run(
                  """
                  UNWIND range(1, 500) AS i
                  CREATE (:Probe {id: i, mass: CASE i % 5
                    WHEN 0 THEN null WHEN 1 THEN i * 0.5 WHEN 2 THEN 'm' + (i % 7)
                    WHEN 3 THEN duration({hours: i % 50}) ELSE i % 11 END})
                  """,
                  Map.of()));
      for (boolean descending : List.of(true, false)) {
        for (int most : List.of(0, 1, 7, 400, 1_000)) {
          Row row =
              graph
                  .readOnce(
                      """
                      MATCH (p:Probe) WHERE p.id %% 3 > 0
                      WITH groundtrack.first(p, [p.mass, p.id], [$d, false], $most) AS found
                      RETURN found.count AS count, [n IN found.nodes | n.id] AS first, COLLECT {
                        MATCH (p:Probe) WHERE p.id %% 3 > 0
                        RETURN p.id ORDER BY p.mass %s, p.id LIMIT toInteger($most) } AS sorted
                      """
                          .formatted(descending ? "DESC" : ""),
                      Map.of("d", descending, "most", most))
                  .getFirst();
          assertThat(row.value("first")).isEqualTo(row.value("sorted"));
          assertThat(row.value("count")).isEqualTo(334L);
        }
      }
    }
  }
}
