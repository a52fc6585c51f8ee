package dev.groundtrack.query.limits;

/**
 * What one root field may ask of the database's planner; more is refused.
 *
 * @param relationshipDepth how many relationships may lead into one another, those of conditions
 *     counted on from the field that they stand at
 * @param conditionParts of how many parts its conditions may be
 * @param listSize how many elements a list of values, or of what is to be written, may have
 * @param planningCost how much there may be to plan, see {@link PlanBudget}
 */
public record PlanLimits(
    int relationshipDepth, int conditionParts, int listSize, long planningCost) {
  /** However much it is. */
  public static final PlanLimits NONE =
      new PlanLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);
}
