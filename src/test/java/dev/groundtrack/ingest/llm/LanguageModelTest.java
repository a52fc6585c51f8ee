package dev.groundtrack.ingest.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.ChatServer;
import dev.groundtrack.testing.RunningServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Articles read by a language model: what it says is believed as far as the text bears it out. */
class LanguageModelTest {
  private static final String TEXT =
      "🚀 Bill Nelson said that Russia had  threatened SpaceX. NASA praised SpaceX.";
  private static final String RIGHT =
      """
      {"statements": [
        {"content": "that Russia had threatened SpaceX", "cue": "said", "speaker": "Bill Nelson",
         "mode": "SAID", "polarity": "AFFIRMED", "modality": "ACTUAL", "relations": [
           {"type": "THREATENS", "subject": "Russia", "object": "SpaceX", "polarity": "AFFIRMED",
            "modality": "ACTUAL"}%s]}%s]}
      """;
  private static final String IMPORT =
      """
      mutation ($text: String!) { importText(input: {text: $text}) {
        problems { place what remedy }
        source { id statements {
          text quoted cue { text } content { text } speaker { name }
          relations { type subject { name } object { name } confidence }
        } } } }
      """;

  private static ChatServer chat;
  private static RunningServer server;
  private String imported = "";

  @BeforeAll
  static void startServers() {
    chat = new ChatServer();
    server =
        RunningServer.start(
            "--groundtrack.seed=names",
            "--groundtrack.llm.url=" + chat.url(),
            "--groundtrack.llm.model=test-model",
            "--groundtrack.llm.api-key=a-secret",
            "--groundtrack.llm.timeout=2s");
  }

  @AfterEach
  void removeTheSource() {
    server.data("mutation ($id: ID!) { removeSource(id: $id) { source } }", Map.of("id", imported));
  }

  @AfterAll
  static void stopServers() {
    server.close();
    chat.close();
  }

  private JsonNode report() {
    JsonNode report = server.data(IMPORT, Map.of("text", TEXT)).get("importText");
    imported = report.at("/source/id").asString();
    return report;
  }

  private static List<String> relations(JsonNode report) {
    return report
        .at("/source/statements")
        .valueStream()
        .flatMap(s -> s.get("relations").valueStream())
        .map(
            r ->
                "%s %s %s"
                    .formatted(
                        r.at("/subject/name").asString(),
                        r.get("type").asString(),
                        r.at("/object/name").asString()))
        .distinct()
        .sorted()
        .toList();
  }

  private static String told(JsonNode report) {
    return report.get("problems").toString();
  }

  @Test
  void whatTheTextBearsOutIsImported() {
    chat.says(RIGHT.formatted("", ""));

    JsonNode report = report();

    assertThat(report.get("problems")).isEmpty();
    JsonNode statement = report.at("/source/statements/0");
    assertThat(statement.at("/content/0/text").asString())
        .isEqualTo("that Russia had  threatened SpaceX");
    assertThat(statement.at("/cue/text").asString()).isEqualTo("said");
    assertThat(statement.at("/speaker/name").asString()).isEqualTo("Bill Nelson");
    assertThat(relations(report)).containsExactly("Russia THREATENS SpaceX");
  }

  @Test
  void itIsAskedForJustTheRelationsOfTheSchema() {
    chat.says(RIGHT.formatted("", ""));

    report();

    JsonNode request = chat.lastRequest();
    assertThat(request.get("model").asString()).isEqualTo("test-model");
    assertThat(request.at("/response_format/type").asString()).isEqualTo("json_schema");
    assertThat(request.at("/response_format/json_schema/strict").asBoolean()).isTrue();
    assertThat(
            request
                .at(
                    "/response_format/json_schema/schema/properties/statements/items/properties"
                        + "/relations/items/properties/type/enum")
                .valueStream()
                .map(JsonNode::asString))
        .contains("THREATENS", "OPERATES");
    assertThat(request.at("/messages/1/content").asString()).contains("Bill Nelson said");
    assertThat(chat.lastKey()).isEqualTo("Bearer a-secret");
  }

  @Test
  void whatTheTextDoesNotBearOutIsLeftOutAndCounted() {
    chat.says(
        RIGHT.formatted(
            """
            , {"type": "THREATENS", "subject": "China", "object": "SpaceX", "polarity": "AFFIRMED",
               "modality": "ACTUAL"}
            , {"type": "HEADS", "subject": "Russia", "object": "SpaceX", "polarity": "AFFIRMED",
               "modality": "ACTUAL"}
            , {"type": "ADMIRES", "subject": "Russia", "object": "SpaceX", "polarity": "AFFIRMED",
               "modality": "ACTUAL"}
            , {"type": "SUPPORTS", "subject": "NASA", "object": "SpaceX", "polarity": "AFFIRMED",
               "modality": "ACTUAL"}
            """,
            """
            , {"content": "that the Moon is made of cheese", "cue": "said", "speaker": "Bill Nelson",
               "mode": "SAID", "polarity": "AFFIRMED", "modality": "ACTUAL", "relations": []}
            , {"content": "NASA praised SpaceX", "cue": null, "speaker": null,
               "mode": "SHOUTED", "polarity": "AFFIRMED", "modality": "ACTUAL", "relations": []}
            """));

    JsonNode report = report();

    assertThat(told(report)).contains("2 statements and 4 relations");
    assertThat(relations(report)).containsExactly("Russia THREATENS SpaceX");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | {"choices": [{"message": {"content": "Sure! Here you are"}}]} | not JSON
          200 | {"choices": [{"message": {"content": "{}"}}]} | no list of statements
          200 | {"choices": [{"message": {"content": "[1, 2]"}}]} | no list of statements
          200 | {"choices": [{"message": {"content": null, "refusal": "no"}}]} | no
          200 | <html> | not JSON
          429 | {"error": {"message": "slow down a-secret"}} | status 429
          500 | {} | status 500
          """)
  void theRulesReadWhereItGivesNoAnswer(int status, String body, String told) {
    chat.answers(status, body);

    JsonNode report = report();

    theRulesHaveRead(report);
    assertThat(told(report)).contains(told).doesNotContain("a-secret");
  }

  @Test
  void theRulesReadWhereItIsTooSlow() {
    chat.saysAfter(8_000, RIGHT.formatted("", ""));

    JsonNode report = report();

    theRulesHaveRead(report);
    assertThat(told(report)).contains("within 2 s");
  }

  @Test
  void theRulesReadWhereItsAnswerHasNoEndInTime() {
    chat.dripsFor(8_000, RIGHT.formatted("", ""));

    JsonNode report = report();

    theRulesHaveRead(report);
    assertThat(told(report)).contains("within 2 s");
  }

  @Test
  void theRulesReadWhereItsAnswerIsTooLong() {
    chat.answers(200, " ".repeat(9 << 20));

    JsonNode report = report();

    theRulesHaveRead(report);
    assertThat(told(report)).contains("broke off");
  }

  private static void theRulesHaveRead(JsonNode report) {
    assertThat(relations(report)).contains("NASA SUPPORTS SpaceX", "Russia THREATENS SpaceX");
    assertThat(told(report)).contains("groundtrack.llm", "read by the rules");
  }
}
