package dev.groundtrack.mutation.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.limits.PlanBudget;
import dev.groundtrack.query.limits.PlanLimits;
import dev.groundtrack.query.planner.Targets;
import dev.groundtrack.testing.Harbour;
import dev.groundtrack.testing.InlineSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangePlannerTest {
  private static final InlineSchema HARBOUR = Harbour.open();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tons: {add: 1, set: 2}    | tons  | tons is changed in several ways at once: [set, add]",
        "name: {set: null}         | name  | name must have a value, and is set to null",
        "tons: {add: null}         | tons  | add of tons is null",
        "flags: {push: null}       | flags | push of flags is null",
        "speed: {divide: 0}        | speed | speed is divided by 0",
        "speed: {divide: -0.0}     | speed | speed is divided by 0",
        "flags: {pop: -1}          | flags | pop of flags is negative"
      })
  void aChangeThatCannotBeMadeIsRefusedWhereItStands(String change, String field, String what) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> plan("updateShips(update: {" + change + "})"))
        .satisfies(
            refused -> {
              assertThat(refused.problems().getFirst().place())
                  .isEqualTo("updateShips(update:)." + field);
              assertThat(refused.problems().getFirst().what()).isEqualTo(what);
            });
  }

  @Test
  void aChangeOfAnEdgeIsRefusedThere() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () -> plan("updateShips(update: {crew: [{update: [{edge: {rank: {set: null}}}]}]})"))
        .satisfies(
            refused ->
                assertThat(refused.problems().getFirst().place())
                    .isEqualTo("updateShips(update:).crew[0].update[0].edge.rank"));
  }

  @Test
  void aListHoldsPlacesOfOneCoordinateSystem() {
    String marks = "[{longitude: 1, latitude: 2}, {longitude: 1, latitude: 2, height: %s}]";
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> plan("updateShips(update: {marks: {set: " + marks.formatted("3") + "}})"))
        .withMessage("marks has places of two and of three axes");
    plan("updateShips(update: {marks: {set: " + marks.formatted("null") + "}})");
  }

  @Test
  void whatMayBeMissingMayBeTakenAway() {
    plan("updateShips(update: {tons: {set: null}})");
  }

  private static void plan(String field) {
    new MutationPlanner(
            HARBOUR.api(), new Targets(HARBOUR.api().model()), new PlanBudget(PlanLimits.NONE))
        .plan(HARBOUR.root("mutation { " + field + " { info { nodesCreated } } }"));
  }
}
