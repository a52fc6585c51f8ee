package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.groundtrack.testing.MovieServer;
import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Root fields that ask an index: the best first, and every page of it. */
class IndexQueryTest {
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    server = MovieServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theBestComesFirst() {
    JsonNode edges =
        server
            .data("{ moviesByWords(phrase: \"moon 12\") { edges { score node { title } } } }")
            .at("/moviesByWords/edges");
    assertThat(edges.at("/0/node/title").asString()).isEqualTo("Moon 12");
    List<Double> scores = edges.valueStream().map(e -> e.get("score").asDouble()).toList();
    assertThat(scores).hasSizeGreaterThan(5).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void pagesFollowOneAnotherThoughManyScoreTheSame() {
    List<String> paged = new ArrayList<>();
    String after = null;
    do {
      JsonNode page =
          server
              .ask(
                  "query ($after: String) { moviesByWords(phrase: \"orbit home\", first: 5, after:"
                      + " $after) { edges { node { id } } pageInfo { endCursor hasNextPage } } }",
                  after == null ? Map.of() : Map.of("after", after))
              .at("/data/moviesByWords");
      paged.addAll(ids(page));
      after =
          page.at("/pageInfo/hasNextPage").asBoolean()
              ? page.at("/pageInfo/endCursor").asString()
              : null;
    } while (after != null);
    JsonNode all =
        server
            .data("{ moviesByWords(phrase: \"orbit home\") { totalCount edges { node { id } } } }")
            .at("/moviesByWords");
    assertThat(paged).isEqualTo(ids(all)).hasSize(all.get("totalCount").asInt()).hasSize(24);
  }

  @Test
  void whatIsFoundIsFilteredAndSorted() {
    JsonNode found =
        server
            .data(
                "{ moviesByWords(phrase: \"station\", where: {node: {released: {gte: 2000}}}, sort:"
                    + " [{node: {released: DESC}}]) { edges { node { released } } } }")
            .at("/moviesByWords/edges");
    assertThat(found.valueStream().map(e -> e.at("/node/released").asInt()))
        .isSortedAccordingTo((a, b) -> b - a)
        .hasSize(4)
        .allMatch(year -> year >= 2000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"moon AND (", "\"moon", "/[/", "moon^x", "  ", "title:["})
  void whatLuceneCannotReadIsRefusedWithARemedy(String phrase) {
    JsonNode answer =
        server.ask(
            "query ($phrase: String!) { moviesByWords(phrase: $phrase) { totalCount } }",
            Map.of("phrase", phrase));
    JsonNode error = answer.at("/errors/0");
    assertThat(answer.at("/data").isNull()).isTrue();
    assertThat(error.at("/path/0").asString()).isEqualTo("moviesByWords");
    assertThat(error.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
    assertThat(error.at("/extensions/remedy").asString()).isNotBlank();
    assertThat(error.at("/message").asString()).doesNotContain("Failed to invoke", "org.apache");
  }

  @Test
  void theNearestVectorComesFirst() {
    JsonNode edges =
        server
            .data("{ moviesByMood(vector: [2, 3.7, 5], first: 6) { edges { score node { id } } } }")
            .at("/moviesByMood/edges");
    assertThat(edges.at("/0/node/id").asString()).isEqualTo("m37");
    assertThat(edges.at("/0/score").asDouble()).isCloseTo(1, within(1e-6));
    assertThat(edges.size()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vector: [0, 0, 0]", "vector: []", "vector: null", "first: 2"})
  void aVectorThatIsNoneOfTheIndexIsRefusedWithARemedy(String arguments) {
    JsonNode error =
        server.ask("{ moviesByMood(" + arguments + ") { totalCount } }", Map.of()).at("/errors/0");
    assertThat(error.at("/path/0").asString()).isEqualTo("moviesByMood");
    assertThat(error.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
    assertThat(error.at("/extensions/remedy").asString()).isNotBlank();
  }

  private static List<String> ids(JsonNode connection) {
    return Stream.of(connection)
        .flatMap(c -> c.get("edges").valueStream())
        .map(e -> e.at("/node/id").asString())
        .toList();
  }
}
