package dev.groundtrack.journey.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A client that keeps objects by their ids, as Relay does, never takes one for another. */
class IdsOfOneTypeTest {
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start("--groundtrack.seed=names");
    server.data(
        """
        mutation { importText(input: {text: "Bill Nelson said Norway threatened Sweden."}) {
          source { id } } }
        """);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void noIdIsOfObjectsOfTwoTypes() {
    JsonNode all =
        server.data(
            """
            {
              countries(where: {name: {in: ["Norway", "Sweden"]}}) { __typename id
                threatensConnection { edges {
                  node { __typename id }
                  properties { __typename relationId evidence { __typename id
                    source { __typename id mentions { __typename id } } } } } } }
              relations(where: {type: {eq: THREATENS}}) { __typename id
                subject { __typename id } object { __typename id }
                evidence { __typename id speaker { __typename id } } }
            }
            """);
    Map<String, Set<String>> types = new TreeMap<>();
    collect(all, types);
    assertThat(types).hasSizeGreaterThan(6).allSatisfy((id, of) -> assertThat(of).hasSize(1));
  }

  private static void collect(JsonNode value, Map<String, Set<String>> types) {
    if (value.has("id")) {
      types
          .computeIfAbsent(value.at("/id").asString(), id -> new TreeSet<>())
          .add(value.at("/__typename").asString());
    }
    value.forEach(part -> collect(part, types));
  }

  @Test
  void anEdgeLeadsToItsRelation() {
    String relation =
        server
            .data(
                """
                { countries(where: {name: {eq: "Norway"}}) {
                    threatensConnection(where: {edge: {relationId: {in: ["x"]}}}) { totalCount }
                    all: threatensConnection { edges { properties { relationId } } } } }
                """)
            .at("/countries/0/all/edges/0/properties/relationId")
            .asString();
    JsonNode found =
        server.data(
            "query ($id: ID!) { node(id: $id) { __typename ... on Relation { type } } }",
            Map.of("id", relation));
    assertThat(found.at("/node").toString())
        .isEqualTo("{\"__typename\":\"Relation\",\"type\":\"THREATENS\"}");
  }
}
