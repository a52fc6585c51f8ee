package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.OwnArticle;
import dev.groundtrack.testing.RunningServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** An article's way into a graph and out of it again, whatever Neo4j the graph is in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImportJourney {
  /** Two code points that are two UTF-16 units each: who counts units is off by two after them. */
  private static final String ROCKETS = "🚀🚀\n\n";

  private static final String SOURCE =
      """
      query ($id: ID!) { sources(where: {id: {eq: $id}}) { text statements {
        text start end cue { text start end } content { text start end }
        speakerMention { text start end } speaker { name }
      } } }
      """;

  private final RunningServer server;

  ImportJourney(RunningServer server) {
    this.server = server;
  }

  @AfterAll
  void stopTheServer() {
    server.close();
  }

  private JsonNode imported(String wordsBefore) {
    return server.data(OwnArticle.IMPORT, OwnArticle.input(wordsBefore)).get("importText");
  }

  private void removed(JsonNode report) {
    server.data(
        "mutation ($id: ID!) { removeSource(id: $id) { statements } }",
        Map.of("id", report.at("/source/id").asString()));
  }

  @Test
  void itsStatementsHaveSpeakersAndAreCutFromItsText() {
    JsonNode report = imported(ROCKETS);
    JsonNode source =
        server.data(SOURCE, Map.of("id", report.at("/source/id").asString())).at("/sources/0");
    String text = source.get("text").asString();
    assertThat(text).startsWith(ROCKETS);
    assertThat(source.get("statements")).hasSize(report.get("statements").asInt()).isNotEmpty();
    for (JsonNode statement : source.get("statements")) {
      isCutFrom(text, statement);
      isCutFrom(text, statement.get("cue"));
      isCutFrom(text, statement.get("speakerMention"));
      statement.get("content").forEach(part -> isCutFrom(text, part));
    }
    List<String> speakers =
        source.findValues("speaker").stream().map(s -> s.path("name").asString("")).toList();
    assertThat(speakers).contains("Dmitry Rogozin", "Elon Musk");
    removed(report);
  }

  private static void isCutFrom(String text, JsonNode span) {
    if (!span.isNull()) {
      int from = text.offsetByCodePoints(0, span.get("start").asInt());
      int to = text.offsetByCodePoints(0, span.get("end").asInt());
      assertThat(span.get("text").asString()).isEqualTo(text.substring(from, to));
    }
  }

  @Test
  void importedAgainItChangesNothingAndRemovedItLeavesNothing() {
    List<String> before = server.export();
    JsonNode first = imported("");
    List<String> once = server.export();
    JsonNode second = imported("");
    assertThat(first.get("alreadyKnown").asBoolean()).isFalse();
    assertThat(second.get("alreadyKnown").asBoolean()).isTrue();
    assertThat(second.get("statements").asInt()).isZero();
    assertThat(second.get("source")).isEqualTo(first.get("source"));
    assertThat(server.export()).isEqualTo(once).isNotEqualTo(before);
    removed(first);
    assertThat(server.export()).isEqualTo(before);
  }

  @Test
  void whatIsPreviewedIsLeftOutWhereItIsRejectedAndComesBack() {
    List<String> before = server.export();
    JsonNode preview =
        server
            .data(
                "mutation ($input: ImportInput!) { previewImport(input: $input) { statements { id }"
                    + " relations { id relation statement { id } } } }",
                OwnArticle.input(""))
            .get("previewImport");
    assertThat(server.export()).isEqualTo(before);
    JsonNode plain = imported("");
    List<String> once = server.export();
    assertThat(plain.get("statements").asInt()).isEqualTo(preview.get("statements").size());
    removed(plain);
    Map<String, Object> input = new LinkedHashMap<>(article(OwnArticle.input("")));
    String line = preview.at("/relations/0/id").asString();
    String statement = preview.at("/relations/1/statement/id").asString();
    input.put("reject", List.of(line, statement));

    JsonNode report = server.data(OwnArticle.IMPORT, Map.of("input", input)).get("importText");

    assertThat(report.get("statements").asInt()).isEqualTo(plain.get("statements").asInt() - 1);
    assertThat(server.export()).isNotEqualTo(once);
    server
        .data("{ rejections { id } }")
        .get("rejections")
        .forEach(
            rejection ->
                server.data(
                    "mutation ($id: ID!) { undoJudgement(id: $id) { judgement } }",
                    Map.of("id", rejection.get("id").asString())));
    assertThat(server.export()).isEqualTo(once);
    removed(report);
    assertThat(server.export()).isEqualTo(before);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> article(Map<String, Object> variables) {
    return (Map<String, Object>) Objects.requireNonNull(variables.get("input"));
  }

  @Test
  void twoImportsAtOnceGiveTheSameGraphAsOne() throws Exception {
    removed(imported(""));
    List<String> before = server.export();
    JsonNode one = imported("");
    List<String> once = server.export();
    removed(one);
    try (ExecutorService importers = Executors.newFixedThreadPool(2)) {
      Callable<JsonNode> importing = () -> imported("");
      List<JsonNode> reports =
          importers.invokeAll(List.of(importing, importing)).stream()
              .map(Future::resultNow)
              .toList();
      assertThat(reports).filteredOn(r -> r.get("alreadyKnown").asBoolean()).hasSize(1);
      assertThat(server.export()).isEqualTo(once);
      removed(reports.getFirst());
    }
    assertThat(server.export()).isEqualTo(before);
  }
}
