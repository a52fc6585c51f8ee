package dev.groundtrack.mutation.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.query.limits.PlanBudget;
import dev.groundtrack.query.plan.Write;
import dev.groundtrack.query.planner.RootField;
import dev.groundtrack.query.planner.Targets;

/** Plans root fields of the mutation type. */
public final class MutationPlanner {
  private final Api api;
  private final Targets targets;
  private final PlanBudget budget;

  /**
   * Plans one root field.
   *
   * @param budget what it may ask for; more is refused
   */
  public MutationPlanner(Api api, Targets targets, PlanBudget budget) {
    this.api = api;
    this.targets = targets;
    this.budget = budget;
  }

  public Write plan(RootField root) {
    return new RootWritePlanner(new WriteContext(api, targets, budget, root.caller())).plan(root);
  }
}
