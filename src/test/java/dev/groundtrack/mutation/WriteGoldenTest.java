package dev.groundtrack.mutation;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.testing.Golden;
import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What becomes of a mutation: its plan, the Cypher of each of its steps with its parameters, what
 * it gives back, and the graph that it leaves. Each starts from {@code golden/movies.cypher}.
 */
class WriteGoldenTest {
  private static RunningServer server;

  @BeforeAll
  static void startAServer() {
    server = RunningServer.start("--groundtrack.schema=src/bench/peer/domains/movies");
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  static Stream<Golden> cases() {
    return Golden.of("write");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aMutationIsPlannedCompiledAndWritten(Golden golden) throws IOException {
    startOver();
    WriteGolden.check(server, golden);
    golden.expect("graph.jsonl", String.join("\n", server.export()));
  }

  private static void startOver() throws IOException {
    Graph graph = server.bean(Graph.class);
    graph.write(tx -> tx.run("MATCH (n) DETACH DELETE n", Map.of()));
    String cypher = Files.readString(Path.of("src/test/resources/golden/movies.cypher"));
    graph.write(tx -> tx.run(cypher, Map.of()));
  }
}
