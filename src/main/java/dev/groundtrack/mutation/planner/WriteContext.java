package dev.groundtrack.mutation.planner;

import dev.groundtrack.access.Caller;
import dev.groundtrack.api.Api;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.access.AccessRule.Stage;
import dev.groundtrack.query.limits.PlanBudget;
import dev.groundtrack.query.plan.Action;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Step;
import dev.groundtrack.query.plan.Target;
import dev.groundtrack.query.planner.AccessPlanner;
import dev.groundtrack.query.planner.AccessPlanner.Touched;
import dev.groundtrack.query.planner.FilterPlanner;
import dev.groundtrack.query.planner.Parameters;
import dev.groundtrack.query.planner.PlanningContext;
import dev.groundtrack.query.planner.Targets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the planners of one mutation field share.
 *
 * @param budget what it may ask for; more is refused
 * @param caller who writes
 */
record WriteContext(Api api, Targets targets, PlanBudget budget, Caller caller) {
  Model model() {
    return api.model();
  }

  /** No values yet, for one step. */
  Parameters parameters() {
    return new Parameters(budget);
  }

  private PlanningContext reading(Parameters parameters) {
    return PlanningContext.of(api, targets, parameters, caller);
  }

  /** The filters of one step, whose values these are. */
  FilterPlanner filters(Parameters parameters) {
    return new FilterPlanner(reading(parameters));
  }

  /**
   * A condition of one step, with what the caller may touch.
   *
   * @throws dev.groundtrack.problem.RefusedException if it takes a caller who said who they are
   */
  Predicate touching(Target target, Touched touched, Predicate where, Parameters parameters) {
    AccessPlanner access = reading(parameters).access();
    Predicate visible = access.visible(target, touched);
    if (visible.equals(Predicate.TRUE)) {
      return where;
    }
    Predicate seen = new Predicate.Visible(visible);
    return where.equals(Predicate.TRUE) ? seen : new Predicate.And(List.of(where, seen));
  }

  /**
   * Refuses what takes a caller who said who they are.
   *
   * @throws dev.groundtrack.problem.RefusedException if this is none
   */
  void authenticate(String place, Target target, Touched touched) {
    reading(parameters()).access().authenticate(place, target, touched);
  }

  /** That the nodes here are what the schema asks of them; no step where it asks nothing. */
  Stream<Step> required(String place, Target target, Touched touched, Stage stage) {
    Parameters parameters = parameters();
    Predicate required = reading(parameters).access().required(target, touched, stage);
    return required.equals(Predicate.TRUE)
        ? Stream.of()
        : Stream.of(
            new Step(
                place, new Action.Require(required), parameters.values(), List.of(), List.of()));
  }

  /** Steps between what must hold of the nodes here before and after them. */
  List<Step> between(String place, Target target, Touched touched, List<Step> steps) {
    return Stream.of(
            required(place, target, touched, Stage.BEFORE),
            steps.stream(),
            required(place, target, touched, Stage.AFTER))
        .flatMap(all -> all)
        .toList();
  }
}
