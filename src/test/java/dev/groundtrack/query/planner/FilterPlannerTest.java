package dev.groundtrack.query.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.testing.Harbour;
import dev.groundtrack.testing.InlineSchema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterPlannerTest {
  private static final InlineSchema HARBOUR = Harbour.open();

  @Test
  void aPropertyIsComparedUnderTheNameItIsStoredBy() {
    assertThat(ships("{name: {eq: \"Ada\"}}")).isEqualTo("  where title eq $0\n");
  }

  @Test
  void conditionsSideBySideMustAllHold() {
    assertThat(ships("{name: {startsWith: \"A\"}, tons: {gt: 3, lte: 9}}"))
        .isEqualTo(
            """
              and
                where title starts with $0
                and
                  where tons gt $1
                  where tons lte $2
            """);
  }

  @Test
  void anOrAndANotKeepTheirParts() {
    assertThat(ships("{OR: [{tons: {lt: 1}}, {NOT: {name: {in: [\"a\", \"b\"]}}}]}"))
        .isEqualTo(
            """
              or
                where tons lt $0
                not
                  where title in $1
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "{AND: []}",
        "{OR: []}",
        "{OR: [{}, {}]}",
        "{NOT: {}}",
        "{AND: [{OR: [{}]}, {NOT: {AND: [{}]}}]}",
        "{name: null}",
        "{crew: {some: {}}}",
        "{crew: {none: null}}"
      })
  void whatAsksNothingIsLeftOut(String where) {
    assertThat(ships(where)).isEmpty();
  }

  @Test
  void anEmptyPartOfAnOrAsksNothingAndTheOthersStay() {
    assertThat(ships("{OR: [{}, {tons: {eq: 4}}]}")).isEqualTo("  where tons eq $0\n");
  }

  @Test
  void equalToNullMeansThatThereIsNoValue() {
    assertThat(ships("{tons: {eq: null}}")).isEqualTo("  where tons eq null\n");
    assertThat(HARBOUR.plan(question("{tons: {eq: null}}")).values()).isEmpty();
  }

  @Test
  void whatTheSchemaSaysWhereNothingIsStoredIsComparedAsWell() {
    assertThat(ships("{paint: {eq: \"grey\"}}")).isEqualTo("  where paint or else grey eq $0\n");
  }

  @Test
  void aDistanceIsMeasuredFromAPointOnce() {
    assertThat(
            ships("{berth: {distance: {lt: 9, from: {longitude: 1, latitude: 2}, gte: 5}}}")
                .lines())
        .containsExactly(
            "  and",
            "    where distance of berth from $0 gte $1",
            "    where distance of berth from $0 lt $2");
  }

  @Test
  void whatAStatementGivesIsComparedLikeAProperty() {
    assertThat(ships("{rank: {gt: 3}}")).isEqualTo("  where cypher rank gt $0\n");
  }

  @Test
  void nodesThatAStatementGivesAreCountedAsRelatedOnesAre() {
    assertThat(ships("{sisters: {none: {tons: {lt: 2}}}}"))
        .isEqualTo("  where none of cypher s Ship\n    where tons lt $0\n");
  }

  @Test
  void aTypeIsAskedByItsLabels() {
    assertThat(conditions("vessels", "{typename: [Raft]}")).isEqualTo("  where type [Raft]\n");
  }

  @Test
  void aListIsAskedForWhatItHolds() {
    assertThat(ships("{flags: {includes: \"red\"}}")).isEqualTo("  where flags includes $0\n");
  }

  @Test
  void valuesAreNumberedInTheOrderInWhichTheyCome() {
    assertThat(HARBOUR.plan(question("{name: {eq: \"Ada\"}, tons: {in: [1, 2]}}")).values())
        .containsExactly("Ada", List.of(1, 2));
  }

  @Test
  void queriesThatDifferInValuesAloneHaveEqualPlans() {
    assertThat(HARBOUR.plan(question("{name: {eq: \"Ada\"}}")).plan())
        .isEqualTo(HARBOUR.plan(question("{name: {eq: \"Eve\"}}")).plan())
        .isNotEqualTo(HARBOUR.plan(question("{name: {contains: \"Ada\"}}")).plan());
  }

  @Test
  void aPatternThatCannotBeReadIsRefusedWithThePlaceInTheFilter() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> ships("{OR: [{}, {crew: {some: {name: {matches: \"(?=x)\"}}}}]}"))
        .satisfies(
            refused ->
                assertThat(refused.problems().getFirst().place())
                    .isEqualTo("ships(where:).OR[1].crew.some.name.matches"));
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
        .map(line -> line + "\n")
        .reduce("", String::concat);
  }

  private static String question(String where) {
    return "{ ships(where: %s) { name } }".formatted(where);
  }
}
