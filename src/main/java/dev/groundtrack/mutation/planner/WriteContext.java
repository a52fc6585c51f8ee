package dev.groundtrack.mutation.planner;

import dev.groundtrack.access.Caller;
import dev.groundtrack.api.Api;
import dev.groundtrack.model.Model;
import dev.groundtrack.query.limits.PlanBudget;
import dev.groundtrack.query.planner.FilterPlanner;
import dev.groundtrack.query.planner.Parameters;
import dev.groundtrack.query.planner.PlanningContext;
import dev.groundtrack.query.planner.Targets;

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

  /** The filters of one step, whose values these are. */
  FilterPlanner filters(Parameters parameters) {
    return new FilterPlanner(PlanningContext.of(api, targets, parameters, caller));
  }
}
