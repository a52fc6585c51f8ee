package dev.groundtrack.query.cypher;

import static dev.groundtrack.query.cypher.ShipPlans.NAME;
import static dev.groundtrack.query.cypher.ShipPlans.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.query.plan.NameLookup;
import dev.groundtrack.query.plan.Paths;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.query.plan.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathCompilerTest {
  private static final Target ENTITY = ShipPlans.target("Entity", "id");
  private static final Target RELATION = ShipPlans.target("Relation", "id");
  private static final Paths.Step LENGTH = new Paths.Length("length");

  @Test
  void aWayIsLookedForFromBothEndsInTurns() {
    assertThat(ways(3, List.of("KNOWS"), LENGTH))
        .containsSubsequence(
            "CALL (f0, spent)", "AS f1", "CALL (b0, spent)", "AS b1", "CALL (f1, spent)", "AS f2")
        .doesNotContain("f3", "b2");
  }

  @Test
  void aBranchIsMadeOfEveryLengthAndOneMoreWayIsAskedThanIsGiven() {
    assertThat(ways(2, List.of("KNOWS"), LENGTH))
        .contains("WHERE reach = 1 MATCH p = SHORTEST 6 (a)", "{1,1} (b)")
        .contains("WHERE reach = 2 MATCH p = SHORTEST 6 (a)", "{1,2} (b)")
        .doesNotContain("reach = 3");
  }

  @Test
  void theTypesOfTheSchemaAreQuoted() {
    assertThat(ways(1, List.of("A", "B`]-() DELETE"), LENGTH))
        .contains("-[r:`A`|`B``]-() DELETE`]-")
        .doesNotContain("`B`]");
  }

  @Test
  void anEndIsAnIdOrANameAndEachIsAParameter() {
    assertThat(ways(1, List.of("KNOWS"), LENGTH))
        .contains("MATCH (e:`Entity` {`id`: $p0}) RETURN e, 0 AS kind")
        .contains("queryNodes('groundtrack_names', $p2)", "WHEN $p1 IN e.anyName THEN 0")
        .contains("MATCH (e:`Entity` {`id`: $p3}) RETURN e, 0 AS kind");
  }

  @Test
  void everyLimitBoundsEveryStep() {
    assertThat(ways(1, List.of("KNOWS"), LENGTH))
        .contains("($p6 IS NULL OR type(r) IN $p6)")
        .contains("($p7 IS NULL OR r.confidence >= $p7)")
        .contains("($p8 IS NULL OR r.lastSeen >= $p8)")
        .contains("spent <= $p9", "WITH y LIMIT $p9");
  }

  @Test
  void aWayTellsItsNodesAndItsRelations() {
    assertThat(
            ways(
                1,
                List.of("KNOWS"),
                LENGTH,
                new Paths.Nodes("nodes", List.of(NAME)),
                new Paths.Relations("relations", List.of(NAME))))
        .contains("{length: size(rs), nodes: COLLECT { UNWIND ns AS n0 RETURN {name: n0.name} }")
        .contains("UNWIND rs AS r1 MATCH (n2:`Relation`) WHERE n2.id = r1.id");
  }

  private static String ways(int maxLength, List<String> types, Paths.Step... steps) {
    Paths paths =
        new Paths(
            ENTITY,
            RELATION,
            types,
            new Paths.Ends(
                new Paths.End(value(0), new NameLookup(value(1), value(2), value(10))),
                new Paths.End(value(3), new NameLookup(value(4), value(5), value(11)))),
            new Paths.Limits(value(6), value(7), value(8), value(9), new Paths.Size(maxLength, 5)),
            List.of(new Paths.Each("paths", List.of(steps)), new Paths.Truncated("truncated")));
    return ShipPlans.compile(new Plan.Between(paths));
  }
}
