package dev.groundtrack.query.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.plan.Paths;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.testing.InlineSchema;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPlannerTest {
  private static final InlineSchema DOMAIN = InlineSchema.ofDefaultDomain();

  @Test
  void anEndIsAnIdAsItIsGivenOrANameInAnyCase() {
    List<Object> values =
        DOMAIN.plan("{ paths(from: \" NASA \", to: \"iss\") { truncated } }").values();
    Paths.End from = paths("from: \" NASA \", to: \"iss\"").ends().from();
    assertThat(values.get(from.id().number())).isEqualTo(" NASA ");
    assertThat(values.get(from.name().name().number())).isEqualTo("nasa");
  }

  @Test
  void limitsThatAreNotGivenAreNull() {
    assertThat(DOMAIN.plan("{ paths(from: \"a\", to: \"b\") { truncated } }").values())
        .containsSubsequence(null, null, null);
  }

  @Test
  void limitsAreValues() {
    assertThat(
            DOMAIN
                .plan(
                    "{ paths(from: \"a\", to: \"b\", budget: 50, where: {types: [HEADS],"
                        + " minConfidence: 0.5, since: \"2020-01-02\"}) { truncated } }")
                .values())
        .containsSubsequence(List.of("HEADS"), 0.5, LocalDate.of(2020, 1, 2), 50L);
  }

  @Test
  void aWayMayTakeEveryRelationThatRestsOnEvidence() {
    Paths paths = paths("from: \"a\", to: \"b\", maxLength: 2, first: 7");
    assertThat(paths.types()).hasSize(30).contains("HEADS", "OPERATES").doesNotContain("RESTS_ON");
    assertThat(paths.limits().size()).isEqualTo(new Paths.Size(2, 7));
    assertThat(paths.relation().name()).isEqualTo("Relation");
  }

  @ParameterizedTest
  @CsvSource({
    "maxLength: 0, paths(maxLength:), 6",
    "maxLength: 7, paths(maxLength:), 6",
    "first: 0, paths(first:), 100",
    "first: 101, paths(first:), 100",
    "budget: 0, paths(budget:), 1000000",
    "budget: 1000001, paths(budget:), 1000000"
  })
  void whatWouldTakeTooLongIsRefusedWithTheMost(String argument, String place, int most) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> paths("from: \"a\", to: \"b\", " + argument))
        .satisfies(
            refused -> {
              assertThat(refused.problems().getFirst().place()).isEqualTo(place);
              assertThat(refused.problems().getFirst().remedy())
                  .isEqualTo("pass a number from 1 to " + most);
            });
  }

  private static Paths paths(String arguments) {
    Plan plan = DOMAIN.plan("{ paths(" + arguments + ") { truncated } }").plan();
    return ((Plan.Between) plan).paths();
  }
}
