package dev.groundtrack.query.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.Harbour;
import dev.groundtrack.testing.InlineSchema;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelationshipFilterPlannerTest {
  private static final InlineSchema HARBOUR = Harbour.open();

  @ParameterizedTest
  @ValueSource(strings = {"some", "all", "none", "single"})
  void aListIsAskedHowManyOfItAreAlike(String quantifier) {
    assertThat(sailors("{ships: {%s: {tons: {gt: 5}}}}".formatted(quantifier)))
        .isEqualTo(
            """
            where %s -SERVES_ON-> Ship
              where tons gt $0
            """
                .formatted(quantifier));
  }

  @Test
  void severalQuantifiersMustAllHold() {
    assertThat(sailors("{ships: {some: {tons: {gt: 5}}, none: {tons: {lt: 1}}}}"))
        .isEqualTo(
            """
            and
              where none -SERVES_ON-> Ship
                where tons lt $0
              where some -SERVES_ON-> Ship
                where tons gt $1
            """);
  }

  @Test
  void aSingleRelationshipIsAskedWithoutAQuantifier() {
    assertThat(ships("{home: {name: {eq: \"Hull\"}}}"))
        .isEqualTo(
            """
            where some -BELONGS_TO-> Port
              where name eq $0
            """);
  }

  @Test
  void aSingleRelationshipThatIsNullIsNotThere() {
    assertThat(ships("{home: null}")).isEqualTo("where none -BELONGS_TO-> Port\n");
  }

  @Test
  void theNodeOfAConnectionAndItsEdgeAreAskedTogether() {
    assertThat(
            sailors(
                "{shipsConnection: {some: {node: {name: {eq: \"Ada\"}}, edge: {NOT: {since: {lt:"
                    + " \"2020-01-01\"}}, rank: {eq: \"mate\"}}}}}"))
        .isEqualTo(
            """
            where some -SERVES_ON-> Ship
              and
                where title eq $0
                and
                  not
                    where edge.since lt $1
                  where edge.rank eq $2
            """);
  }

  @Test
  void aMemberOfAUnionIsAskedByItsType() {
    assertThat(sailors("{loves: {some: {Port: {name: {eq: \"Hull\"}}}}}"))
        .isEqualTo(
            """
            where some -LOVES-> Loved
              and
                where type [Port]
                where name eq $0
            """);
  }

  @Test
  void severalMembersOfAUnionAreAlternatives() {
    assertThat(
            sailors("{loves: {some: {Port: {name: {eq: \"Hull\"}}, Sailor: {born: {gt: 1}}}}}")
                .lines())
        .element(1)
        .isEqualTo("  or");
  }

  @Test
  void conditionsLeadOverSeveralEdges() {
    assertThat(sailors("{ships: {some: {home: {ships: {single: {tons: {eq: 1}}}}}}}"))
        .isEqualTo(
            """
            where some -SERVES_ON-> Ship
              where some -BELONGS_TO-> Port
                where single <-BELONGS_TO- Ship
                  where tons eq $0
            """);
  }

  private static String sailors(String where) {
    return conditions("sailors", where);
  }

  private static String ships(String where) {
    return conditions("ships", where);
  }

  private static String conditions(String field, String where) {
    return HARBOUR
        .printed("{ %s(where: %s) { name } }".formatted(field, where))
        .lines()
        .skip(1)
        .filter(line -> !line.startsWith("  name: "))
        .map(line -> line.substring(2) + "\n")
        .collect(Collectors.joining());
  }
}
