package dev.groundtrack.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.ingest.source.ArticleFile;
import dev.groundtrack.ingest.source.SourceFile;
import dev.groundtrack.testing.Golden;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.text.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What an article becomes in a graph that holds the names and nothing else. */
class ImportGoldenTest {
  private static final String IMPORT =
      """
      mutation ($input: ImportTextInput!) {
        importText(input: $input) {
          problems { place what }
          source { id text statements(sort: [{start: ASC}, {id: ASC}]) {
            text start end quoted mode polarity modality
            cue { start end text } content { start end text } speakerMention { start end text }
            speaker { name }
            relations { type subject { name } object { name } polarity modality contested }
          } }
        }
      }
      """;

  private static RunningServer server;

  @BeforeAll
  static void startAServer() {
    server = RunningServer.start("--groundtrack.seed=names");
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  static Stream<Golden> cases() {
    return Golden.of("ingest");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anArticleBecomesItsStatementsAndRelations(Golden golden) {
    Document article = ArticleFile.read(new SourceFile("article.txt", golden.given("article.txt")));
    JsonNode source = imported(article);
    List<String> statements = new ArrayList<>();
    TreeSet<String> relations = new TreeSet<>();
    for (JsonNode statement : source.get("statements")) {
      evidenceIsCutFromTheText(source.get("text").asString(), statement);
      if (!statement.get("cue").isNull() || statement.get("quoted").asBoolean()) {
        statements.add(statement(statement));
      }
      statement.get("relations").forEach(r -> relations.add(relation(r)));
    }
    golden.expect("statements.txt", String.join("\n", statements));
    golden.expect("relations.txt", String.join("\n", relations));
  }

  private static JsonNode imported(Document article) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("text", article.text().toString());
    input.put("title", article.about().title());
    JsonNode report = server.data(IMPORT, Map.of("input", input)).get("importText");
    JsonNode source = report.get("source");
    server.data(
        "mutation ($id: ID!) { removeSource(id: $id) { statements } }",
        Map.of("id", source.get("id").asString()));
    return source;
  }

  private static void evidenceIsCutFromTheText(String text, JsonNode statement) {
    assertThat(statement.get("text").asString()).isEqualTo(cut(text, statement));
    List<JsonNode> spans = new ArrayList<>(List.of(statement.get("cue")));
    spans.add(statement.get("speakerMention"));
    statement.get("content").forEach(spans::add);
    spans.stream()
        .filter(span -> !span.isNull())
        .forEach(span -> assertThat(span.get("text").asString()).isEqualTo(cut(text, span)));
  }

  private static String cut(String text, JsonNode span) {
    int from = text.offsetByCodePoints(0, span.get("start").asInt());
    int to = text.offsetByCodePoints(0, span.get("end").asInt());
    return text.substring(from, to);
  }

  private static String statement(JsonNode statement) {
    return "%s (%s) %s: %s | %s %s %s"
        .formatted(
            text(statement.at("/speaker/name")),
            text(statement.at("/speakerMention/text")),
            text(statement.at("/cue/text")),
            statement.get("content").valueStream().map(c -> text(c.get("text"))).toList(),
            text(statement.get("mode")),
            text(statement.get("polarity")),
            text(statement.get("modality")))
        .replaceAll("\\s+", " ");
  }

  private static String relation(JsonNode relation) {
    return "%s %s %s | %s %s%s"
        .formatted(
            text(relation.at("/subject/name")),
            text(relation.get("type")),
            text(relation.at("/object/name")),
            text(relation.get("polarity")),
            text(relation.get("modality")),
            relation.get("contested").asBoolean() ? " contested" : "");
  }

  private static String text(JsonNode node) {
    return node.asString("-");
  }
}
