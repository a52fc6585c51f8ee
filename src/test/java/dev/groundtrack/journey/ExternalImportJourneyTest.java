package dev.groundtrack.journey;

import dev.groundtrack.graph.EmbeddedNeo4j;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.neo4j.driver.Value;
import org.neo4j.driver.internal.security.InternalAuthToken;

/** On a Neo4j that somebody else started, reached by its address as any other is. */
class ExternalImportJourneyTest extends ImportJourney {
  private static final EmbeddedNeo4j ELSEWHERE = start();

  ExternalImportJourneyTest() {
    super(onTheOther());
  }

  private static EmbeddedNeo4j start() {
    try {
      return EmbeddedNeo4j.start(Files.createTempDirectory("groundtrack-external"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RunningServer onTheOther() {
    Graph.Address address = ELSEWHERE.address(Duration.ofSeconds(30));
    Map<String, Value> token = ((InternalAuthToken) address.token()).toMap();
    return RunningServer.start(
        "--groundtrack.seed=names",
        "--spring.neo4j.uri=" + address.uri(),
        "--spring.neo4j.authentication.username=" + token.get("principal").asString(),
        "--spring.neo4j.authentication.password=" + token.get("credentials").asString());
  }

  @AfterAll
  static void stopTheOther() {
    ELSEWHERE.close();
  }
}
