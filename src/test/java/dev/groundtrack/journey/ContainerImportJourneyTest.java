package dev.groundtrack.journey;

import dev.groundtrack.testing.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/** On a Neo4j of its own in a container. */
@EnabledIf(
    value = "dockerRuns",
    disabledReason = "no Docker engine answers here, so the external Neo4j is not tried")
class ContainerImportJourneyTest extends ImportJourney {
  private static final String IMAGE = "neo4j:2026.09";

  private static final Neo4jContainer NEO4J = new Neo4jContainer(IMAGE);

  ContainerImportJourneyTest() {
    super(onTheContainer());
  }

  static boolean dockerRuns() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  private static RunningServer onTheContainer() {
    NEO4J.start();
    return RunningServer.start(
        "--groundtrack.seed=names",
        "--spring.neo4j.uri=" + NEO4J.getBoltUrl(),
        "--spring.neo4j.authentication.username=neo4j",
        "--spring.neo4j.authentication.password=" + NEO4J.getAdminPassword());
  }

  @AfterAll
  static void stopTheContainer() {
    NEO4J.stop();
  }
}
