package dev.groundtrack.journey.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a person rejects of what was read: it stays out, everywhere, until that is undone. */
class RejectionJourneyTest {
  private static final String MOSCOW =
      """
      A quarrel on the station

      Russia threatened NASA on Friday. "We will leave," Dmitry Rogozin said.

      Roscosmos accused SpaceX of arrogance, and NASA rejected the claim.
      """;

  /** Another headline, other spaces and quotation marks; a paragraph is cut. */
  private static final String COPY =
      """
      Friday's words, again

      Nobody was surprised in Houston.

      Russia   threatened NASA on Friday. “We will leave,” Dmitry Rogozin said.
      """;

  private static final String PREVIEW =
      """
      mutation ($input: ImportInput!) { previewImport(input: $input) {
        document { id alreadyKnown }
        statements { id text }
        relations { id relation type subject { name } object { name } statement { id } }
        problems { what remedy }
      } }
      """;
  private static final String IMPORT =
      """
      mutation ($input: ImportTextInput!) { importText(input: $input) {
        statements relations entities alreadyKnown source { id statements { id text } }
        problems { what remedy }
      } }
      """;
  private static final String UNDO =
      """
      mutation ($id: ID!) { undoJudgement(id: $id) {
        judgement statements relations mentions left { name } right { name }
      } }
      """;
  private static final String REJECT =
      """
      mutation ($statement: ID!, $relation: ID, $note: String) {
        rejectEvidence(statement: $statement, relation: $relation, note: $note) {
          id type subject object text note sources { id }
        }
      }
      """;
  private static final String THREATS =
      """
      { relationsConnection(where: {type: {eq: THREATENS}}) { edges { node {
        id subject { name } object { name } evidence { id source { id } }
      } } } }
      """;

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
        .data("{ sources(where: {kind: {eq: ARTICLE}}) { id } }")
        .get("sources")
        .forEach(source -> removed(source.get("id").asString()));
    rejections().forEach(rejection -> undo(rejection.get("id").asString()));
    server
        .data("{ judgements(where: {decidedBy: {eq: CURATOR}}) { id } }")
        .get("judgements")
        .forEach(judgement -> undo(judgement.get("id").asString()));
    assertThat(server.export()).isEqualTo(empty);
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  private static JsonNode preview(String text, String... reject) {
    return server
        .data(PREVIEW, Map.of("input", Map.of("text", text, "reject", List.of(reject))))
        .get("previewImport");
  }

  private static JsonNode imported(String text, String... reject) {
    return server
        .data(IMPORT, Map.of("input", Map.of("text", text, "reject", List.of(reject))))
        .get("importText");
  }

  private static JsonNode removed(String source) {
    return server
        .data(
            "mutation ($id: ID!) { removeSource(id: $id) { statements relations } }",
            Map.of("id", source))
        .get("removeSource");
  }

  private static JsonNode undo(String id) {
    return server.data(UNDO, Map.of("id", id)).get("undoJudgement");
  }

  private static JsonNode rejections() {
    return server
        .data("{ rejections { id type subject object text note sources { id } } }")
        .get("rejections");
  }

  private static JsonNode threats() {
    return server.data(THREATS).at("/relationsConnection/edges");
  }

  private static JsonNode line(JsonNode preview, String type) {
    return preview
        .get("relations")
        .valueStream()
        .filter(line -> line.get("type").asString().equals(type))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + type + " in " + preview));
  }

  private static String id(JsonNode node) {
    return node.get("id").asString();
  }

  @Test
  void aRejectedLineStaysOutAndUndoingBringsItBack() {
    JsonNode whole = preview(MOSCOW);
    String source = whole.at("/document/id").asString();
    imported(MOSCOW);
    List<String> plain = server.export();
    removed(source);
    JsonNode threat = line(whole, "THREATENS");

    JsonNode rest = preview(MOSCOW, id(threat));
    JsonNode report = imported(MOSCOW, id(threat));

    assertThat(rest.get("relations")).hasSize(whole.get("relations").size() - 1);
    assertThat(report.get("relations").asInt()).isEqualTo(rest.get("relations").size());
    assertThat(report.get("statements").asInt()).isEqualTo(whole.get("statements").size());
    assertThat(threats()).isEmpty();
    assertThat(rejections())
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.get("type").asString()).isEqualTo("THREATENS");
              assertThat(rejection.get("subject").asString()).isEqualTo("Russia");
              assertThat(rejection.get("object").asString()).isEqualTo("NASA");
              assertThat(rejection.get("text").asString()).contains("threatened NASA on Friday");
              assertThat(rejection.at("/sources/0/id").asString()).isEqualTo(source);
            });
    assertThat(preview(MOSCOW).get("relations")).isEqualTo(rest.get("relations"));

    JsonNode undone = undo(id(rejections().get(0)));

    assertThat(undone.get("relations").asInt()).isEqualTo(1);
    assertThat(undone.at("/left/name").asString()).isEqualTo("Russia");
    assertThat(undone.at("/right/name").asString()).isEqualTo("NASA");
    assertThat(server.export()).isEqualTo(plain);
  }

  @Test
  void itHoldsWhenTheTextComesAgain() {
    JsonNode report = imported(MOSCOW, id(line(preview(MOSCOW), "THREATENS")));
    List<String> without = server.export();
    removed(report.at("/source/id").asString());
    assertThat(rejections()).singleElement().satisfies(r -> assertThat(r.get("sources")).isEmpty());
    String told = "1 line was rejected before and left out";
    assertThat(report.get("problems").toString()).doesNotContain(told);
    assertThat(preview(MOSCOW).get("problems").toString()).contains(told, "undoJudgement");

    assertThat(imported(MOSCOW).get("problems").toString()).contains(told, "undoJudgement");

    assertThat(server.export()).isEqualTo(without);
    assertThat(threats()).isEmpty();
  }

  @Test
  void itHoldsForCopiesWhicheverComesFirst() {
    imported(COPY);
    imported(MOSCOW);
    List<String> both = server.export();
    assertThat(threats().get(0).at("/node/evidence")).hasSize(2);
    String known = id(line(preview(MOSCOW), "THREATENS"));
    assertThat(imported(MOSCOW, known).get("alreadyKnown").asBoolean()).isTrue();

    assertThat(threats()).isEmpty();
    JsonNode rejection = rejections().get(0);
    assertThat(rejection.get("sources")).hasSize(2);
    List<String> without = server.export();

    undo(id(rejection));
    assertThat(server.export()).isEqualTo(both);
    imported(MOSCOW, known);
    rejection.get("sources").forEach(source -> removed(id(source)));
    imported(COPY);
    assertThat(threats()).isEmpty();
    imported(MOSCOW);
    assertThat(server.export()).isEqualTo(without);
  }

  @Test
  void aRejectedStatementIsSeenByNobodyUntilThatIsUndone() {
    JsonNode whole = preview(MOSCOW);
    imported(MOSCOW);
    List<String> plain = server.export();
    String source = whole.at("/document/id").asString();
    removed(source);
    JsonNode threat = line(whole, "THREATENS");
    String statement = threat.at("/statement/id").asString();

    JsonNode report = imported(MOSCOW, statement);

    assertThat(report.get("statements").asInt()).isEqualTo(whole.get("statements").size() - 1);
    assertThat(report.at("/source/statements").findValuesAsString("id")).doesNotContain(statement);
    assertThat(threats()).isEmpty();
    assertThat(
            server
                .data(
                    "query ($id: ID!) { statements(where: {id: {eq: $id}}) { id } }",
                    Map.of("id", statement))
                .get("statements"))
        .isEmpty();
    assertThat(
            server
                .data("{ entity(name: \"NASA\") { statements { id } } }")
                .findValuesAsString("id"))
        .doesNotContain(statement);
    assertThat(rejections())
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.get("type").isNull()).isTrue();
              assertThat(rejection.at("/sources/0/id").asString()).isEqualTo(source);
            });
    assertThat(removed(source).get("statements")).isEqualTo(report.get("statements"));
    imported(MOSCOW);
    assertThat(threats()).isEmpty();

    JsonNode undone = undo(id(rejections().get(0)));

    assertThat(undone.get("statements").asInt()).isEqualTo(1);
    assertThat(undone.get("relations").asInt()).isEqualTo(1);
    assertThat(server.export()).isEqualTo(plain);
  }

  @Test
  void whatIsInTheGraphIsRejectedByItsStatementAndRelation() {
    imported(MOSCOW, id(line(preview(MOSCOW), "THREATENS")));
    List<String> without = server.export();
    undo(id(rejections().get(0)));
    JsonNode threat = threats().get(0).get("node");
    Map<String, Object> evidence = new LinkedHashMap<>();
    evidence.put("statement", threat.at("/evidence/0/id").asString());
    evidence.put("relation", id(threat));

    JsonNode rejection = server.data(REJECT, evidence).get("rejectEvidence");

    assertThat(server.export()).isEqualTo(without);
    assertThat(rejection).isEqualTo(rejections().get(0));
    undo(id(rejection));
    evidence.put("note", "It was a joke.");
    JsonNode noted = server.data(REJECT, evidence).get("rejectEvidence");
    assertThat(noted.get("note").asString()).isEqualTo("It was a joke.");
    assertThat(id(noted)).isEqualTo(id(rejection));
    assertThat(server.data(REJECT, evidence).get("rejectEvidence")).isEqualTo(noted);
    undo(id(noted));
    evidence.put("relation", "another");
    assertThat(server.ask(REJECT, evidence).at("/errors/0/message").asString())
        .contains("no relation");
    evidence.remove("relation");
    assertThat(server.data(REJECT, evidence).at("/rejectEvidence/type").isNull()).isTrue();
    assertThat(server.ask(REJECT, evidence).at("/errors/0/message").asString())
        .contains("no statement");
  }

  @Test
  void itIsNoMatterWhetherOneMergesFirstOrRejects() {
    imported(MOSCOW);
    imported(COPY);
    List<String> both = server.export();
    String known = id(line(preview(MOSCOW), "ACCUSES"));
    Map<String, Object> pair = Map.of("left", entity("Roscosmos"), "right", entity("NASA"));
    String merge =
        "mutation ($left: ID!, $right: ID!) { mergeEntities(input: {left: $left, right: $right}) {"
            + " judgement { id } } }";

    String first = server.data(merge, pair).at("/mergeEntities/judgement/id").asString();
    imported(MOSCOW, known);
    List<String> mergedFirst = server.export();
    undo(first);
    List<String> rejected = server.export();
    server.data(merge, pair);
    assertThat(server.export()).isEqualTo(mergedFirst);
    undo(id(rejections().get(0)));
    imported(MOSCOW, known);
    assertThat(server.export()).isEqualTo(mergedFirst);
    undo(first);
    assertThat(server.export()).isEqualTo(rejected);
    undo(id(rejections().get(0)));
    assertThat(server.export()).isEqualTo(both);
  }

  private static String entity(String name) {
    return server
        .data("query ($name: String!) { entity(name: $name) { id } }", Map.of("name", name))
        .at("/entity/id")
        .asString();
  }

  @Test
  void idsThatTheTextDoesNotHaveAreRefusedAndNothingIsWritten() {
    String other = id(line(preview("ESA threatened Roscosmos on Monday."), "THREATENS"));
    String own = id(line(preview(MOSCOW), "THREATENS"));
    List<String> before = server.export();

    JsonNode error = refused(List.of(own, other));
    assertThat(error.get("message").asString()).contains(other);
    assertThat(error.at("/extensions/problems/0/place").asString()).isEqualTo("input.reject[1]");
    assertThat(error.at("/extensions/remedy").asString()).contains("previewImport");

    JsonNode many = refused(Collections.nCopies(100_000, "x"));
    assertThat(many.at("/extensions/problems")).hasSizeLessThan(20);
    assertThat(many.get("message").asString()).contains("99990 more");
    assertThat(refused(List.of("x".repeat(100_000))).get("message").asString())
        .hasSizeLessThan(1_000);
    assertThat(server.export()).isEqualTo(before);
  }

  private static JsonNode refused(List<String> reject) {
    JsonNode response =
        server.ask(IMPORT, Map.of("input", Map.of("text", MOSCOW, "reject", reject)));
    assertThat(response.get("data").isNull()).isTrue();
    return response.at("/errors/0");
  }

  @Test
  void whatNamesAnEntityIsNoLineToReject() {
    String row =
        server
            .data("{ sources(where: {kind: {eq: NAMES}}) { statements(limit: 1) { id } } }")
            .at("/sources/0/statements/0/id")
            .asString();
    JsonNode response = server.ask(REJECT, Map.of("statement", row));
    assertThat(response.at("/errors/0/message").asString()).contains("called");
    assertThat(response.at("/errors/0/extensions/remedy").asString()).contains("removeSource");
  }
}
