package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** One search over names, statements and titles: by words, by meaning, and by the graph. */
class SearchTest {
  private static final String ARTICLE =
      """
      Roscosmos threatens to leave

      Roscosmos threatened on Monday to end its cooperation on the International Space Station. \
      NASA said that it would keep the International Space Station in orbit. \
      The head of Roscosmos said that Russia would build an outpost of its own.
      """;

  private static RunningServer server;
  private static List<String> before;

  @BeforeAll
  static void start() throws InterruptedException {
    server =
        RunningServer.start(
            "--groundtrack.seed=src/test/resources/golden/graph", "--groundtrack.embeddings=true");
    before = server.export();
    server.ask(
        "mutation ($text: String!) { importText(input: {text: $text, title: \"Roscosmos threatens"
            + " to leave\"}) { statements } }",
        Map.of("text", ARTICLE));
    awaitVectors();
  }

  /** They are made beside everything else; a search says while some are lacking. */
  private static void awaitVectors() throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofMinutes(3));
    while (!server.data("{ search(text: \"a\") { lacking } }").at("/search/lacking").isEmpty()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(200);
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void anEntityIsFoundByAnAlias() {
    JsonNode hit = hits("{ search(text: \"ISS\", first: 1) { hits { HIT } } }").get(0);
    assertThat(hit.at("/node/name").asString()).isEqualTo("International Space Station");
    assertThat(texts(hit.get("matchedBy"))).contains("WORDS");
    assertThat(hit.get("score").asDouble()).isPositive();
  }

  @Test
  void aStatementIsFoundByWhatItMeansThoughNoWordIsTheSame() {
    JsonNode hits =
        hits("{ search(text: \"quit working together\", types: [Statement]) { hits { HIT } } }");
    assertThat(hits.get(0).at("/node/text").asString()).contains("end its cooperation");
    assertThat(texts(hits.get(0).get("matchedBy"))).contains("MEANING").doesNotContain("WORDS");
  }

  @Test
  void whatManyHitsSpeakOfIsFoundByTheGraph() {
    JsonNode hits = hits("{ search(text: \"Monday cooperation outpost orbit\") { hits { HIT } } }");
    assertThat(
            hits.valueStream()
                .filter(hit -> texts(hit.get("matchedBy")).contains("GRAPH"))
                .map(hit -> hit.at("/node/name").asString()))
        .contains("International Space Station");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Roscomsos", "Roskosmos", "Rosco"})
  void aNameIsFoundThoughItIsMistypedOrNotTypedToItsEnd(String text) {
    JsonNode hits =
        server
            .data(
                "query ($text: String!) { search(text: $text, types: [Entity]) { hits { node { ..."
                    + " on Entity { name } } } } }",
                Map.of("text", text))
            .at("/search/hits");
    assertThat(hits.valueStream().map(hit -> hit.at("/node/name").asString()))
        .contains("Roscosmos");
  }

  @Test
  void onlyTheTypesThatAreAskedForAreFound() {
    JsonNode hits =
        hits("{ search(text: \"Roscosmos\", types: [Source, Agency]) { hits { HIT } } }");
    assertThat(hits.valueStream().map(hit -> hit.at("/node/__typename").asString()))
        .contains("Source", "Agency")
        .allMatch(type -> List.of("Source", "Agency").contains(type));
  }

  @Test
  void vectorsAreNoPartOfAnExport() {
    assertThat(server.export()).containsAll(before).noneMatch(line -> line.contains("Vector"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISS AND (", "\"ISS", "/[/ iss", "iss^x", "what is the ISS?", "-iss +"})
  void aTextIsNeverReadAsAQueryOfTheIndex(String text) {
    JsonNode hits =
        server
            .ask(
                "query ($text: String!) { search(text: $text) { hits { node { id } } } }",
                Map.of("text", text))
            .at("/data/search/hits");
    assertThat(hits.isEmpty()).isFalse();
  }

  @Test
  void aPhraseThatTheModelCannotReadIsSoughtByItsWords() {
    Map<String, String> text = Map.of("text", "\u0001".repeat(1_000) + " ISS");
    JsonNode found =
        server.data(
            "query ($text: String!) { search(text: $text) { lacking hits { node { id } } } }",
            text);
    assertThat(found.at("/search/hits").isEmpty()).isFalse();
    assertThat(texts(found.at("/search/lacking"))).contains("MEANING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text: \"?!\"", "text: \"iss\", first: 0", "text: \"iss\", first: 1000"})
  void whatCannotBeSearchedIsRefusedWithARemedy(String arguments) {
    JsonNode error =
        server.ask("{ search(" + arguments + ") { lacking } }", Map.of()).at("/errors/0");
    assertThat(error.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
    assertThat(error.at("/extensions/remedy").asString()).isNotBlank();
  }

  private static JsonNode hits(String operation) {
    String hit =
        "score matchedBy node { __typename id ... on Entity { name } ... on Statement { text } }";
    return server.data(operation.replace("HIT", hit)).at("/search/hits");
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
