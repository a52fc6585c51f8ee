package dev.groundtrack.query.cypher;

import static dev.groundtrack.query.cypher.ShipPlans.NAME;
import static dev.groundtrack.query.cypher.ShipPlans.SHIP;
import static dev.groundtrack.query.cypher.ShipPlans.compile;
import static dev.groundtrack.query.cypher.ShipPlans.fetch;
import static dev.groundtrack.query.cypher.ShipPlans.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.query.plan.CypherScript;
import dev.groundtrack.query.plan.Fetch;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.ParameterRef;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Predicate.Quantifier;
import dev.groundtrack.query.plan.Selection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScriptCompilerTest {
  private static final CypherScript.Yield VALUES = new CypherScript.Values();
  private static final CypherScript.Yield SHIPS = new CypherScript.Nodes(SHIP, List.of(NAME));

  @Test
  void aStatementAtTheRootIsTakenAsItIsWritten() {
    assertThat(compile(new Plan.Scripted(script("RETURN 1 AS n // one", false, VALUES))))
        .isEqualTo(
            "RETURN head(COLLECT { CALL () { RETURN 1 AS n // one\n"
                + "} WITH `n` AS v0 WHERE v0 IS NOT NULL RETURN v0 }) AS value");
  }

  @Test
  void whatClientsGiveIsAParameterEachTimeItStands() {
    CypherScript script =
        new CypherScript(
            List.of("WITH ", " AS x RETURN x + ", " AS n"),
            List.of(value(3), value(3)),
            "n",
            false,
            VALUES);
    assertThat(compile(new Plan.Scripted(script))).contains("WITH $p3 AS x RETURN x + $p3 AS n");
  }

  @Test
  void everyRowOfAListIsTakenAndListsInRowsAreUnrolled() {
    assertThat(compile(new Plan.Scripted(script("RETURN [1] AS n", true, VALUES))))
        .startsWith("RETURN COLLECT {")
        .contains("UNWIND `n` AS v0 WITH v0 WHERE v0 IS NOT NULL");
    assertThat(compile(new Plan.Scripted(script("MATCH (s) RETURN s AS n", true, SHIPS))))
        .contains("WITH `n` AS v0 WHERE v0 IS NOT NULL RETURN {name: v0.name}");
  }

  @Test
  void aStatementOfANodeKnowsItAsThis() {
    Selection rank =
        new Selection.Scripted("rank", Set.of(), script("RETURN this.tons AS n", false, VALUES));
    assertThat(
            compile(
                new Plan.Many(
                    new Fetch(SHIP, Predicate.TRUE, List.of(rank), Order.NONE, null, null))))
        .contains("CALL (n0) { WITH n0 AS this RETURN this.tons AS n\n}");
  }

  @Test
  void theNameOfAColumnIsQuoted() {
    CypherScript script =
        new CypherScript(List.of("RETURN 1 AS `a``b`"), List.of(), "a`b", false, VALUES);
    assertThat(compile(new Plan.Scripted(script))).contains("WITH `a``b` AS v0");
  }

  @Test
  void theFirstNodeOfASingleStatementIsTheOneThatIsAsked() {
    Predicate yields =
        new Predicate.Yields(
            Quantifier.SOME, script("MATCH (s) RETURN s AS n", false, SHIPS), SHIP, Predicate.TRUE);
    assertThat(compile(new Plan.Many(fetch(SHIP, yields))))
        .contains("EXISTS { CALL (n0) {", " WITH v1 LIMIT 1 WITH v1 WHERE true RETURN v1 }");
  }

  @Test
  void aStatementThatWritesStandsByItself() {
    CypherScript script =
        new CypherScript(
            List.of("CREATE (s:Ship {name: ", "}) RETURN s"),
            List.of(new ParameterRef(0)),
            "s",
            false,
            SHIPS);
    assertThat(CypherCompiler.script(script))
        .isEqualTo(
            "CALL () { CREATE (s:Ship {name: $p0}) RETURN s\n"
                + "} WITH `s` AS v WHERE v IS NOT NULL RETURN elementId(v) AS value");
  }

  private static CypherScript script(String text, boolean list, CypherScript.Yield yield) {
    return new CypherScript(List.of(text), List.of(), "n", list, yield);
  }
}
