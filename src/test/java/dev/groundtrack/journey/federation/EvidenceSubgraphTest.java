package dev.groundtrack.journey.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Entities and their evidence are found by a router, where the setting says so. */
@Timeout(120)
class EvidenceSubgraphTest {
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start("--groundtrack.seed=names", "--groundtrack.federation=true");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void relationsStatementsAndEntitiesAreFoundByTheirIds() {
    server.data(
        """
        mutation { importText(input: {text: "Norway threatened Sweden."}) { source { id } } }
        """);
    JsonNode known =
        server.data(
            """
            { relations(where: {type: {eq: THREATENS}}) { id subject { id } evidence { id } } }
            """);
    String relation = known.at("/relations/0/id").asString();
    String statement = known.at("/relations/0/evidence/0/id").asString();
    String norway = known.at("/relations/0/subject/id").asString();
    JsonNode found =
        server.data(
            """
            query ($of: [_Any!]!) { _entities(representations: $of) {
              ... on Relation { type evidence { text } }
              ... on Statement { text }
              ... on Entity { name }
              ... on Country { kind }
            } }
            """,
            Map.of(
                "of",
                List.of(
                    Map.of("__typename", "Country", "id", norway),
                    Map.of("__typename", "Statement", "id", statement),
                    Map.of("__typename", "Person", "id", norway),
                    Map.of("__typename", "Relation", "id", relation))));
    assertThat(found.at("/_entities").toString())
        .isEqualTo(
            "[{\"name\":\"Norway\",\"kind\":\"STATE\"},{\"text\":\"Norway threatened Sweden.\"},"
                + "null,{\"type\":\"THREATENS\",\"evidence\":[{\"text\":\"Norway threatened"
                + " Sweden.\"}]}]");
  }

  @Test
  void unlessItIsAskedForThereIsNoSubgraph() {
    try (RunningServer plain = RunningServer.start("--groundtrack.seed=none")) {
      assertThat(plain.ask("{ _service { sdl } }").at("/errors/0/extensions/code").asString())
          .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }
  }
}
