package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever a client sends: it is told what is wrong and what to do, and nothing changes. */
class BadInputTest {
  private static final String IMPORT =
      "mutation ($text: String!) { importText(input: {text: $text}) { source { id } } }";
  private static final String GERMAN =
      "Der Chef der russischen Raumfahrtbehörde drohte am Mittwoch damit, die Zusammenarbeit mit"
          + " dem Westen auf der Raumstation zu beenden, solange die Sanktionen in Kraft bleiben.";

  private static RunningServer server;
  private static List<String> before;

  @BeforeAll
  static void startAServer() {
    server = RunningServer.start("--groundtrack.seed=names");
    before = server.export();
  }

  @AfterEach
  void nothingHasChanged() {
    assertThat(server.export()).isEqualTo(before);
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  private record Bad(String what, String operation, Map<String, Object> variables, String told) {
    static Bad text(String what, String text, String told) {
      return new Bad(what, IMPORT, Map.of("text", text), told);
    }

    static Bad query(String what, String operation, String told) {
      return new Bad(what, operation, Map.of(), told);
    }

    @Override
    public String toString() {
      return what;
    }
  }

  private static String merger(String left, String right) {
    return """
    mutation { mergeEntities(input: {left: "%s", right: "%s"}) { mentions } }
    """
        .formatted(left, right);
  }

  static final List<Bad> REFUSED =
      List.of(
          Bad.text("an empty text", " \n", "the text is empty"),
          Bad.text("5 MiB of text", "All is well. ".repeat((5 << 20) / 13 + 1), "4 MiB"),
          Bad.text("binary bytes", "\u0001\u0002\u0000\u0000 and so on", "binary data"),
          Bad.text("an archive", "PK\u0003\u0004\u0000\u0000 and so on", "is a ZIP archive, not"),
          Bad.text("a PDF", "%PDF-1.4\n<< /Type /Catalog >>", "the text is a PDF, not prose"),
          Bad.text("a page", "<html><body><p>NASA flies.</p></body></html>", "is HTML, not"),
          Bad.text("a feed", "<rss><channel><item>NASA</item></channel></rss>", "an RSS feed, not"),
          Bad.text("JSON", "{\"name\": \"NASA\", \"kind\": \"AGENCY\"}", "is JSON, not prose"),
          Bad.text("a table", "id,name\n1,NASA\n2,Boeing\n", "is a table (CSV), not prose"),
          Bad.text("a table of tabs", "id\tname\n1\tNASA\n", "is a table (TSV), not prose"),
          Bad.text("a text with no sentence", "12 + 30 = 42 !!!", "no sentence"),
          Bad.text("a German text", GERMAN, "not in English, it seems, but in German"),
          Bad.query(
              "an id of no source",
              "mutation { removeSource(id: \"nope\") { statements } }",
              "there is no source with the id \"nope\""),
          Bad.query(
              "a merger with an unknown", merger("nasa", "nope"), "no entity with the id \"nope\""),
          Bad.query("a merger with itself", merger("nasa", "nasa"), "both are the entity \"nasa\""),
          Bad.query("a merger of two types", merger("nasa", "russia"), "are of different types"),
          Bad.query(
              "a split of nothing",
              "mutation { splitEntity(input: {entity: \"nasa\"}) { mentions } }",
              "there is nothing to split off"),
          Bad.query(
              "a split by a source that does not name it",
              "mutation { splitEntity(input: {entity: \"nasa\", sources: [\"nope\"]}) { mentions }"
                  + " }",
              "no source with the id \"nope\" mentions \"NASA\""),
          Bad.query(
              "a split by what is no mention of it",
              "mutation { splitEntity(input: {entity: \"nasa\", mentions: [\"nope\"]}) { mentions }"
                  + " }",
              "\"nope\" is no mention of \"NASA\""),
          Bad.query(
              "an undoing of no judgement",
              "mutation { undoJudgement(id: \"nope\") { mentions } }",
              "nobody has made a judgement with the id \"nope\""),
          Bad.query(
              "a negative first", "{ relationsConnection(first: -1) { totalCount } }", "first"),
          Bad.query(
              "a page of millions",
              "{ relationsConnection(first: 100000000) { totalCount } }",
              "first is 100000000, more than the 100000 rows"),
          Bad.query(
              "a related page of millions",
              "{ agencies { operates(limit: 100000000) { name } } }",
              "limit is 100000000"),
          Bad.query("a negative limit", "{ agencies(limit: -1) { name } }", "limit"),
          Bad.query(
              "a cursor that is none",
              "{ relationsConnection(first: 1, after: \"nonsense\") { totalCount } }",
              "cursor"),
          new Bad(
              "a query that nests too deeply",
              "{ sources "
                  + "{ statements { source ".repeat(20)
                  + "{ id }"
                  + "} }".repeat(20)
                  + " }",
              Map.of(),
              "levels deep"));

  @ParameterizedTest
  @FieldSource("REFUSED")
  void isRefusedWithARemedy(Bad bad) {
    JsonNode error = error(server.ask(bad.operation(), bad.variables()));
    assertThat(error.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
    assertThat(error.at("/extensions/remedy").asString()).isNotBlank();
    assertThat(error.get("message").asString()).contains(bad.told());
  }

  static final List<Bad> INVALID =
      List.of(
          Bad.query("a syntax error", "{ agencies { name ", "Invalid syntax"),
          Bad.query("an unknown field", "{ agencies { nmae } }", "'nmae'"),
          Bad.query("an unknown argument", "{ agencies(wehre: {}) { name } }", "'wehre'"),
          Bad.query("an unknown constant", "{ agencies(where: {kind: {eq: X}}) { name } }", "'X'"),
          Bad.query("a field of no type", "{ agencies(limit: \"ten\") { name } }", "limit"),
          Bad.query(
              "a day that is none",
              "mutation { importText(input: {text: \"a\", publishedOn: \"soon\"}) { statements } }",
              "publishedOn"),
          new Bad("no text at all", IMPORT, nothing(), "text"));

  private static Map<String, Object> nothing() {
    return Collections.unmodifiableMap(new HashMap<>(Collections.singletonMap("text", null)));
  }

  @ParameterizedTest
  @FieldSource("INVALID")
  void isInvalidByTheSchema(Bad bad) {
    JsonNode error = error(server.ask(bad.operation(), bad.variables()));
    assertThat(error.at("/extensions/classification").asString())
        .isIn("InvalidSyntax", "ValidationError", "BAD_REQUEST");
    assertThat(error.get("message").asString()).contains(bad.told());
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss\" OR *", "*", "a AND (", "\\", "\"", "/[/", "", "anyName:iss"})
  void aNameIsNeverReadAsAQueryOfTheIndex(String name) {
    JsonNode data =
        server
            .ask(
                "query ($name: String!) { entity(name: $name) { name } entities(where: {anyName:"
                    + " {in: [$name]}}) { name } }",
                Map.of("name", name))
            .get("data");
    assertThat(data.get("entity").isNull()).isTrue();
    assertThat(data.get("entities").isEmpty()).isTrue();
  }

  @Test
  void aCursorFromAnotherQueryIsRefused() {
    String cursor =
        server
            .data(
                "{ agenciesConnection(first: 1, sort: [{name: ASC}]) { pageInfo { endCursor } } }")
            .at("/agenciesConnection/pageInfo/endCursor")
            .asString();
    JsonNode error =
        error(
            server.ask(
                "query ($after: String) { peopleConnection(first: 1, after: $after) { totalCount }"
                    + " }",
                Map.of("after", cursor)));
    assertThat(error.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
    assertThat(error.at("/extensions/remedy").asString()).isNotBlank();
  }

  static Stream<String> bodies() {
    return Stream.of("{\"query\":", "[]", "{\"quest\": 1}", "", "\u0000\u0001");
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void aBodyThatIsNoRequestIsRefusedInJson(String body) {
    HttpResponse<String> response = server.post(body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.body()).contains("\"errors\"", "remedy");
    tellsNoInternals(response.body());
  }

  private static JsonNode error(JsonNode response) {
    assertThat(response.path("errors")).as(response.toString()).isNotEmpty();
    assertThat(response.path("data").valueStream()).allMatch(JsonNode::isNull);
    tellsNoInternals(response.toString());
    return response.at("/errors/0");
  }

  private static void tellsNoInternals(String response) {
    assertThat(response)
        .doesNotContain("Exception", "dev.groundtrack", "org.", "java.", "Neo", "MATCH (");
  }
}
