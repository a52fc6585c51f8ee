package dev.groundtrack.journey.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What became of things: day by day, with the words that tell it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineJourneyTest {
  private static final String IMPORT =
      "mutation ($input: ImportTextInput!) { importText(input: $input) { source { id } } }";

  private final RunningServer server = RunningServer.start("--groundtrack.seed=names");

  @BeforeAll
  void importArticles() {
    imported("2029-09-04", "Marta Ekdal, the director of Tolva Orbital, opened the new hall.\n");
    imported(
        "2032-06-11",
        "Jonas Reyn, who became director of Tolva Orbital in April, signed the contract. Reyn"
            + " replaced Marta Ekdal.\n");
    imported("2033-01-20", "Norway threatened Tolva Orbital on Monday.\n");
    imported("2033-02-20", "Norway denied that it had threatened Tolva Orbital.\n");
    imported(null, "Sweden threatened Tolva Orbital on Monday.\n");
  }

  @AfterAll
  void stopTheServer() {
    server.close();
  }

  private void imported(@Nullable String day, String text) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("text", text);
    input.put("publishedOn", day);
    server.data(IMPORT, Map.of("input", input));
  }

  private static List<String> told(JsonNode changes) {
    List<String> told = new ArrayList<>();
    changes.forEach(
        change ->
            told.add(
                change.get("day").asString()
                    + " "
                    + change.get("kind").asString()
                    + " "
                    + change.at("/relation/type").asString()
                    + " "
                    + change.at("/relation/subject/name").asString()));
    return told;
  }

  private static final String ASKED =
      "day kind relation { type subject { name } object { name } } evidence { text }";

  @Test
  void whatCameEndedAndBecameContestedIsToldWithItsWords() {
    JsonNode changes =
        server
            .data("{ changes(from: \"2029-01-01\", to: \"2033-12-31\") { " + ASKED + " } }")
            .get("changes");
    assertThat(told(changes))
        .contains(
            "2029-09-04 CAME HEADS Marta Ekdal",
            "2032-06-11 CAME HEADS Jonas Reyn",
            "2032-06-11 ENDED HEADS Marta Ekdal",
            "2033-01-20 CAME THREATENS Norway",
            "2033-02-20 CONTESTED THREATENS Norway")
        .noneMatch(change -> change.contains("Sweden"))
        .isSortedAccordingTo(Comparator.comparing((String change) -> change.substring(0, 10)));
    changes.forEach(change -> assertThat(change.get("evidence")).isNotEmpty());
    assertThat(
            told(server.data("{ changes(from: \"2033-02-01\") { " + ASKED + " } }").get("changes")))
        .containsExactly("2033-02-20 CONTESTED THREATENS Norway");
    assertThat(
            server
                .data("{ changesConnection(to: \"2029-12-31\", first: 1) { totalCount } }")
                .at("/changesConnection/totalCount")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void aTimelineIsOfOneOrOfTwoWithEachOther() {
    String tolva = id("Tolva Orbital");
    String norway = id("Norway");
    assertThat(
            told(
                server
                    .data(
                        "query ($of: ID!, $with: ID) { timeline(of: $of, with: $with) { "
                            + ASKED
                            + " } }",
                        Map.of("of", tolva, "with", norway))
                    .get("timeline")))
        .containsExactly(
            "2033-01-20 CAME THREATENS Norway", "2033-02-20 CONTESTED THREATENS Norway");
    assertThat(
            told(
                server
                    .data(
                        "query ($of: ID!) { timeline(of: $of, to: \"2032-12-31\") { "
                            + ASKED
                            + " } }",
                        Map.of("of", tolva))
                    .get("timeline")))
        .containsExactlyInAnyOrder(
            "2029-09-04 CAME HEADS Marta Ekdal",
            "2032-06-11 CAME HEADS Jonas Reyn",
            "2032-06-11 ENDED HEADS Marta Ekdal");
  }

  private String id(String name) {
    return server
        .data("query ($name: String!) { entity(name: $name) { id } }", Map.of("name", name))
        .at("/entity/id")
        .asString();
  }

  @Test
  void searchPathsAndNamesAreAskedAsOfADayToo() {
    assertThat(hits("2028-01-01")).isEmpty();
    assertThat(hits("2029-09-04")).isNotEmpty();
    String paths =
        "{ paths(from: \"Marta Ekdal\", to: \"Norway\", maxLength: 2, asOf: \"%s\") { paths {"
            + " length relations { contested } } } }";
    assertThat(server.data(paths.formatted("2033-01-19")).at("/paths/paths")).isEmpty();
    JsonNode known = server.data(paths.formatted("2033-01-21")).at("/paths/paths");
    assertThat(known).hasSize(1);
    assertThat(known.at("/0/relations").toString()).doesNotContain("true");
    assertThat(server.data(paths.formatted("2033-03-01")).toString()).contains("true");
    String named = "{ entity(name: \"Jonas Reyn\", asOf: \"%s\") { name } }";
    assertThat(server.data(named.formatted("2030-01-01")).get("entity").isNull()).isTrue();
    assertThat(server.data(named.formatted("2032-06-11")).at("/entity/name").asString())
        .isEqualTo("Jonas Reyn");
  }

  private JsonNode hits(String day) {
    return server
        .data(
            "{ search(text: \"director opened hall\", types: [Statement], asOf: \"%s\") { hits {"
                    .formatted(day)
                + " matchedBy } } }")
        .at("/search/hits");
  }

  @Test
  void aDayBeforeAllAndOneThatIsToComeAreAnswered() {
    String asked = "{ relationsConnection(where: {type: {eq: THREATENS}}%s) { totalCount } }";
    assertThat(count(asked.formatted(", asOf: \"0001-01-02\""))).isZero();
    assertThat(count(asked.formatted(", asOf: \"9998-01-01\""))).isEqualTo(1);
    assertThat(count(asked.formatted(""))).isEqualTo(2);
    JsonNode refused = server.ask(asked.formatted(", asOf: \"2033-02-30\""));
    assertThat(refused.at("/errors/0/message").asString()).contains("asOf");
    assertThat(refused.has("data") && !refused.get("data").isNull()).isFalse();
  }

  private int count(String query) {
    return server.data(query).at("/relationsConnection/totalCount").asInt();
  }
}
