package dev.groundtrack.journey.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.testing.OwnArticle;
import dev.groundtrack.testing.RunningServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is told of a source is mended, and what follows from it follows. */
class UpdateSourceTest {
  private static final String UPDATE =
      """
      mutation ($id: ID!, $input: SourceInput!) { updateSource(id: $id, input: $input) {
        id title url publisher author publishedOn
      } }
      """;
  private static final String SEEN =
      """
      { relationsConnection(where: {type: {eq: THREATENS}}) { edges { node {
        firstSeen lastSeen
      } } } }
      """;

  private static RunningServer server;

  @BeforeAll
  static void startAServer() {
    server = RunningServer.start("--groundtrack.seed=src/test/resources/golden/graph");
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  private static String imported(String text, String publishedOn) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("text", text);
    input.put("title", "A threat");
    input.put("publisher", "The Evening Orbit");
    input.put("publishedOn", publishedOn);
    return server
        .data(OwnArticle.IMPORT, Map.of("input", input))
        .at("/importText/source/id")
        .asString();
  }

  private static JsonNode updated(String source, Map<String, ?> input) {
    return server.data(UPDATE, Map.of("id", source, "input", input)).get("updateSource");
  }

  private static List<String> seen() {
    List<String> native_ =
        server
            .bean(Graph.class)
            .read(
                tx ->
                    tx.run(
                        "MATCH ()-[r:THREATENS]->() RETURN toString(r.firstSeen) + ' ' +"
                            + " toString(r.lastSeen) AS seen",
                        Map.of()))
            .stream()
            .map(row -> row.text("seen"))
            .toList();
    JsonNode node = server.data(SEEN).at("/relationsConnection/edges/0/node");
    assertThat(native_)
        .containsExactly(node.get("firstSeen").asString() + " " + node.get("lastSeen").asString());
    return native_;
  }

  @Test
  void theDaysOfItsRelationsFollowTheDayOfItsPublication() {
    String first = imported("Russia threatened NASA on Friday.", "2022-03-05");
    String second = imported("Again, Russia threatened NASA.", null);
    assertThat(seen()).containsExactly("2022-03-05 2022-03-05");
    List<String> before = server.export();

    JsonNode source = updated(second, Map.of("publishedOn", "2023-01-02"));

    assertThat(source.get("publishedOn").asString()).isEqualTo("2023-01-02");
    assertThat(source.get("title").asString()).isEqualTo("A threat");
    assertThat(seen()).containsExactly("2022-03-05 2023-01-02");
    updated(first, Map.of("publishedOn", "2021-12-31"));
    assertThat(seen()).containsExactly("2021-12-31 2023-01-02");

    Map<String, Object> clear = new LinkedHashMap<>();
    clear.put("publishedOn", null);
    assertThat(updated(second, clear).get("publishedOn").isNull()).isTrue();
    updated(first, Map.of("publishedOn", "2022-03-05"));
    assertThat(server.export()).isEqualTo(before);

    JsonNode mended =
        updated(
            first,
            Map.of("title", "Mended", "url", "https://example.org/a", "author", "A. Writer"));
    assertThat(mended.get("id").asString()).isEqualTo(first);
    assertThat(mended.get("title").asString()).isEqualTo("Mended");
    assertThat(mended.get("publisher").asString()).isEqualTo("The Evening Orbit");
    assertThat(mended.get("author").asString()).isEqualTo("A. Writer");
    assertThat(updated(first, Map.of())).isEqualTo(mended);
  }

  @Test
  void whatCannotBeMendedIsRefusedWithARemedy() {
    server.data(
        "mutation { createPeople(input: [{id: \"ada\", name: \"Ada Lund\"}]) { people { id } } }");
    List<String> before = server.export();
    for (String kind : List.of("NAMES", "CURATION")) {
      String id =
          server
              .data("{ sources(where: {kind: {eq: " + kind + "}}) { id } }")
              .at("/sources/0/id")
              .asString();
      refused(Map.of("id", id, "input", Map.of("title", "Another")));
    }
    refused(Map.of("id", "nowhere", "input", Map.of("title", "Another")));
    refused(Map.of("id", "nowhere", "input", Map.of("publishedOn", "yesterday")));
    refused(Map.of("id", "nowhere", "input", Map.of("text", "Another")));
    assertThat(server.export()).isEqualTo(before);
    server.removeCurations();
  }

  private static void refused(Map<String, ?> variables) {
    JsonNode error = server.ask(UPDATE, variables).at("/errors/0");
    assertThat(error.get("message").asString()).isNotBlank();
    assertThat(error.at("/extensions/remedy").asString()).isNotBlank();
  }

  @Test
  void datesThatAreCountedFromThePublicationFollowIt() {
    String source = imported("Bill Nelson has headed SpaceX since March.\n", "2031-05-02");
    assertThat(since()).containsExactly("2031-03");

    updated(source, Map.of("publishedOn", "2030-02-11"));
    assertThat(since()).containsExactly("2029-03");

    Map<String, Object> undated = new LinkedHashMap<>();
    undated.put("publishedOn", null);
    updated(source, undated);
    assertThat(since()).containsExactly("null");
  }

  private static List<String> since() {
    return server
        .data(
            """
            { relationsConnection(where: {type: {eq: HEADS}, object: {anyName: {eq: "spacex"}}, subject: {anyName: {eq: "bill nelson"}}}) {
              edges { node { evidenceConnection { edges { properties { since } } } } } } }
            """)
        .at("/relationsConnection/edges/0/node/evidenceConnection/edges")
        .valueStream()
        .map(edge -> edge.at("/properties/since").asString("null"))
        .toList();
  }
}
