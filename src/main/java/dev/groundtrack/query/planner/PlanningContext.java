package dev.groundtrack.query.planner;

import dev.groundtrack.access.Caller;
import dev.groundtrack.api.Api;

/**
 * What the planners of one root field share.
 *
 * @param parameters the values that the plan takes, as they come
 * @param access what whoever asks may do
 * @param maxRows how many rows a query may ask for at once; more are refused
 */
public record PlanningContext(
    Api api, Targets targets, Parameters parameters, AccessPlanner access, long maxRows) {
  /** For a filter alone. */
  public static PlanningContext of(Api api, Targets targets, Parameters parameters, Caller caller) {
    return new PlanningContext(
        api,
        targets,
        parameters,
        AccessPlanner.of(api, targets, parameters, caller),
        Long.MAX_VALUE);
  }

  /** The same for fewer rows. */
  PlanningContext upTo(long rows) {
    return new PlanningContext(api, targets, parameters, access, rows);
  }
}
