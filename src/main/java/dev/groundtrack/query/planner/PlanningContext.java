package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;

/**
 * What the planners of one root field share.
 *
 * @param parameters the values that the plan takes, as they come
 * @param maxRows how many rows a query may ask for at once; more are refused
 */
public record PlanningContext(Api api, Targets targets, Parameters parameters, long maxRows) {
  /** For a filter alone. */
  public static PlanningContext of(Api api, Targets targets, Parameters parameters) {
    return new PlanningContext(api, targets, parameters, Long.MAX_VALUE);
  }
}
