package dev.groundtrack.query.cypher;

import static dev.groundtrack.query.cypher.ShipPlans.MEETS;
import static dev.groundtrack.query.cypher.ShipPlans.SAILOR;
import static dev.groundtrack.query.cypher.ShipPlans.SERVED_BY;
import static dev.groundtrack.query.cypher.ShipPlans.SHIP;
import static dev.groundtrack.query.cypher.ShipPlans.SHIP_NAME;
import static dev.groundtrack.query.cypher.ShipPlans.attribute;
import static dev.groundtrack.query.cypher.ShipPlans.compare;
import static dev.groundtrack.query.cypher.ShipPlans.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.Labels;
import dev.groundtrack.query.plan.Measure;
import dev.groundtrack.query.plan.Measure.Figure;
import dev.groundtrack.query.plan.Order.Place;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Predicate.Operator;
import dev.groundtrack.query.plan.Predicate.Quantifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PredicateCompilerTest {
  private static final Predicate NAMED = compare(SHIP_NAME, Operator.EQ);

  @ParameterizedTest
  @CsvSource({
    "EQ, n0.name = $p0",
    "IN, n0.name IN $p0",
    "GT, n0.name > $p0",
    "GTE, n0.name >= $p0",
    "LT, n0.name < $p0",
    "LTE, n0.name <= $p0",
    "CONTAINS, n0.name CONTAINS $p0",
    "STARTS_WITH, n0.name STARTS WITH $p0",
    "ENDS_WITH, n0.name ENDS WITH $p0",
    "INCLUDES, $p0 IN n0.name",
    "MATCHES, 'groundtrack.matches(n0.name, $p0)'"
  })
  void everyOperatorComparesAPropertyWithAParameter(Operator operator, String condition) {
    assertThat(where(compare(SHIP_NAME, operator))).isEqualTo(condition);
  }

  @ParameterizedTest
  @EnumSource(value = Operator.class, names = "EQ", mode = EnumSource.Mode.EXCLUDE)
  void nothingIsToNullWhatAnOperatorAsks(Operator operator) {
    assertThat(where(new Predicate.Compare(SHIP_NAME, operator, null))).isEqualTo("false");
  }

  @Test
  void equalToNullMeansThatThereIsNoValue() {
    assertThat(where(new Predicate.Compare(SHIP_NAME, Operator.EQ, null)))
        .isEqualTo("n0.name IS NULL");
  }

  @ParameterizedTest
  @CsvSource({
    "Point, EQ, n0.at = point($p0)",
    "CartesianPoint, EQ, n0.at = point($p0)",
    "Point, IN, n0.at IN [v1 IN $p0 | point(v1)]",
    "Duration, EQ, n0.at = duration($p0)",
    "Duration, IN, n0.at IN [v1 IN $p0 | duration(v1)]",
    "Duration, LT, (datetime() + n0.at) < (datetime() + duration($p0))",
    "Date, LT, n0.at < $p0"
  })
  void valuesAreMadeIntoWhatIsStored(String scalar, Operator operator, String condition) {
    assertThat(where(compare(attribute("at", scalar), operator))).isEqualTo(condition);
  }

  @Test
  void aListOfDurationsIsComparedElementByElement() {
    assertThat(where(compare(new Attribute(Place.NODE, "legs", "Duration", true), Operator.EQ)))
        .isEqualTo("n0.legs = [v1 IN $p0 | duration(v1)]");
  }

  @Test
  void whatTheSchemaSaysStandsInForWhatIsNotThere() {
    Attribute paint = new Attribute(Place.NODE, "paint", "String", false, "grey", null);
    assertThat(where(compare(paint, Operator.EQ))).isEqualTo("coalesce(n0.paint, 'grey') = $p0");
  }

  @Test
  void aDistanceIsInTheDatabasesOwnMeasure() {
    Predicate near =
        new Predicate.Distance(attribute("at", "Point"), value(0), Operator.LT, value(1));
    assertThat(where(near)).isEqualTo("point.distance(n0.at, point($p0)) < $p1");
  }

  @Test
  void noConditionIsNoWhere() {
    assertThat(ShipPlans.compile(ShipPlans.ships(Predicate.TRUE)))
        .isEqualTo("RETURN COLLECT { MATCH (n0:`Ship`) RETURN {name: n0.name} } AS value");
  }

  @Test
  void anyOfNoneIsFalse() {
    assertThat(where(new Predicate.Or(List.of()))).isEqualTo("false");
  }

  @Test
  void conditionsAreBracketedAsTheyAreNested() {
    Predicate heavy = new Predicate.Compare(attribute("tons", "Int"), Operator.GT, value(1));
    assertThat(where(new Predicate.And(List.of(NAMED, new Predicate.Or(List.of(NAMED, heavy))))))
        .isEqualTo("(n0.name = $p0 AND (n0.name = $p0 OR n0.tons > $p1))");
    assertThat(where(new Predicate.Not(new Predicate.And(List.of(NAMED, heavy)))))
        .isEqualTo("NOT ((n0.name = $p0 AND n0.tons > $p1))");
  }

  @ParameterizedTest
  @CsvSource({
    "SOME, EXISTS { MATCH (n0)<-[r2:`SERVES_ON`]-(n1:`Sailor`) WHERE n1.name = $p0 RETURN n1 }",
    "NONE, NOT (EXISTS { MATCH (n0)<-[r2:`SERVES_ON`]-(n1:`Sailor`) WHERE n1.name = $p0 RETURN n1"
        + " })",
    "SINGLE, COUNT { MATCH (n0)<-[r2:`SERVES_ON`]-(n1:`Sailor`) WHERE n1.name = $p0 RETURN n1 } ="
        + " 1",
    "ALL, (EXISTS { MATCH (n0)<-[r2:`SERVES_ON`]-(n1:`Sailor`) WHERE n1.name = $p0 RETURN n1 } AND"
        + " NOT (EXISTS { MATCH (n0)<-[r4:`SERVES_ON`]-(n3:`Sailor`) WHERE NOT (n3.name = $p0)"
        + " RETURN n3 }))"
  })
  void relatedNodesAreAskedHowManyAreAlike(Quantifier quantifier, String condition) {
    assertThat(where(new Predicate.Exists(quantifier, SERVED_BY, SAILOR, NAMED)))
        .isEqualTo(condition);
  }

  @Test
  void anEdgeWithoutADirectionIsReadBothWays() {
    assertThat(where(new Predicate.Exists(Quantifier.SOME, MEETS, SHIP, NAMED)))
        .isEqualTo("EXISTS { MATCH (n0)-[r2:`MEETS`]-(n1:`Ship`) WHERE n1.name = $p0 RETURN n1 }");
  }

  @Test
  void whatStandsOnAnEdgeIsAskedOfIt() {
    Attribute rank = new Attribute(Place.EDGE, "rank", "String", false);
    assertThat(
            where(
                new Predicate.Exists(
                    Quantifier.SOME, SERVED_BY, SAILOR, compare(rank, Operator.EQ))))
        .contains("WHERE r2.rank = $p0");
  }

  @Test
  void aNodeIsOfATypeThatBearsAllLabelsOfIt() {
    assertThat(
            where(
                new Predicate.OfType(
                    List.of(Labels.of("Ship"), new Labels(List.of("Raft", "Float"))))))
        .isEqualTo("(n0:`Ship` OR (n0:`Raft` AND n0:`Float`))");
  }

  @Test
  void nodesAreMeasuredOnceHoweverManyEdgesLeadToThem() {
    Measure average = new Measure(Figure.AVERAGE, attribute("born", "Int"));
    assertThat(where(measured(average)))
        .isEqualTo(
            "head(COLLECT { MATCH (n0)<-[r2:`SERVES_ON`]-(n1:`Sailor`) WITH DISTINCT n1 RETURN"
                + " avg(n1.born) > $p0 })");
  }

  @Test
  void edgesAreMeasuredEachByItself() {
    Measure latest = new Measure(Figure.MAX, new Attribute(Place.EDGE, "since", "Date", false));
    assertThat(where(measured(latest))).doesNotContain("DISTINCT").contains("max(r2.since) > $p0");
    assertThat(where(measured(new Measure(Figure.NODES, null)))).contains("count(DISTINCT n1) >");
    assertThat(where(measured(new Measure(Figure.EDGES, null)))).contains("count(r2) >");
  }

  private static Predicate measured(Measure measure) {
    return new Predicate.Measured(SERVED_BY, SAILOR, measure, Operator.GT, value(0));
  }

  private static String where(Predicate predicate) {
    String cypher = ShipPlans.compile(ShipPlans.ships(predicate));
    String start = "RETURN COLLECT { MATCH (n0:`Ship`) WHERE ";
    String end = " RETURN {name: n0.name} } AS value";
    assertThat(cypher).startsWith(start).endsWith(end);
    return cypher.substring(start.length(), cypher.length() - end.length());
  }
}
