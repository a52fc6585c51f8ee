package dev.groundtrack.journey.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** An office ends as its sources tell, in whatever order they come and go. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficesJourneyTest {
  private static final String IMPORT =
      "mutation ($input: ImportTextInput!) { importText(input: $input) { source { id } } }";
  private static final String HEADS =
      """
      { agencies(where: {name: {eq: "Tolva Orbital"}}) {
        headedByConnection(sort: [{edge: {lastSeen: DESC}}, {node: {name: ASC}}]) { edges {
          node { name } properties { current since until contested firstSeen lastSeen
            evidence { text } } } } } }
      """;
  private static final Article FIRST =
      new Article(
          "2030-09-04",
          "Marta Ekdal, the director of Tolva Orbital, opened the new hall on Wednesday.\n");
  private static final Article HANDOVER =
      new Article(
          "2032-06-11",
          "Jonas Reyn, who became director of Tolva Orbital in April, signed the contract with"
              + " Arianespace. Reyn replaced Marta Ekdal.\n");
  private static final Article LATER =
      new Article(
          "2033-01-20",
          "Marta Ekdal, the former director of Tolva Orbital, now teaches in Oslo.\n");
  private static final Article UNDATED =
      new Article(null, "Jonas Reyn, a former director of Tolva Orbital, wrote a memoir.\n");
  private static final Article CREW =
      new Article(
          "2032-02-01",
          "Ida Sorel, who worked for Tolva Orbital until 2029, joined OneWeb last year.\n");

  private final RunningServer server = RunningServer.start("--groundtrack.seed=names");

  private record Article(@org.jspecify.annotations.Nullable String publishedOn, String text) {
    Map<String, Object> input() {
      Map<String, Object> input = new LinkedHashMap<>();
      input.put("text", text);
      input.put("publishedOn", publishedOn);
      return Map.of("input", input);
    }
  }

  @AfterAll
  void stopTheServer() {
    server.close();
  }

  private String imported(Article article) {
    return server.data(IMPORT, article.input()).at("/importText/source/id").asString();
  }

  private void removed(String id) {
    server.data("mutation ($id: ID!) { removeSource(id: $id) { statements } }", Map.of("id", id));
  }

  private JsonNode heads() {
    return server.data(HEADS).at("/agencies/0/headedByConnection/edges");
  }

  @Test
  void aFormerDirectorIsToldAsSuchWhicheverArticleComesFirst() {
    List<String> ids = new ArrayList<>();
    List.of(LATER, HANDOVER, FIRST).forEach(article -> ids.add(imported(article)));
    JsonNode newestFirst = heads();
    ids.forEach(this::removed);
    ids.clear();
    List.of(FIRST, HANDOVER, LATER).forEach(article -> ids.add(imported(article)));
    assertThat(heads()).isEqualTo(newestFirst);
    assertThat(newestFirst).hasSize(2);
    JsonNode reyn = newestFirst.get(0);
    assertThat(reyn.at("/node/name").asString()).isEqualTo("Jonas Reyn");
    assertThat(reyn.at("/properties/current").asBoolean()).isTrue();
    assertThat(reyn.at("/properties/since").asString()).isEqualTo("2032-04");
    JsonNode ekdal = newestFirst.get(1);
    assertThat(ekdal.at("/node/name").asString()).isEqualTo("Marta Ekdal");
    assertThat(ekdal.at("/properties/current").asBoolean()).isFalse();
    assertThat(ekdal.at("/properties/lastSeen").asString()).isEqualTo("2030-09-04");
    assertThat(
            server
                .data(
                    """
                    { relationsConnection(where: {type: {eq: HEADS}, current: {eq: false}}) {
                      edges { node { subject { name } current endedBy { text } } } } }
                    """)
                .at("/relationsConnection/edges/0/node/endedBy/0/text")
                .asString())
        .contains("former director");
    ids.forEach(this::removed);
  }

  @Test
  void aPastThatIsOnlyLearntEndsNothing() {
    List<String> ids = new ArrayList<>();
    for (Article article :
        List.of(
            new Article("2019-12-24", "Mike Fincke and Nicole Mann of NASA were in Florida.\n"),
            new Article("2026-01-16", "Mike Fincke of NASA flew with her on Crew-11.\n"))) {
      ids.add(imported(article));
    }
    JsonNode member =
        server
            .data(
                """
                { relations(where: {type: {eq: MEMBER_OF}, subject: {name: {eq: "Mike Fincke"}},
                    object: {name: {eq: "NASA"}}}) {
                  current contested evidence(where: {source: {publishedOn: {gt: "2019-01-01"}}}) {
                    source { publishedOn } } } }
                """)
            .at("/relations/0");
    assertThat(member.at("/evidence")).hasSize(2);
    assertThat(member.at("/current").asBoolean()).isTrue();
    assertThat(member.at("/contested").asBoolean()).isFalse();
    ids.forEach(this::removed);
  }

  @Test
  void theSuccessorAloneEndsItAndGivesItBackWhereItIsTakenOutOrDatedBefore() {
    String first = imported(FIRST);
    String second = imported(HANDOVER);
    assertThat(current("Marta Ekdal")).isFalse();
    redated(second, "2029-06-11");
    assertThat(current("Marta Ekdal")).isTrue();
    assertThat(current("Jonas Reyn")).isFalse();
    redated(second, "2032-06-11");
    assertThat(current("Marta Ekdal")).isFalse();
    String undated = imported(UNDATED);
    assertThat(current("Jonas Reyn")).isTrue();
    removed(second);
    assertThat(current("Marta Ekdal")).isTrue();
    removed(undated);
    removed(first);
  }

  private void redated(String id, String day) {
    server.data(
        "mutation ($id: ID!, $day: Date) { updateSource(id: $id, input: {publishedOn: $day}) { id }"
            + " }",
        Map.of("id", id, "day", day));
  }

  private boolean current(String name) {
    return server
        .data(
            """
            query ($name: String!) { relations(where: {type: {eq: HEADS},
              subject: {name: {eq: $name}}}) { current } }
            """,
            Map.of("name", name))
        .at("/relations/0/current")
        .asBoolean();
  }

  @Test
  void neitherTheOrderNorWhatHasBeenRemovedLeavesATrace() {
    List<Article> articles = List.of(FIRST, HANDOVER, LATER, UNDATED, CREW);
    List<String> before = server.export();
    List<List<String>> expected = null;
    for (int seed = 0; seed < 4; seed++) {
      List<Article> shuffled = new ArrayList<>(articles);
      Collections.shuffle(shuffled, new Random(seed));
      Map<Article, String> ids = new LinkedHashMap<>();
      shuffled.forEach(article -> ids.put(article, imported(article)));
      List<List<String>> exports = new ArrayList<>();
      for (Article article : articles) {
        exports.add(server.export());
        removed(String.valueOf(ids.get(article)));
      }
      assertThat(server.export()).isEqualTo(before);
      if (expected == null) {
        expected = exports;
      }
      assertThat(exports).isEqualTo(expected);
    }
  }

  @Test
  void whatIsNoStateIsNeitherCurrentNorOver() {
    String id = imported(new Article("2031-05-05", "Norway threatened Tolva Orbital on Monday.\n"));
    JsonNode relation =
        server
            .data("{ relations(where: {type: {eq: THREATENS}}) { current since until } }")
            .at("/relations/0");
    assertThat(relation.get("current").isNull()).isTrue();
    removed(id);
  }
}
