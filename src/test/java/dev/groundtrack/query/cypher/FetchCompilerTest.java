package dev.groundtrack.query.cypher;

import static dev.groundtrack.query.cypher.ShipPlans.BY_ID;
import static dev.groundtrack.query.cypher.ShipPlans.BY_NAME;
import static dev.groundtrack.query.cypher.ShipPlans.BY_TONS;
import static dev.groundtrack.query.cypher.ShipPlans.NAME;
import static dev.groundtrack.query.cypher.ShipPlans.SAILOR;
import static dev.groundtrack.query.cypher.ShipPlans.SERVED_BY;
import static dev.groundtrack.query.cypher.ShipPlans.SHIP;
import static dev.groundtrack.query.cypher.ShipPlans.SHIP_NAME;
import static dev.groundtrack.query.cypher.ShipPlans.compare;
import static dev.groundtrack.query.cypher.ShipPlans.compile;
import static dev.groundtrack.query.cypher.ShipPlans.fetch;
import static dev.groundtrack.query.cypher.ShipPlans.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.query.plan.Fetch;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Predicate.Operator;
import dev.groundtrack.query.plan.Selection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FetchCompilerTest {
  private static final Order ORDER = new Order(List.of(BY_TONS, BY_ID));

  @Test
  void aListIsCutBeforeAnythingOfItIsTaken() {
    Fetch cut = new Fetch(SHIP, Predicate.TRUE, List.of(NAME), ORDER, value(0), value(1));
    assertThat(compile(new Plan.Many(cut)))
        .isEqualTo(
            "RETURN COLLECT { MATCH (n1:`Ship`) WITH n1 AS n0 ORDER BY n1.tons ASC, n1.id ASC SKIP"
                + " $p1 LIMIT $p0 RETURN {name: n0.name} } AS value");
  }

  @Test
  void theFirstNodesOfAnOrderAreReadOffItsIndexWhereEveryNodeHasTheKey() {
    Order byName = new Order(List.of(BY_NAME, BY_ID));
    Fetch cut = new Fetch(SHIP, Predicate.TRUE, List.of(NAME), byName, value(0), null);
    assertThat(compile(new Plan.Many(cut))).contains("MATCH (n1:`Ship`) WHERE n1.name IS NOT NULL");
    Fetch filtered =
        new Fetch(SHIP, compare(SHIP_NAME, Operator.GT), List.of(NAME), byName, value(1), null);
    assertThat(compile(new Plan.Many(filtered))).doesNotContain("IS NOT NULL");
  }

  @Test
  void aWholeListIsSortedBeforeItIsTaken() {
    Fetch sorted = new Fetch(SHIP, Predicate.TRUE, List.of(NAME), ORDER, null, null);
    assertThat(compile(new Plan.Many(sorted)))
        .isEqualTo(
            "RETURN COLLECT { MATCH (n1:`Ship`) WITH n1 AS n0 ORDER BY n1.tons ASC, n1.id ASC"
                + " RETURN {name: n0.name} } AS value");
  }

  @Test
  void oneNodeIsTheHeadOfTheList() {
    assertThat(compile(new Plan.One(fetch(SHIP, Predicate.TRUE))))
        .isEqualTo(
            "WITH COLLECT { MATCH (n0:`Ship`) RETURN {name: n0.name} } AS value RETURN head(value)"
                + " AS value");
  }

  @Test
  void theFirstOfSeveralListsIsTheHeadOfAllOfThem() {
    assertThat(
            compile(
                new Plan.FirstOf(
                    List.of(fetch(SHIP, Predicate.TRUE), fetch(SAILOR, Predicate.TRUE)))))
        .contains("MATCH (n0:`Ship`)", "} + COLLECT { MATCH (n1:`Sailor`)")
        .endsWith("RETURN head(value) AS value");
  }

  @Test
  void aRelatedNodeIsTakenOnceHoweverManyEdgesLeadToIt() {
    assertThat(related(true, fetch(SAILOR, Predicate.TRUE)))
        .isEqualTo(
            "RETURN COLLECT { MATCH (n0:`Ship`) RETURN {crew: COLLECT { MATCH"
                + " (n0)<-[r2:`SERVES_ON`]-(n1:`Sailor`) WITH DISTINCT n1 RETURN {name: n1.name} }}"
                + " } AS value");
  }

  @Test
  void aSingleRelationshipIsTheHeadOfItsList() {
    assertThat(related(false, fetch(SAILOR, Predicate.TRUE)))
        .contains("crew: head(COLLECT {")
        .doesNotContain("crew: COLLECT");
  }

  @Test
  void aListOfRelatedNodesIsCutAfterTheyAreToldApart() {
    Fetch cut = new Fetch(SAILOR, Predicate.TRUE, List.of(NAME), ORDER, value(0), null);
    assertThat(related(true, cut))
        .contains("WITH DISTINCT n1 ORDER BY n1.tons ASC, n1.id ASC LIMIT $p0 RETURN");
  }

  private static String related(boolean list, Fetch crew) {
    Selection related = new Selection.Related("crew", Set.of(), SERVED_BY, list, crew);
    return compile(
        new Plan.Many(new Fetch(SHIP, Predicate.TRUE, List.of(related), Order.NONE, null, null)));
  }
}
