package dev.groundtrack.query.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.groundtrack.query.limits.PlanLimits;
import dev.groundtrack.query.printer.PlanPrinter;
import dev.groundtrack.testing.Harbour;
import dev.groundtrack.testing.InlineSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RootFieldPlannerTest {
  private static final InlineSchema HARBOUR = Harbour.open();
  private static final InlineSchema DOMAIN = InlineSchema.ofDefaultDomain();

  @Test
  void aNodeIsFoundByItsNameInAnyCase() {
    String question = "{ entity(name: \" ISS \\\"Zarya\\\"\") { name } }";
    assertThat(DOMAIN.printed(question))
        .isEqualTo("one Entity called NameLookup[name=$0, sought=$1, keys=$2]\n  name: name\n");
    List<?> keys =
        List.of(
            "name isszarya",
            "metonym isszarya",
            "letters iszaria",
            "surname isszarya",
            "surname letters iszaria");
    assertThat(DOMAIN.plan(question).values())
        .containsExactly(
            "iss \"zarya\"",
            keys.stream()
                .map(key -> " \"" + key + "\"")
                .collect(Collectors.joining("", "\"iss \\\"zarya\\\"\"", "")),
            keys);
  }

  @Test
  void severalNamesAreSoughtOneByOne() {
    assertThat(
            DOMAIN.plan("{ entities(where: {anyName: {in: [\"ISS\", \"Mir\"]}}) { id } }").values())
        .containsExactly(List.of("iss", "mir"), List.of("\"iss\"", "\"mir\""));
  }

  @Test
  void aGlobalIdNamesItsType() {
    assertThat(HARBOUR.printed("{ node(id: \"Ship:ada\") { ... on Ship { name } } }"))
        .isEqualTo("first of Node\n  where id eq $1\n  name: title\n");
  }

  @Test
  void anIdWithoutATypeIsLookedForInAllOfThem() {
    assertThat(
            HARBOUR.printed("{ node(id: \"ada\") { id } }").lines().filter("first of Node"::equals))
        .hasSize(4);
  }

  @Test
  void aStatementOfTheSchemaAnswersAField() {
    assertThat(HARBOUR.printed("{ ships { like(first: 5) { name } rank } }"))
        .isEqualTo(
            """
            many Ship
              like: every s of MATCH (s:Ship) RETURN s LIMIT $0
                name: title
              rank: first n of RETURN this.tons / 10 AS n
            """);
  }

  @Test
  void anArgumentOfAStatementThatIsNotGivenHasItsDefault() {
    assertThat(HARBOUR.plan("{ ships { like { name } } }").values()).containsExactly(2);
  }

  @Test
  void nodesThatWereWrittenAreReadBackByTheDatabasesOwnIds() {
    QueryPlanner planner =
        new QueryPlanner(
            HARBOUR.api(), PhraseVectors.NONE, new QueryPlanner.Limits(10, PlanLimits.NONE));
    RootField ships = HARBOUR.root("{ ships { name } }");
    assertThat(PlanPrinter.print(planner.byElementIds("Ship", List.of("4:a:1"), ships).plan()))
        .isEqualTo("many Ship\n  where # in $0\n  name: title\n  __elementId: #\n");
  }

  @Test
  void aFieldThatTheApiLacksIsNoQuestion() {
    QueryPlanner planner =
        new QueryPlanner(
            HARBOUR.api(), PhraseVectors.NONE, new QueryPlanner.Limits(10, PlanLimits.NONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> planner.plan(new RootField("whales", Map.of(), List.of())))
        .withMessage("No root field whales");
  }
}
