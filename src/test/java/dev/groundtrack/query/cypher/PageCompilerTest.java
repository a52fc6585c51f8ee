package dev.groundtrack.query.cypher;

import static dev.groundtrack.query.cypher.ShipPlans.BY_ID;
import static dev.groundtrack.query.cypher.ShipPlans.BY_NAME;
import static dev.groundtrack.query.cypher.ShipPlans.BY_TONS;
import static dev.groundtrack.query.cypher.ShipPlans.NAME;
import static dev.groundtrack.query.cypher.ShipPlans.SHIP;
import static dev.groundtrack.query.cypher.ShipPlans.SHIP_NAME;
import static dev.groundtrack.query.cypher.ShipPlans.attribute;
import static dev.groundtrack.query.cypher.ShipPlans.compare;
import static dev.groundtrack.query.cypher.ShipPlans.compile;
import static dev.groundtrack.query.cypher.ShipPlans.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.query.plan.ConnectionFetch;
import dev.groundtrack.query.plan.Measure;
import dev.groundtrack.query.plan.Measure.Figure;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Order.Place;
import dev.groundtrack.query.plan.ParameterRef;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Predicate.Operator;
import dev.groundtrack.query.plan.Ranking;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageCompilerTest {
  private static final ConnectionFetch.Part EDGES =
      new ConnectionFetch.Edges("edges", List.of(new ConnectionFetch.Node("node", List.of(NAME))));
  private static final ConnectionFetch.Part TOTAL = new ConnectionFetch.Total("totalCount");
  private static final ConnectionFetch.Part INFO = new ConnectionFetch.Info("pageInfo");
  private static final Order ORDER = new Order(List.of(BY_TONS, BY_ID));
  private static final Predicate NAMED = compare(SHIP_NAME, Operator.EQ);

  @Test
  void aPageIsCutBeforeItIsCollected() {
    assertThat(compile(page(Predicate.TRUE, null, EDGES)))
        .isEqualTo(
            "RETURN {`#page`: COLLECT { MATCH (n1:`Ship`) WITH n1 AS n0 ORDER BY n1.tons ASC, n1.id"
                + " ASC LIMIT $p9 RETURN {edges: {node: {name: n0.name}}} }} AS value");
  }

  @Test
  void theKeysOfThePageAreTakenWhereACursorIsAsked() {
    assertThat(compile(page(Predicate.TRUE, null, INFO)))
        .contains("RETURN {`#keys`: [n0.tons, n0.id]} }");
  }

  @Test
  void aCountAloneCollectsNothing() {
    assertThat(compile(page(NAMED, null, TOTAL)))
        .isEqualTo(
            "RETURN {totalCount: COUNT { MATCH (n0:`Ship`) WHERE n0.name = $p0 RETURN n0 }} AS"
                + " value");
  }

  @Test
  void whatIsCountedUnderAConditionIsLookedAtOnce() {
    String cypher = compile(page(NAMED, null, TOTAL, EDGES));
    assertThat(cypher)
        .containsOnlyOnce("n0.name = $p0")
        .contains("groundtrack.first(n0, [n0.tons, n0.id], [false, false], $p9)");
  }

  @Test
  void itIsLookedAtOnceInADatabaseWithoutOurFunctionsToo() {
    assertThat(new CypherCompiler(false).compile(page(NAMED, null, TOTAL, EDGES)))
        .containsOnlyOnce("n0.name = $p0")
        .doesNotContain("groundtrack.")
        .contains(
            "WITH collect(n0) AS f2 RETURN {totalCount: size(f2)",
            "UNWIND f2 AS n1 WITH n1 ORDER BY n1.tons ASC, n1.id ASC LIMIT $p9");
  }

  @Test
  void aLaterPageStartsInTheMidstOfItsIndexThoughAllAreCounted() {
    assertThat(compile(page(NAMED, List.of(value(1), value(2)), TOTAL, EDGES)))
        .doesNotContain("groundtrack.first")
        .contains("totalCount: COUNT {", "n2.id > $p2");
  }

  @Test
  void aPageAfterACursorStartsBeyondIt() {
    assertThat(compile(page(Predicate.TRUE, List.of(value(1), value(2)), EDGES)))
        .contains("WHERE ((n1.tons > $p1 OR n1.tons IS NULL) OR (n1.tons = $p1 AND n1.id > $p2))");
  }

  @Test
  void afterANullOnlyTheOtherNullsRemain() {
    assertThat(compile(page(Predicate.TRUE, Arrays.asList(null, value(2)), EDGES)))
        .contains("WHERE (false OR (n1.tons IS NULL AND n1.id > $p2))");
  }

  @Test
  void theRangeOfAKeyThatEveryNodeHasStandsByItself() {
    Order byName = new Order(List.of(BY_NAME, BY_ID));
    assertThat(compile(page(byName, List.of(value(1), value(2)))))
        .contains(
            "WHERE (n1.name >= $p1 AND CASE WHEN n1.name = $p1 THEN n1.id > $p2 ELSE true END)");
  }

  @Test
  void aDescendingPageGoesTheOtherWay() {
    Order.Key last = new Order.Key(Place.NODE, "tons", "Int", true, false);
    assertThat(compile(page(new Order(List.of(last, BY_ID)), List.of(value(1), value(2)))))
        .contains("WHERE (n1.tons < $p1 OR (n1.tons = $p1 AND n1.id > $p2))", "n1.tons DESC");
  }

  @Test
  void figuresOfAllNodesReadEachPropertyOnce() {
    Measure least = new Measure(Figure.MIN, attribute("tons", "Int"));
    Measure most = new Measure(Figure.MAX, attribute("tons", "Int"));
    ConnectionFetch.Part aggregate =
        new ConnectionFetch.Aggregate(
            "aggregate",
            List.of(
                new ConnectionFetch.Values(
                    "node",
                    Place.NODE,
                    List.of(
                        new ConnectionFetch.Figures(
                            "tons",
                            List.of(
                                new ConnectionFetch.MeasureField("min", least),
                                new ConnectionFetch.MeasureField("max", most)))))),
            Predicate.TRUE);
    assertThat(compile(page(Predicate.TRUE, null, aggregate)))
        .containsOnlyOnce("n0.tons")
        .contains("{tons: {min: min(v1), max: max(v1)}}");
  }

  @Test
  void whatAnIndexFindsIsOfTheTypeThatIsAsked() {
    Order.Key best = new Order.Key(Place.SCORE, "score", "Float", true, true);
    ConnectionFetch found =
        new ConnectionFetch(
            SHIP,
            new Ranking.FullText("ship's names", value(0)),
            Predicate.TRUE,
            new Order(List.of(best, BY_ID)),
            value(9),
            null,
            "f",
            List.of(EDGES));
    assertThat(compile(new Plan.Paged(found)))
        .contains("CALL db.index.fulltext.queryNodes('ship\\'s names', $p0) YIELD")
        .contains("WHERE n0:`Ship`", "ORDER BY score_n0 DESC, n0.id ASC LIMIT $p9");
  }

  private static Plan page(
      Predicate where,
      @Nullable List<@Nullable ParameterRef> after,
      ConnectionFetch.Part... parts) {
    return new Plan.Paged(
        new ConnectionFetch(SHIP, null, where, ORDER, value(9), after, "f", List.of(parts)));
  }

  private static Plan page(Order order, List<@Nullable ParameterRef> after) {
    return new Plan.Paged(
        new ConnectionFetch(
            SHIP, null, Predicate.TRUE, order, value(9), after, "f", List.of(EDGES)));
  }
}
