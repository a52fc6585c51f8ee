package dev.groundtrack.query.cypher;

import static dev.groundtrack.query.cypher.ShipPlans.SAILOR;
import static dev.groundtrack.query.cypher.ShipPlans.SERVED_BY;
import static dev.groundtrack.query.cypher.ShipPlans.attribute;
import static dev.groundtrack.query.cypher.ShipPlans.compare;
import static dev.groundtrack.query.cypher.ShipPlans.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Predicate.Operator;
import dev.groundtrack.query.plan.Predicate.Quantifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexSeeksTest {
  private static final Predicate CALLED = new Predicate.AnyName(Operator.EQ, value(0), value(1));

  @Test
  void aNameIsSoughtInTheIndexOfNamesAndAskedOfWhatIsFound() {
    assertThat(cypher(CALLED))
        .isEqualTo(
            "RETURN COLLECT { CALL db.index.fulltext.queryNodes('groundtrack_names', $p1) YIELD"
                + " node AS n0 WITH DISTINCT n0 MATCH (n0) WHERE (n0:`Ship` AND $p0 IN"
                + " n0.anyName) RETURN {name: n0.name} } AS value");
  }

  @Test
  void severalNamesAreSoughtOneAfterTheOther() {
    assertThat(cypher(new Predicate.AnyName(Operator.IN, value(0), value(1))))
        .contains("UNWIND $p1 AS", "WITH DISTINCT n0 MATCH (n0)")
        .contains("WHERE (n0:`Ship` AND any(");
  }

  @Test
  void aPartOfANameIsNotInTheIndex() {
    assertThat(cypher(new Predicate.AnyName(Operator.CONTAINS, value(0), null)))
        .doesNotContain("CALL")
        .contains("CONTAINS $p0");
  }

  @Test
  void aRelatedNodeIsSoughtByItsKeyAndFollowedBack() {
    Predicate keyed = compare(attribute("id", "ID"), Operator.EQ);
    assertThat(cypher(new Predicate.Exists(Quantifier.SOME, SERVED_BY, SAILOR, keyed)))
        .startsWith(
            "RETURN COLLECT { MATCH (n3:`Sailor`) WHERE n3.id = $p0 MATCH"
                + " (n0)<-[:`SERVES_ON`]-(n3) WITH DISTINCT n0 MATCH (n0) WHERE (n0:`Ship` AND"
                + " EXISTS {");
  }

  @Test
  void nothingIsSoughtOfWhatMustNotBeThere() {
    Predicate keyed = compare(attribute("id", "ID"), Operator.EQ);
    assertThat(cypher(new Predicate.Exists(Quantifier.NONE, SERVED_BY, SAILOR, keyed)))
        .startsWith("RETURN COLLECT { MATCH (n0:`Ship`) WHERE NOT");
    assertThat(cypher(new Predicate.Not(CALLED))).startsWith("RETURN COLLECT { MATCH (n0:`Ship`) ");
    assertThat(cypher(new Predicate.Or(List.of(CALLED, CALLED))))
        .startsWith("RETURN COLLECT { MATCH (n0:`Ship`) ");
  }

  @Test
  void oneOfSeveralConditionsIsEnoughToSeekBy() {
    Predicate heavy = compare(attribute("tons", "Int"), Operator.GT);
    assertThat(cypher(new Predicate.And(List.of(heavy, CALLED))))
        .startsWith("RETURN COLLECT { CALL db.index.fulltext.queryNodes(")
        .contains("n0.tons > $p0");
  }

  private static String cypher(Predicate where) {
    return ShipPlans.compile(ShipPlans.ships(where));
  }
}
