package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PathsTest {
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start("--groundtrack.seed=names");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theShortestWaysComeFirstEachWithItsEvidence() {
    JsonNode found =
        server
            .data(
                """
                { paths(from: "elon musk", to: "Crew Dragon", first: 3) {
                    truncated
                    paths { length nodes { __typename name }
                      relations { type subject { name } object { name } evidence { text } } } } }
                """)
            .get("paths");
    JsonNode first = found.at("/paths/0");
    assertThat(first.get("length").asInt()).isEqualTo(2);
    assertThat(first.at("/nodes/0/name").asString()).isEqualTo("Elon Musk");
    assertThat(first.at("/nodes/1/name").asString()).isEqualTo("SpaceX");
    assertThat(first.at("/nodes/2/__typename").asString()).isEqualTo("Spacecraft");
    assertThat(first.at("/relations/0/evidence").size()).isPositive();
    assertThat(found.get("truncated").asBoolean()).isTrue();
    assertThat(found.get("paths").size()).isEqualTo(3);
  }

  @Test
  void aWayMayBeHeldToTypesOfRelations() {
    JsonNode found =
        server
            .data(
                """
                { paths(from: "Elon Musk", to: "Crew Dragon", where: {types: [FOUNDED, OPERATES]}) {
                    paths { relations { type } } } }
                """)
            .at("/paths/paths");
    assertThat(found.size()).isPositive();
    found.forEach(
        path ->
            path.get("relations")
                .forEach(
                    relation ->
                        assertThat(relation.get("type").asString()).isIn("FOUNDED", "OPERATES")));
  }

  @ParameterizedTest
  @CsvSource({
    "nobody, iss, nothing is known by the id or name \"nobody\"",
    "iss, nobody, nothing is known by the id or name \"nobody\"",
    "iss, International Space Station, both ends of the path are the same",
    "Elon Musk, elon musk, both ends of the path are the same",
  })
  void aWayThatHasNotTwoEndsIsRefusedWithARemedy(String from, String to, String told) {
    JsonNode response =
        server.ask(
            "query ($from: String!, $to: String!) { paths(from: $from, to: $to) { truncated } }",
            Map.of("from", from, "to", to));
    JsonNode error = response.at("/errors/0");
    assertThat(response.at("/data").isNull()).isTrue();
    assertThat(error.get("message").asString()).startsWith(told);
    assertThat(error.at("/path/0").asString()).isEqualTo("paths");
    assertThat(error.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
    assertThat(error.at("/extensions/remedy").asString()).isNotBlank();
  }

  @Test
  void whatIsFoundBeforeTheBudgetIsUsedUpIsTold() {
    String query =
        "query ($budget: Int!) { paths(from: \"Elon Musk\", to: \"Crew Dragon\", first: 1,"
            + " maxLength: 6, budget: $budget) { truncated paths { length } } }";
    assertThat(server.data(query, Map.of("budget", 1)).toString())
        .isEqualTo("{\"paths\":{\"truncated\":true,\"paths\":[]}}");
    assertThat(server.data(query, Map.of("budget", 300)).toString())
        .isEqualTo("{\"paths\":{\"truncated\":true,\"paths\":[{\"length\":2}]}}");
    assertThat(
            server
                .data(
                    "{ paths(from: \"Elon Musk\", to: \"Crew Dragon\", first: 100, maxLength: 2) {"
                        + " truncated } }")
                .toString())
        .isEqualTo("{\"paths\":{\"truncated\":false}}");
  }

  @Test
  void aWayOfHundredStepsIsRefused() {
    JsonNode response =
        server.ask("{ paths(from: \"a\", to: \"b\", maxLength: 100) { truncated } }");
    assertThat(response.at("/errors/0/message").asString())
        .isEqualTo("maxLength is 100, and must be from 1 to 6");
  }

  @Test
  void anythingIsFoundByItsIdAlone() {
    JsonNode agency =
        server.data("{ agencies(where: {name: {eq: \"SpaceX\"}}) { id definedBy { id } } }");
    String query =
        """
        query ($id: ID!) { node(id: $id) {
            id __typename ... on Entity { name } ... on Agency { kind } ... on Statement { text } } }
        """;
    JsonNode entity =
        server.data(query, Map.of("id", agency.at("/agencies/0/id").asString())).get("node");
    assertThat(entity.get("name").asString()).isEqualTo("SpaceX");
    assertThat(entity.get("kind").asString()).isEqualTo("COMPANY");
    JsonNode statement =
        server
            .data(query, Map.of("id", agency.at("/agencies/0/definedBy/0/id").asString()))
            .get("node");
    assertThat(statement.get("__typename").asString()).isEqualTo("Statement");
    assertThat(statement.get("text").asString()).contains("SpaceX");
    assertThat(server.data(query, Map.of("id", "nothing")).get("node").isNull()).isTrue();
  }
}
