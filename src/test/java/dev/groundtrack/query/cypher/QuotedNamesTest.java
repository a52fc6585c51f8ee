package dev.groundtrack.query.cypher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.model.Relationship.Direction;
import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.Fetch;
import dev.groundtrack.query.plan.Hop;
import dev.groundtrack.query.plan.Labels;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Order.Place;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Predicate.Operator;
import dev.groundtrack.query.plan.Predicate.Quantifier;
import dev.groundtrack.query.plan.Selection;
import dev.groundtrack.query.plan.Target;
import dev.groundtrack.testing.Harbour;
import dev.groundtrack.testing.InlineSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a schema or a client may say, and what of it must never be taken for Cypher. */
class QuotedNamesTest {
  private static final String NAME = "a`}) DETACH DELETE (n";
  private static final String QUOTED = "`a``}) DETACH DELETE (n`";
  private static final Target HOSTILE =
      new Target(NAME, List.of(Labels.of(NAME)), Map.of(NAME, Labels.of(NAME)), NAME);
  private static final InlineSchema HARBOUR = Harbour.open();

  @Test
  void everyNameOfTheSchemaStandsBetweenBackticks() {
    Order order = new Order(List.of(new Order.Key(Place.NODE, NAME, "String", false, true)));
    Predicate named =
        new Predicate.Compare(
            new Attribute(Place.NODE, NAME, "String", false), Operator.EQ, ShipPlans.value(0));
    Predicate related =
        new Predicate.Exists(Quantifier.SOME, new Hop(NAME, Direction.OUT), HOSTILE, named);
    Selection taken = new Selection.Property("name", Set.of(), NAME);
    assertQuoted(
        new Plan.Many(
            new Fetch(HOSTILE, related, List.of(taken), order, ShipPlans.value(1), null)));
  }

  @Test
  void theKeysOfAResponseStandBetweenBackticksToo() {
    assertQuoted(
        new Plan.Many(
            new Fetch(
                ShipPlans.SHIP,
                Predicate.TRUE,
                List.of(new Selection.Property(NAME, Set.of(), "name")),
                Order.NONE,
                null,
                null)));
  }

  @Test
  void whatTheSchemaSaysForAMissingValueIsALiteral() {
    Attribute paint = new Attribute(Place.NODE, "paint", "String", false, "it's \\' grey", null);
    assertThat(
            ShipPlans.compile(
                ShipPlans.ships(new Predicate.Compare(paint, Operator.EQ, ShipPlans.value(0)))))
        .contains("coalesce(n0.paint, 'it\\'s \\\\\\' grey') = $p0");
  }

  @Test
  void theNameOfATypeIsALiteralWhereTheResponseTellsIt() {
    Target open = new Target("Open", List.of(Labels.of("A")), Map.of("It's", Labels.of("A")), "id");
    Selection all = new Selection.Property("name", Set.of("It's"), "name");
    assertThat(
            ShipPlans.compile(
                new Plan.Many(
                    new Fetch(open, Predicate.TRUE, List.of(all), Order.NONE, null, null))))
        .contains("THEN 'It\\'s' END");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ships(where: {name: {eq: \"%s\"}}) { tons }",
        "ships(where: {OR: [{name: {in: [\"%s\"]}}, {flags: {includes: \"%s\"}}]}) { tons }",
        "ships(where: {name: {matches: \"%s\"}}) { tons }",
        "shipsByWords(phrase: \"%s\") { totalCount }",
        "node(id: \"%s\") { id }",
        "sailors(where: {shipsConnection: {some: {edge: {rank: {contains: \"%s\"}}}}}) { name }"
      })
  void whatAClientGivesIsNeverInTheText(String field) {
    assertThat(HARBOUR.cypher("{ " + field.replace("%s", "x0y1z2") + " }"))
        .doesNotContain("x0y1z2");
  }

  @Test
  void questionsThatDifferInValuesAloneHaveOneText() {
    String question = "{ ships(where: {name: {eq: \"%s\"}, tons: {in: [%s]}}, limit: %s) { id } }";
    assertThat(HARBOUR.cypher(question.formatted("a", "1", "5")))
        .isEqualTo(HARBOUR.cypher(question.formatted("b' OR 1=1", "1, 2, 3", "7")))
        .isNotEqualTo(HARBOUR.cypher("{ ships(where: {name: {eq: \"a\"}}) { id } }"));
  }

  private static void assertQuoted(Plan plan) {
    String cypher = ShipPlans.compile(plan);
    assertThat(cypher).contains(QUOTED);
    assertThat(cypher.replace(QUOTED, "")).doesNotContain("DETACH");
  }
}
