package dev.groundtrack.query;

import dev.groundtrack.testing.Golden;
import dev.groundtrack.testing.RunningServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What becomes of a query: its plan, its Cypher and parameters, and what a small graph answers. The
 * graph is made of {@code golden/graph}, through the import door.
 */
class QueryGoldenTest {
  private static RunningServer server;

  @BeforeAll
  static void startAServer() {
    server = RunningServer.start("--groundtrack.seed=src/test/resources/golden/graph");
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  static Stream<Golden> cases() {
    return Golden.of("query");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aQueryIsPlannedCompiledAndAnswered(Golden golden) {
    QueryGolden.check(server, golden);
  }
}
