package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.OwnArticle;
import dev.groundtrack.testing.RunningServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who is who: what a person judges, what follows from it, and that it can be taken back. */
class JudgementJourneyTest {
  private static final String KREMLIN =
      """
      Yevgeni Baranov, a deputy director of Roscosmos, threatened NASA on Friday.

      "We will leave the station," Yevgeni Baranov said. Baranov accused NASA of arrogance.
      """;
  private static final String WASHINGTON =
      """
      Russia will stay on the International Space Station, Yevgeny Baranov said on Monday.

      Yevgeny Baranov criticised SpaceX. NASA rejected the words of Baranov.
      """;
  private static final String HOUSTON =
      """
      Yevgeni Baranov thanked NASA on Tuesday, and Roscosmos praised the crew.

      "The station is safe," Yevgeni Baranov said in Houston.
      """;
  private static final String MERGE =
      """
      mutation ($left: ID!, $right: ID!) { mergeEntities(input: {left: $left, right: $right}) {
        alreadyKnown mentions judgement { id decision decidedBy } entity { id name aliases }
      } }
      """;
  private static final String PENDING =
      """
      { judgementsConnection(where: {decision: {eq: UNSURE}}, sort: {score: DESC}, first: 10) {
        edges { node {
          leftName rightName score reasons decidedBy
          left { statements { text } } right { statements { text } }
        } }
      } }
      """;
  private static final String UNDO =
      "mutation ($id: ID!) { undoJudgement(id: $id) { left { name } right { name } mentions } }";

  private static RunningServer server;
  private static List<String> empty;

  @BeforeAll
  static void startAServer() {
    server = RunningServer.start("--groundtrack.seed=src/test/resources/golden/graph");
    empty = server.export();
  }

  @AfterEach
  void takeAllOut() {
    server
        .data("{ judgements(where: {decidedBy: {eq: CURATOR}}) { id } }")
        .get("judgements")
        .forEach(judgement -> undo(judgement.get("id").asString()));
    server
        .data("{ sources(where: {kind: {eq: ARTICLE}}) { id } }")
        .get("sources")
        .forEach(source -> removed(source.get("id").asString()));
    assertThat(server.export()).isEqualTo(empty);
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  private static String imported(String text) {
    return server
        .data(OwnArticle.IMPORT, Map.of("input", Map.of("text", text)))
        .at("/importText/source/id")
        .asString();
  }

  private static void removed(String source) {
    server.data(
        "mutation ($id: ID!) { removeSource(id: $id) { statements } }", Map.of("id", source));
  }

  private static JsonNode entity(String name, String selection) {
    return server
        .data(
            "query ($name: String!) { entity(name: $name) " + selection + " }",
            Map.of("name", name))
        .get("entity");
  }

  private static String id(String name) {
    return entity(name, "{ id }").get("id").asString();
  }

  private static JsonNode merged(String left, String right) {
    return server.data(MERGE, Map.of("left", left, "right", right)).get("mergeEntities");
  }

  private static JsonNode undo(String judgement) {
    return server.data(UNDO, Map.of("id", judgement)).get("undoJudgement");
  }

  @Test
  void twoNamesAreMergedIntoOneEntityAndUndoingRestoresBoth() {
    String kremlin = imported(KREMLIN);
    String washington = imported(WASHINGTON);
    List<String> before = server.export();
    assertThat(id("Yevgeni Baranov")).isNotEqualTo(id("Yevgeny Baranov"));

    JsonNode report = merged(id("Yevgeni Baranov"), id("Yevgeny Baranov"));

    assertThat(report.get("mentions").asInt()).isPositive();
    String both =
        "{ id mentions { source { id } } ... on Person { said { text } threatens { name } } }";
    JsonNode one = entity("yevgeni baranov", both);
    assertThat(entity("yevgeny baranov", both)).isEqualTo(one);
    assertThat(one.findValuesAsString("id")).contains(kremlin, washington);
    assertThat(one.get("said")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(one.get("threatens").findValuesAsString("name")).contains("NASA");
    assertThat(
            server.data("{ people(where: {name: {contains: \"Baranov\"}}) { id } }").get("people"))
        .hasSize(1);

    JsonNode undone = undo(report.at("/judgement/id").asString());

    assertThat(undone.at("/left/name").asString())
        .isNotEqualTo(undone.at("/right/name").asString());
    assertThat(server.export()).isEqualTo(before);
  }

  @Test
  void namesThatAreAlikeAreLeftForAPersonWithWhatSpeaksForIt() {
    imported(KREMLIN);
    List<String> alone = server.export();
    String washington = imported(WASHINGTON);

    JsonNode pending = server.data(PENDING).at("/judgementsConnection/edges/0/node");

    assertThat(List.of(pending.get("leftName").asString(), pending.get("rightName").asString()))
        .containsExactlyInAnyOrder("Yevgeni Baranov", "Yevgeny Baranov");
    assertThat(pending.get("decidedBy").asString()).isEqualTo("RULE");
    assertThat(pending.get("score").asDouble()).isBetween(0.85, 0.99);
    assertThat(pending.at("/reasons/0").asString())
        .isEqualTo(
            "“Yevgeni Baranov” and “Yevgeny Baranov” share the surname, and the given names are"
                + " alike");
    assertThat(pending.at("/reasons/1").asString()).contains("in relations with one other entity");
    assertThat(pending.at("/left/statements/0/text").asString()).contains("Baranov");
    assertThat(pending.at("/right/statements/0/text").asString()).contains("Baranov");
    assertThat(id("Yevgeni Baranov")).isNotEqualTo(id("Yevgeny Baranov"));

    JsonNode report = merged(id("Yevgeni Baranov"), id("Yevgeny Baranov"));
    assertThat(server.data(PENDING).at("/judgementsConnection/edges")).isEmpty();
    undo(report.at("/judgement/id").asString());
    assertThat(server.data(PENDING).at("/judgementsConnection/edges")).hasSize(1);
    removed(washington);
    assertThat(server.export()).isEqualTo(alone);
  }

  @Test
  void theOrderOfImportsAndJudgementsLeavesNoTrace() {
    imported(KREMLIN);
    imported(WASHINGTON);
    merged(id("Yevgeni Baranov"), id("Yevgeny Baranov"));
    imported(HOUSTON);
    List<String> mergedFirst = server.export();
    assertThat(entity("Yevgeny Baranov", "{ mentions { source { id } } }").findValuesAsString("id"))
        .hasSizeGreaterThan(4);

    takeAllOut();
    imported(HOUSTON);
    imported(WASHINGTON);
    imported(KREMLIN);
    merged(id("Yevgeny Baranov"), id("Yevgeni Baranov"));

    assertThat(server.export()).isEqualTo(mergedFirst);
  }

  @Test
  void aSourceTakenOutOfAMergedEntityLeavesWhatTheOthersSay() {
    imported(KREMLIN);
    List<String> alone = server.export();
    String washington = imported(WASHINGTON);
    JsonNode report = merged(id("Yevgeni Baranov"), id("Yevgeny Baranov"));

    removed(washington);

    assertThat(entity("Yevgeni Baranov", "{ ... on Person { said { text } } }").get("said"))
        .isNotEmpty();
    undo(report.at("/judgement/id").asString());
    assertThat(server.export()).isEqualTo(alone);
  }

  @Test
  void mergersAtOnceGiveTheSameGraphAsOneAfterAnother() throws Exception {
    imported(KREMLIN);
    imported(WASHINGTON);
    imported(WASHINGTON.replace("Yevgeny", "Jevgeni"));
    String one = id("Yevgeni Baranov");
    String two = id("Yevgeny Baranov");
    String three = id("Jevgeni Baranov");
    merged(one, two);
    merged(two, three);
    List<String> expected = server.export();
    server
        .data("{ judgements(where: {decidedBy: {eq: CURATOR}}) { id } }")
        .get("judgements")
        .forEach(j -> undo(j.get("id").asString()));
    assertThat(server.export()).isNotEqualTo(expected);

    List<Callable<JsonNode>> mergers =
        List.of(() -> merged(three, two), () -> merged(two, one), () -> merged(one, two));
    try (ExecutorService curators = Executors.newFixedThreadPool(3)) {
      for (Future<JsonNode> merger : curators.invokeAll(mergers)) {
        assertThat(merger.get().at("/judgement/decision").asString()).isEqualTo("SAME");
      }
    }

    assertThat(server.export()).isEqualTo(expected);
  }

  @Test
  void mentionsAreSplitOffIntoANewEntityAndUndoingBringsThemBack() {
    String kremlin = imported(KREMLIN);
    imported(HOUSTON);
    List<String> before = server.export();
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("entity", id("Yevgeni Baranov"));
    input.put("sources", List.of(kremlin));
    input.put("name", "Yevgeni Baranov the Elder");

    JsonNode report =
        server
            .data(
                "mutation ($input: SplitEntityInput!) { splitEntity(input: $input) { mentions"
                    + " judgement { id decision leftName rightName moved } from { name } into {"
                    + " name } } }",
                Map.of("input", input))
            .get("splitEntity");

    assertThat(report.at("/into/name").asString()).isEqualTo("Yevgeni Baranov the Elder");
    assertThat(report.get("mentions").asInt()).isEqualTo(report.at("/judgement/moved").size());
    JsonNode elder =
        entity(
            "Yevgeni Baranov the Elder",
            "{ ... on Person { threatens { name } } mentions { source { id } } }");
    assertThat(elder.get("threatens").findValuesAsString("name")).contains("NASA");
    assertThat(elder.findValuesAsString("id")).containsOnly(kremlin);
    undo(report.at("/judgement/id").asString());
    assertThat(server.export()).isEqualTo(before);
  }

  @Test
  void whatContradictsAJudgementIsRefusedUntilThatIsUndone() {
    imported(KREMLIN);
    imported(WASHINGTON);
    Map<String, String> two = Map.of("left", id("Yevgeni Baranov"), "right", id("Yevgeny Baranov"));
    String distinguish =
        "mutation ($left: ID!, $right: ID!) { distinguishEntities(input: {left: $left, right:"
            + " $right}) { id decision left { name } right { name } } }";
    JsonNode apart = server.data(distinguish, two).get("distinguishEntities");
    assertThat(apart.get("decision").asString()).isEqualTo("DIFFERENT");
    List<String> before = server.export();

    assertThat(server.ask(MERGE, two).at("/errors/0/message").asString())
        .isEqualTo("they are judged to be different");
    assertThat(server.ask(MERGE, two).at("/errors/0/extensions/remedy").asString())
        .contains(apart.get("id").asString());
    assertThat(server.export()).isEqualTo(before);

    undo(apart.get("id").asString());
    merged(two.get("left"), two.get("right"));
    assertThat(server.ask(distinguish, two).at("/errors/0/message").asString())
        .isEqualTo("they are judged to be the same");
  }
}
