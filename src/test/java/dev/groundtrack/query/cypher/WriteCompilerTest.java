package dev.groundtrack.query.cypher;

import static dev.groundtrack.query.cypher.ShipPlans.SAILOR;
import static dev.groundtrack.query.cypher.ShipPlans.SERVED_BY;
import static dev.groundtrack.query.cypher.ShipPlans.SHIP;
import static dev.groundtrack.query.cypher.ShipPlans.SHIP_NAME;
import static dev.groundtrack.query.cypher.ShipPlans.attribute;
import static dev.groundtrack.query.cypher.ShipPlans.compare;
import static dev.groundtrack.query.cypher.ShipPlans.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.query.plan.Action;
import dev.groundtrack.query.plan.Assignment;
import dev.groundtrack.query.plan.Assignment.Making;
import dev.groundtrack.query.plan.Change;
import dev.groundtrack.query.plan.Change.Operator;
import dev.groundtrack.query.plan.Labels;
import dev.groundtrack.query.plan.Predicate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteCompilerTest {
  private static final Assignment PLAIN = new Assignment(Map.of());
  private static final Predicate NAMED = compare(SHIP_NAME, Predicate.Operator.EQ);
  private static final String HERE = "UNWIND $here AS here MATCH (a) WHERE elementId(a) = here";

  @Test
  void newNodesAreMadeOfRows() {
    assertThat(WriteCompiler.compile(ship(PLAIN)))
        .isEqualTo(
            "UNWIND $p0 AS row CREATE (n:`Ship`:`Boat`) SET n += row.node RETURN elementId(n) AS"
                + " node");
  }

  @ParameterizedTest
  @CsvSource({
    "POINT, point(row.nodeGiven.at)",
    "DURATION, duration(row.nodeGiven.at)",
    "POINTS, [one IN row.nodeGiven.at | point(one)]",
    "DURATIONS, [one IN row.nodeGiven.at | duration(one)]",
    "IDENTIFIER, randomUUID()",
    "DATE_TIME, 'datetime.truncate(''millisecond'', datetime({timezone: ''Z''}))'",
    "LOCAL_DATE_TIME, localdatetime()",
    "TIME, time()",
    "LOCAL_TIME, localtime()",
    "DATE, date()"
  })
  void whatTheDatabaseKeepsOtherwiseIsMadeOfWhatIsGiven(Making making, String made) {
    assertThat(WriteCompiler.compile(ship(new Assignment(Map.of("at", making)))))
        .contains("SET n += row.node, n.at = " + made + " RETURN");
  }

  @Test
  void aNewNodeHangsOnTheOneThatWasThere() {
    assertThat(WriteCompiler.compile(new Action.CreateOver(SERVED_BY, ship(PLAIN), PLAIN)))
        .isEqualTo(
            HERE
                + " UNWIND $p0 AS row CREATE (n:`Ship`:`Boat`) CREATE (a)<-[r:`SERVES_ON`]-(n) SET"
                + " n += row.node, r += row.edge RETURN elementId(a) AS from, elementId(n) AS"
                + " node");
  }

  @ParameterizedTest
  @CsvSource({
    "SET, Int, a.tons = $p0",
    "SET, Point, a.tons = point($p0)",
    "ADD, Int, a.tons = (a.tons + $p0)",
    "SUBTRACT, Int, a.tons = (a.tons - $p0)",
    "MULTIPLY, Float, a.tons = (a.tons * $p0)",
    "DIVIDE, Float, a.tons = (a.tons / $p0)",
    "PUSH, Int, a.tons = (a.tons + $p0)",
    "'POP', Int, 'a.tons = CASE WHEN $p0 = 0 THEN a.tons ELSE a.tons[0..(0 - $p0)] END'",
    "STAMP, Date, a.tons = date()"
  })
  void everyChangeIsDoneToWhatIsThere(Operator operator, String scalar, String set) {
    assertThat(alter(operator, scalar)).contains(" SET " + set + " RETURN ");
  }

  @Test
  void aChangeOfWhatIsNotThereIsTold() {
    assertThat(alter(Operator.ADD, "Float")).contains("[a.tons IS NULL] AS blank");
    assertThat(alter(Operator.SET, "Float")).contains("[false] AS blank");
  }

  @Test
  void anIntThatOutgrowsItsBitsIsTold() {
    assertThat(alter(Operator.ADD, "Int"))
        .contains("[(a.tons > 2147483647 OR a.tons < -2147483648)] AS over");
    assertThat(alter(Operator.ADD, "BigInt"))
        .contains("CASE WHEN $p0 > 0 THEN a.tons > (9223372036854775807 - $p0)")
        .contains("[a.tons IS NULL] AS over");
    assertThat(alter(Operator.SET, "Int")).contains("[false] AS over");
  }

  @Test
  void nodesAreConnectedOnceWhereThatIsAsked() {
    Action.Find find = new Action.Find(SAILOR, NAMED);
    assertThat(WriteCompiler.compile(new Action.Connect(SERVED_BY, find, PLAIN, false)))
        .doesNotContain("EXISTS")
        .contains("CREATE (a)<-[r:`SERVES_ON`]-(n0) SET r += $p0.edge");
    assertThat(WriteCompiler.compile(new Action.Connect(SERVED_BY, find, PLAIN, true)))
        .contains("AND NOT (EXISTS { MATCH (a)<-[r:`SERVES_ON`]-(n0) RETURN r })");
  }

  @Test
  void onlyTheEdgeIsDeletedWhereNodesAreParted() {
    assertThat(WriteCompiler.compile(new Action.Disconnect(SERVED_BY, SAILOR, NAMED)))
        .contains("DELETE r1")
        .doesNotContain("DETACH");
  }

  @Test
  void theEdgesOfANodeGoWithIt() {
    assertThat(WriteCompiler.compile(new Action.Remove())).contains("DETACH DELETE each");
  }

  @Test
  void aKeyIsMergedAndTheMarkOfANewNodeIsTakenAway() {
    assertThat(WriteCompiler.compile(new Action.Merge(ship(PLAIN), "id", PLAIN)))
        .startsWith("MERGE (n:`Ship`:`Boat` {id: $p0}) ON CREATE SET n += $p1.node")
        .contains("ON MATCH SET n += $p2.node", "REMOVE n.groundtrackFresh");
  }

  @Test
  void ofTheNodesHereThoseOfATypeGoOn() {
    assertThat(
            WriteCompiler.compile(
                new Action.Only(List.of(Labels.of("Raft"), new Labels(List.of("Ship", "Boat"))))))
        .isEqualTo(
            "UNWIND $here AS here MATCH (a) WHERE (elementId(a) = here AND (a:`Raft` OR (a:`Ship`"
                + " AND a:`Boat`))) RETURN elementId(a) AS node");
  }

  @Test
  void equalActionsHaveEqualTexts() {
    assertThat(WriteCompiler.compile(new Action.Find(SHIP, NAMED)))
        .isEqualTo(WriteCompiler.compile(new Action.Find(SHIP, NAMED)))
        .isEqualTo("MATCH (n0:`Ship`) WHERE n0.name = $p0 RETURN elementId(n0) AS node");
  }

  private static Action.Create ship(Assignment assignment) {
    return new Action.Create("Ship", List.of("Ship", "Boat"), assignment);
  }

  private static String alter(Operator operator, String scalar) {
    Change change =
        new Change(
            "tons",
            attribute("tons", scalar),
            operator,
            operator == Operator.STAMP ? null : value(0));
    return WriteCompiler.compile(new Action.Alter(List.of(change)));
  }
}
