package dev.groundtrack.journey.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which known entities a text names, of a text that is not imported. */
class TextMentionsTest {
  private static final String TEXT =
      """
      🚀 Dmitry Rogozin threatened NASA. He left for Moscow with Quentin Farthing of Perigee Works.
      """;
  private static final String ASK =
      """
      query ($text: String!) { mentions(text: $text) {
        id start end text metonym source { id }
        entity { __typename called: name id aliases ... on Agency { kind } }
      } }
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

  @Test
  void knownEntitiesAreFoundWithWhatTheGraphTellsOfThem() {
    List<String> before = server.export();
    JsonNode mentions = server.data(ASK, Map.of("text", TEXT)).get("mentions");
    assertThat(server.export()).isEqualTo(before);
    assertThat(mentions.valueStream().map(m -> m.at("/entity/called").asString()))
        .contains("Dmitry Rogozin", "NASA")
        .doesNotContain("Quentin Farthing", "Perigee Works");
    for (JsonNode mention : mentions) {
      int from = TEXT.offsetByCodePoints(0, mention.get("start").asInt());
      int to = TEXT.offsetByCodePoints(0, mention.get("end").asInt());
      assertThat(mention.get("text").asString()).isEqualTo(TEXT.substring(from, to));
      assertThat(mention.get("source").isNull()).isTrue();
    }
    JsonNode nasa =
        mentions
            .valueStream()
            .filter(m -> m.get("text").asString().equals("NASA"))
            .findFirst()
            .orElseThrow()
            .get("entity");
    assertThat(nasa.get("__typename").asString()).isEqualTo("Agency");
    assertThat(nasa.get("kind").asString()).isEqualTo("SPACE_AGENCY");
    assertThat(nasa)
        .isEqualTo(
            server
                .data(
                    "{ entity(name: \"NASA\") { __typename called: name id aliases ... on Agency {"
                        + " kind } } }")
                .get("entity"));
  }

  @Test
  void mentionsOfTheGraphAreStillListed() {
    assertThat(server.data("{ mentions(limit: 1) { id } }").get("mentions")).isNotNull();
    JsonNode both =
        server.data(
            "query ($text: String!) { mentions(limit: 1) { id } found: mentions(text: $text) { text"
                + " } entities(limit: 1) { name } }",
            Map.of("text", TEXT));
    assertThat(both.at("/found/0/text").asString()).isEqualTo("Dmitry Rogozin");
  }

  @Test
  void whatCannotBeReadOrIsNotKnownIsRefused() {
    for (String text :
        List.of(
            "",
            "1,2,3",
            "x".repeat(5 << 20),
            "Die Raumfahrtbehörde hat am Montag mitgeteilt, dass die Rakete wegen eines Fehlers am"
                + " Triebwerk nicht vor dem kommenden Freitag starten wird.")) {
      JsonNode response = server.ask(ASK, Map.of("text", text));
      assertThat(response.at("/errors/0/message").asString()).isNotBlank();
    }
    for (String asked :
        List.of(
            "mentions(text: \"NASA fell.\", limit: 1) { id }",
            "a: mentions(text: \"NASA fell.\") { id } mentions(text: \""
                + "NASA fell. ".repeat(10_000)
                + "\") { id }",
            "mentions(text: \"NASA fell.\") { entityConnection { totalCount } }")) {
      JsonNode response = server.ask("{ " + asked + " }");
      assertThat(response.at("/errors/0/extensions/remedy").asString()).as(asked).isNotBlank();
    }
  }
}
