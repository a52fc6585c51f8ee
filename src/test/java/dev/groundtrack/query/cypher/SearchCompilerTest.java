package dev.groundtrack.query.cypher;

import static dev.groundtrack.query.cypher.ShipPlans.NAME;
import static dev.groundtrack.query.cypher.ShipPlans.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.query.plan.ParameterRef;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.query.plan.Search;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SearchCompilerTest {
  private static final Search.Indexes SHIPS =
      new Search.Indexes(
          "Ship",
          "ship's words",
          "ship_vectors",
          List.of(new Search.Text("name", false, true)),
          null);
  private static final Search.Indexes LOGS =
      new Search.Indexes(
          "Log`Book",
          "log_words",
          "log_vectors",
          List.of(new Search.Text("lines", true, false)),
          "DEFINES");

  @Test
  void everyIndexOfWordsGivesAList() {
    assertThat(search(null, SHIPS, LOGS))
        .contains("db.index.fulltext.queryNodes('ship\\'s words', $p0.query)")
        .contains("db.index.fulltext.queryNodes('log_words', $p0.query)")
        .contains("UNION ALL")
        .doesNotContain("db.index.vector");
  }

  @Test
  void vectorsGiveAnotherListWhereThereIsOneToAskBy() {
    assertThat(search(value(1), SHIPS))
        .contains("db.index.vector.queryNodes('ship_vectors', 150, $p1)", "'MEANING' AS way");
  }

  @Test
  void whatIsLeftOutIsLeftOutOfEachList() {
    assertThat(search(null, LOGS).split("NOT EXISTS \\{ \\(m\\)-\\[:`DEFINES`]->\\(\\) }", -1))
        .hasSize(3);
    assertThat(search(null, SHIPS)).doesNotContain("NOT EXISTS");
  }

  @Test
  void labelsAreQuotedAndTypesAreParameters() {
    assertThat(search(null, SHIPS, LOGS))
        .contains("(m:`Ship`|`Log``Book`)")
        .contains("$p2 IS NULL OR any(l IN labels(m) WHERE l IN $p2)")
        .contains("LIMIT $p3");
  }

  @Test
  void aHitTellsWhatIsAskedOfIt() {
    assertThat(search(null, SHIPS))
        .contains("RETURN {score: score, how: ways, node: {name: n.name}}")
        .contains("}, lacking: $p4} AS value");
  }

  private static String search(@Nullable ParameterRef vector, Search.Indexes... indexes) {
    return ShipPlans.compile(
        new Plan.Found(
            new Search(
                ShipPlans.SHIP,
                List.of(indexes),
                new Search.Asked(
                    new Search.Terms(value(0), null),
                    vector,
                    new Search.Options(value(2), value(3), value(4))),
                List.of(
                    new Search.Hits(
                        "hits",
                        List.of(
                            new Search.Score("score"),
                            new Search.MatchedBy("how"),
                            new Search.Node("node", List.of(NAME)))),
                    new Search.Lacking("lacking")))));
  }
}
