package dev.groundtrack.journey.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.source.ArticleFile;
import dev.groundtrack.ingest.source.SourceFile;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.text.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What would be added is told before it is, and it is the same. */
class PreviewJourneyTest {
  private static final String SPAN = "{ start end text }";
  private static final String WHY =
      "explain { rule schema wording words " + SPAN + " path scores }";
  private static final String PREVIEW =
      """
      mutation ($input: ImportInput!) { previewImport(input: $input) {
        document {
          id title url publisher author publishedOn text alreadyKnown
          mentions { id start end text metonym type state entity { id } }
        }
        statements {
          id text start end quoted mode polarity modality saidOn confidence
          cue SPAN content SPAN speakerMention SPAN speaker { id } about { id } WHY
        }
        relations {
          id relation isNew type polarity modality confidence WHY
          subject { id name } object { id name } statement { id } subjectMention SPAN
          objectMention SPAN
        }
        entities { id type name state isNew candidates { id name score reasons } }
        problems { place what remedy }
      } }
      """
          .replace("SPAN", SPAN)
          .replace("WHY", WHY);
  private static final String IMPORT =
      """
      mutation ($input: ImportTextInput!) { importText(input: $input) {
        statements relations entities alreadyKnown problems { place what remedy }
        source {
          id title url publisher author publishedOn text
          mentions { id start end text metonym entity { id } }
          statements {
            id text start end quoted mode polarity modality saidOn confidence
            cue SPAN content SPAN speakerMention SPAN speaker { id } about { id } WHY
          }
        }
      } }
      """
          .replace("SPAN", SPAN)
          .replace("WHY", WHY);
  private static final String LINES =
      """
      MATCH (source:Source {id: $id})<-[:STATED_IN]-(s:Statement)<-[on:RESTS_ON]-(r:Relation)
      MATCH (r)-[:SUBJECT]->(subject), (r)-[:OBJECT]->(object)
      RETURN r.id AS relation, s.id AS statement, r.type AS type, subject.id AS subject,
        object.id AS object, on.polarity AS polarity, on.modality AS modality,
        on.confidence AS confidence, on.explain_rule AS rule,
        COLLECT { MATCH ()-[c:GROUNDTRACK_CLAIMS {statement: s.id, type: r.type}]->() RETURN c.id }
          AS claims
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

  static Stream<Path> articles() {
    return Stream.concat(
            files(Path.of("seed-data/articles"), f -> f.toString().endsWith(".txt")),
            files(Path.of("src/test/resources/golden/ingest"), f -> f.endsWith("article.txt")))
        .sorted();
  }

  private static Stream<Path> files(Path folder, Predicate<Path> which) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(which).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> input(Path article) {
    Document document = ArticleFile.read(SourceFile.of(article));
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("text", document.text().toString());
    input.put("title", document.about().title());
    input.put("url", document.about().url());
    input.put("publisher", document.about().publisher());
    input.put("author", document.about().author());
    input.put("publishedOn", Objects.toString(document.about().publishedOn(), null));
    return input;
  }

  private static JsonNode preview(Map<String, Object> input) {
    return server.data(PREVIEW, Map.of("input", input)).get("previewImport");
  }

  private static JsonNode imported(Map<String, Object> input) {
    return server.data(IMPORT, Map.of("input", input)).get("importText");
  }

  @ParameterizedTest
  @MethodSource("articles")
  void whatAPreviewTellsIsWhatTheImportAdds(Path article) {
    Map<String, Object> input = input(article);
    List<String> before = server.export();
    Set<String> entities = ids("MATCH (e:Entity) RETURN e.id AS id");
    Set<String> relations = ids("MATCH (r:Relation) RETURN r.id AS id");

    JsonNode preview = preview(input);

    assertThat(server.export()).isEqualTo(before);
    JsonNode report = imported(input);
    JsonNode document = preview.get("document");
    JsonNode source = report.get("source");
    assertThat(preview.get("problems")).isEqualTo(report.get("problems"));
    for (String field :
        List.of("id", "title", "url", "publisher", "author", "publishedOn", "text")) {
      assertThat(document.get(field)).as(field).isEqualTo(source.get(field));
    }
    assertThat(mentions(document)).isEqualTo(mentions(source)).isNotEmpty();
    assertThat(statements(preview)).isEqualTo(statements(source)).isNotEmpty();
    assertThat(preview.get("statements")).hasSize(report.get("statements").asInt());
    assertThat(previewedLines(preview)).isEqualTo(lines(source.get("id").asString()));

    Set<String> newRelations = ids("MATCH (r:Relation) RETURN r.id AS id");
    newRelations.removeAll(relations);
    assertThat(fresh(preview.get("relations"), "relation")).isEqualTo(newRelations);
    assertThat(newRelations).hasSize(report.get("relations").asInt());
    Set<String> newEntities = ids("MATCH (e:Entity) RETURN e.id AS id");
    newEntities.removeAll(entities);
    assertThat(fresh(preview.get("entities"), "id")).isEqualTo(newEntities);
    assertThat(newEntities).hasSize(report.get("entities").asInt());
    preview.get("entities").forEach(PreviewJourneyTest::standsAsPreviewed);
  }

  private static Set<String> ids(String cypher) {
    return server.bean(Graph.class).read(tx -> tx.run(cypher, Map.of())).stream()
        .map(row -> row.text("id"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> fresh(JsonNode lines, String id) {
    return lines
        .valueStream()
        .filter(line -> line.get("isNew").asBoolean())
        .map(line -> line.get(id).asString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> mentions(JsonNode of) {
    Map<String, String> mentions = new TreeMap<>();
    of.get("mentions")
        .forEach(
            m ->
                mentions.put(
                    m.get("id").asString(),
                    m.get("start")
                        + "-"
                        + m.get("end")
                        + m.get("text")
                        + m.get("metonym")
                        + m.get("entity")));
    return mentions;
  }

  private static Map<String, Map<String, Object>> statements(JsonNode of) {
    Map<String, Map<String, Object>> statements = new TreeMap<>();
    for (JsonNode statement : of.get("statements")) {
      Map<String, Object> fields = new TreeMap<>();
      statement.properties().forEach(e -> fields.put(e.getKey(), e.getValue()));
      fields.put("about", new TreeSet<>(statement.get("about").findValuesAsString("id")));
      statements.put(statement.get("id").asString(), fields);
    }
    return statements;
  }

  private static List<String> previewedLines(JsonNode preview) {
    return preview
        .get("relations")
        .valueStream()
        .map(
            line ->
                String.join(
                    " ",
                    line.get("relation").asString(),
                    line.at("/statement/id").asString(),
                    line.get("type").asString(),
                    line.at("/subject/id").asString(),
                    line.at("/object/id").asString(),
                    line.get("polarity").asString(),
                    line.get("modality").asString(),
                    line.get("confidence").toString(),
                    line.at("/explain/rule").asString()))
        .sorted()
        .toList();
  }

  private static List<String> lines(String source) {
    List<Row> rows = server.bean(Graph.class).read(tx -> tx.run(LINES, Map.of("id", source)));
    return rows.stream()
        .map(
            row ->
                String.join(
                    " ",
                    row.text("relation"),
                    row.text("statement"),
                    row.text("type"),
                    row.text("subject"),
                    row.text("object"),
                    row.text("polarity"),
                    row.text("modality"),
                    String.valueOf(row.value("confidence")),
                    row.text("rule")))
        .sorted()
        .toList();
  }

  /** Its name, and whom a person may judge it to be one with. */
  private static void standsAsPreviewed(JsonNode entity) {
    JsonNode data =
        server.data(
            """
            query ($id: ID!) {
              entities(where: {id: {eq: $id}}) { __typename name }
              judgements(where: {decision: {eq: UNSURE}, OR: [
                {leftId: {eq: $id}}, {rightId: {eq: $id}}
              ]}) { score reasons leftId rightId }
            }
            """,
            Map.of("id", entity.get("id").asString()));
    assertThat(data.at("/entities/0/name")).isEqualTo(entity.get("name"));
    assertThat(data.at("/entities/0/__typename")).isEqualTo(entity.get("type"));
    List<String> candidates = new ArrayList<>();
    for (JsonNode judgement : data.get("judgements")) {
      String left = judgement.get("leftId").asString();
      candidates.add(
          (left.equals(entity.get("id").asString()) ? judgement.get("rightId").asString() : left)
              + judgement.get("score")
              + judgement.get("reasons"));
    }
    assertThat(
            entity
                .get("candidates")
                .valueStream()
                .map(c -> c.get("id").asString() + c.get("score") + c.get("reasons")))
        .containsExactlyInAnyOrderElementsOf(candidates);
    assertThat(entity.get("state").asString())
        .isEqualTo(
            !candidates.isEmpty() ? "UNSURE" : entity.get("isNew").asBoolean() ? "NEW" : "KNOWN");
  }

  @Test
  void aPreviewOfWhatIsKnownTellsSoAndFindsNothingNew() {
    Map<String, Object> input =
        Map.of("text", "Ada Lund, the head of Perigee Works, said that Norland threatened NASA.");
    imported(input);
    JsonNode preview = preview(input);
    assertThat(preview.at("/document/alreadyKnown").asBoolean()).isTrue();
    assertThat(preview.get("relations")).isNotEmpty();
    assertThat(fresh(preview.get("relations"), "relation")).isEmpty();
    assertThat(fresh(preview.get("entities"), "id")).isEmpty();
  }

  @Test
  void whatAnImportWouldRefuseIsRefused() {
    List<String> before = server.export();
    for (Map<String, Object> input :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("text", ""),
            Map.of("text", "a,b\n1,2\n3,4\n5,6\n"),
            Map.of(
                "text",
                "Die Raumfahrtbehörde hat am Montag mitgeteilt, dass die Rakete wegen eines Fehlers"
                    + " am Triebwerk nicht vor dem kommenden Freitag starten wird."),
            Map.of("text", "NASA thanked Roscosmos.", "reject", List.of("nothing")),
            Map.of("text", "NASA thanked Roscosmos.", "mapping", "satellites"))) {
      JsonNode response = server.ask(PREVIEW, Map.of("input", input));
      assertThat(response.at("/errors/0/extensions/remedy").asString())
          .as("%s", input)
          .isNotBlank();
      assertThat(response.at("/errors/0/extensions/problems/0/place").asString()).contains("input");
    }
    assertThat(server.export()).isEqualTo(before);
  }

  @Test
  void aFieldMayBeCalledAsAnotherIs() {
    JsonNode span =
        server
            .data(
                "mutation ($input: ImportInput!) { previewImport(input: $input) { statements {"
                    + " content { start: end end: start text } } } }",
                Map.of("input", Map.of("text", "NASA threatened Roscosmos on Monday.")))
            .at("/previewImport/statements/0/content/0");
    assertThat(span.get("start").asInt()).isGreaterThan(span.get("end").asInt());
  }
}
