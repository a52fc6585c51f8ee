package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.OwnArticle;
import dev.groundtrack.testing.RunningServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Of each relation and statement it is told why it was read so, and where the schema says it. */
class ExplainJourneyTest {
  private static final String TEXT =
      """
      🚀 News from orbit. Jim Bridenstine said on Monday that Roscosmos may threaten SpaceX.

      RKK Energia suspended its cooperation with NASA on Tuesday.
      """;
  private static final String WHY =
      """
      query ($type: RelationType!) {
        relationsConnection(where: {type: {eq: $type}, modality: {in: [ACTUAL, POSSIBLE]}}) { edges { node {
          evidenceConnection(where: {node: {source: {kind: {eq: ARTICLE}}}}) { edges {
            properties { explain {
              rule schema wording words { start end text } path factuality scores
            } }
            node { explain { rule words { text } path scores } source { text } }
          } }
        } } }
      }
      """;

  private static RunningServer server;

  @BeforeAll
  static void startAServer() {
    server = RunningServer.start("--groundtrack.seed=src/test/resources/golden/graph");
    server.data(OwnArticle.IMPORT, Map.of("input", Map.of("text", TEXT)));
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  private static JsonNode evidence(String type) {
    return server
        .data(WHY, Map.of("type", type))
        .at("/relationsConnection/edges/0/node/evidenceConnection/edges/0");
  }

  @Test
  void aRelationTellsItsWordingItsWordsTheirPathAndWhatMakesItLess() {
    JsonNode edge = evidence("THREATENS");
    JsonNode why = edge.at("/properties/explain");

    assertThat(why.get("schema").asString()).isEqualTo("THREATENS @wording(verbs:)");
    assertThat(why.get("wording").asString()).isEqualTo("threaten");
    assertThat(why.get("path").valueStream().map(JsonNode::asString))
        .containsExactly("nsubj(threaten, Roscosmos)", "obj(threaten, SpaceX)");
    assertThat(why.get("factuality").valueStream().map(JsonNode::asString))
        .containsExactly("may: POSSIBLE");
    assertThat(why.get("scores")).isNotEmpty();
    assertThat(why.get("words")).hasSize(1);
    JsonNode word = why.at("/words/0");
    String text = edge.at("/node/source/text").asString();
    int from = text.offsetByCodePoints(0, word.get("start").asInt());
    int to = text.offsetByCodePoints(0, word.get("end").asInt());
    assertThat(text.substring(from, to)).isEqualTo("threaten");
    assertThat(word.get("text").asString()).isEqualTo("threaten");
  }

  @Test
  void aWordThatMakesAnotherRelationItsOwnIsNamedToo() {
    JsonNode why = evidence("SANCTIONS").at("/properties/explain");

    assertThat(why.get("schema").asString()).isEqualTo("SANCTIONS @wording(verbs:)");
    assertThat(why.get("wording").asString()).contains("suspend");
    assertThat(why.get("words").findValuesAsString("text")).contains("suspended", "cooperation");
  }

  @Test
  void aStatementTellsItsCueTheWayToItsSpeakerAndItsWeights() {
    JsonNode why = evidence("THREATENS").at("/node/explain");

    assertThat(why.get("rule").asString()).startsWith("say: ");
    assertThat(why.at("/words/0/text").asString()).isEqualTo("said");
    assertThat(why.at("/path/0").asString()).isEqualTo("nsubj(said, Bridenstine)");
    assertThat(why.get("scores").valueStream().map(JsonNode::asString))
        .anySatisfy(score -> assertThat(score).matches("cue: \\d\\.\\d\\d"));
  }

  @Test
  void aRowOfATableNamesItsColumn() {
    String rule =
        server
            .data(
                "{ spacecraft(where: {name: {eq: \"Mir\"}}) { operatedByConnection { edges {"
                    + " properties { evidence { relationsConnection { edges { properties { explain"
                    + " { rule } } } } } } } } } }")
            .at(
                "/spacecraft/0/operatedByConnection/edges/0/properties/evidence/0"
                    + "/relationsConnection/edges/0/properties/explain/rule")
            .asString();
    assertThat(rule).startsWith("column ");
  }
}
