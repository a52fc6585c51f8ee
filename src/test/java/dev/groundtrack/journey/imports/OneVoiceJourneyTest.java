package dev.groundtrack.journey.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.testing.RunningServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Copies of one text stay as evidence and count once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneVoiceJourneyTest {
  private static final String IMPORT =
      """
      mutation ($input: ImportTextInput!) { importText(input: $input) {
        source { id title copyOf { id title } copies { title } } problems { what remedy }
      } }
      """;
  private static final String NEWS =
      "Halden Group has accused Avio of hiding a leak in the Kestrel stage. The two firms agreed"
          + " on the work in 2029.\n\nA spokesman for Avio said that the stage was sound.\n";
  private static final Article FIRST =
      new Article("Halden accuses Avio", "2031-05-01", NEWS.replace("spokesman", "spokseman"));
  private static final Article CORRECTED =
      new Article(
          "Halden accuses Avio", "2031-05-02", "This article was corrected on 2 May.\n\n" + NEWS);
  private static final Article REPRINT =
      new Article("A leak in the stage?", "2031-05-03", NEWS + "\nCopy from Bench Desk.\n");
  private static final Article OTHER =
      new Article(
          "Row over a stage",
          "2031-05-03",
          "Avio was accused by Halden Group on Thursday of hiding what it knew of a leak. Lawyers"
              + " for both met in Oslo, and neither would say what had come of it.\n");

  private final RunningServer server = RunningServer.start("--groundtrack.seed=names");

  private record Article(String title, String publishedOn, String text) {
    Map<String, Object> input() {
      return Map.of("input", Map.of("title", title, "publishedOn", publishedOn, "text", text));
    }
  }

  @AfterAll
  void stopTheServer() {
    server.close();
  }

  private JsonNode imported(Article article) {
    return server.data(IMPORT, article.input()).get("importText");
  }

  private void removed(JsonNode report) {
    server.data(
        "mutation ($id: ID!) { removeSource(id: $id) { statements } }",
        Map.of("id", report.at("/source/id").asString()));
  }

  private double confidence() {
    return server
        .data(
            """
            { relations(where: {type: {eq: ACCUSES}, subject: {name: {eq: "Halden Group"}}}) {
              confidence } }
            """)
        .at("/relations/0/confidence")
        .asDouble();
  }

  @Test
  void aCorrectedEditionAndAReprintCountAsOneWithTheFirst() {
    JsonNode first = imported(FIRST);
    double once = confidence();
    assertThat(once).isPositive();
    JsonNode second = imported(CORRECTED);
    JsonNode third = imported(REPRINT);
    assertThat(confidence()).isEqualTo(once);
    assertThat(second.at("/source/copyOf/id")).isEqualTo(first.at("/source/id"));
    assertThat(third.at("/source/copyOf/id")).isEqualTo(first.at("/source/id"));
    assertThat(third.at("/problems/0/what").asString())
        .isEqualTo(
            "it is a near-copy of “Halden accuses Avio” ("
                + first.at("/source/id").asString()
                + ")");
    JsonNode other = imported(OTHER);
    assertThat(other.at("/source/copyOf").isNull()).isTrue();
    assertThat(confidence()).isGreaterThan(once);
    List.of(first, second, third, other).forEach(this::removed);
  }

  @Test
  void neitherTheOrderNorWhatHasBeenRemovedLeavesATrace() {
    List<Article> articles = List.of(FIRST, CORRECTED, REPRINT, OTHER);
    List<String> before = server.export();
    List<String> expected = null;
    List<String> without = null;
    for (int seed = 0; seed < 10; seed++) {
      List<Article> shuffled = new ArrayList<>(articles);
      Collections.shuffle(shuffled, new Random(seed));
      Map<String, JsonNode> reports = new LinkedHashMap<>();
      shuffled.forEach(a -> reports.put(a.text(), imported(a)));
      expected = expected == null ? server.export() : expected;
      assertThat(server.export()).isEqualTo(expected);
      removed(reports.get(FIRST.text()));
      without = without == null ? server.export() : without;
      assertThat(server.export()).isEqualTo(without);
      reports.remove(FIRST.text());
      reports.values().forEach(this::removed);
      assertThat(server.export()).isEqualTo(before);
    }
  }

  @Test
  void theOriginalIsTheFirstPublishedThoughItsDayWasMendedLater() {
    JsonNode first = imported(FIRST);
    JsonNode second = imported(CORRECTED);
    server.data(
        """
        mutation ($id: ID!) {
          updateSource(id: $id, input: {publishedOn: "2031-05-09"}) { id } }
        """,
        Map.of("id", first.at("/source/id").asString()));
    JsonNode copies =
        server.data(
            "{ sources(where: {copyOf: {title: {contains: \"Halden\"}}}) { id copyOf { id } } }");
    assertThat(copies.get("sources").valueStream())
        .singleElement()
        .satisfies(
            source -> {
              assertThat(source.get("id")).isEqualTo(first.at("/source/id"));
              assertThat(source.at("/copyOf/id")).isEqualTo(second.at("/source/id"));
            });
    List.of(first, second).forEach(this::removed);
  }

  /** As a store is that an older version has written. */
  @Test
  void whatWasStoredBeforeCopiesWereToldIsComparedAtTheNextStart(@TempDir Path folder) {
    String[] settings = {
      "--groundtrack.seed=names", "--groundtrack.data=" + folder.resolve("data")
    };
    List<String> expected;
    try (RunningServer first = RunningServer.start(settings)) {
      List.of(REPRINT, FIRST, OTHER, CORRECTED)
          .forEach(article -> first.data(IMPORT, article.input()));
      expected = first.export();
      first
          .bean(Graph.class)
          .write(
              tx ->
                  tx.run(
                      """
                      MATCH (b:GroundtrackBand) DETACH DELETE b
                      WITH count(*) AS gone MATCH (:Source)-[edge]->(:Source) DELETE edge
                      """,
                      Map.of()));
      assertThat(first.export()).isNotEqualTo(expected);
    }
    try (RunningServer again = RunningServer.start(settings)) {
      assertThat(again.export()).isEqualTo(expected);
      JsonNode copies = again.data("{ sources(where: {kind: {eq: ARTICLE}}) { copyOf { id } } }");
      assertThat(copies.get("sources").valueStream().filter(s -> !s.get("copyOf").isNull()))
          .hasSize(2);
    }
  }
}
