package dev.groundtrack.query.limits;

import dev.groundtrack.problem.RefusedException;
import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is left of the limits of one root field. Neo4j's planner (2026.09) rewrites what a subquery
 * holds twice over, so that each level takes it twice as long as the one that encloses it; what
 * there is to plan is counted like that.
 */
public final class PlanBudget {
  /** Deeper than any limit; a cost that is shifted further would come out as nothing. */
  private static final int MOST_LEVELS = 40;

  private final PlanLimits limits;
  private int depth;
  private int level;
  private long copies = 1;
  private long cost;
  private int parts;
  private int written;

  public PlanBudget(PlanLimits limits) {
    this.limits = limits;
  }

  /**
   * Plans what is over a relationship.
   *
   * @param place where it is asked for
   */
  public <T> T over(String place, Supplier<T> inner) {
    depth++;
    try {
      if (depth > limits.relationshipDepth()) {
        throw RefusedException.overLimit(
            place,
            "relationships lead into one another %d times here, more than the %d allowed"
                .formatted(depth, limits.relationshipDepth()),
            "Ask for fewer levels at once, or let the server start with a larger"
                + " groundtrack.max-relationship-depth");
      }
      return within(place, inner);
    } finally {
      depth--;
    }
  }

  /** Plans what is in a subquery. */
  <T> T within(String place, Supplier<T> inner) {
    level++;
    try {
      cost += copies << Math.min(level, MOST_LEVELS);
      if (cost > limits.planningCost()) {
        throw RefusedException.overLimit(
            place,
            "planning costs more than the %d allowed; each relationship counts twice as much as"
                    .formatted(limits.planningCost())
                + " the one that leads to it",
            "Ask for less at once, above all at the deepest levels, or let the server start with a"
                + " larger groundtrack.max-planning-cost");
      }
      return inner.get();
    } finally {
      level--;
    }
  }

  /** Plans what stands twice in a statement. */
  public <T> T twice(Supplier<T> inner) {
    long before = copies;
    copies = Math.min(2 * before, Integer.MAX_VALUE);
    try {
      return inner.get();
    } finally {
      copies = before;
    }
  }

  /** One more part of a condition. */
  public void part() {
    if (++parts > limits.conditionParts()) {
      throw RefusedException.overLimit(
          "",
          "the conditions are of more than the %d parts allowed".formatted(limits.conditionParts()),
          "Filter by \"in\" instead of many equal parts, ask for less at once, or let the server"
              + " start with a larger groundtrack.max-condition-parts");
    }
  }

  /** A value that is given; the same. */
  public @Nullable Object list(@Nullable Object value) {
    if (value instanceof Collection<?> list && list.size() > limits.listSize()) {
      throw tooLong("", "the list has %d elements, more".formatted(list.size()));
    }
    return value;
  }

  /** One more node or edge to be written, however deep. */
  public void written(String place) {
    if (++written > limits.listSize()) {
      throw tooLong(place, "there is more to write");
    }
  }

  private RefusedException tooLong(String place, String what) {
    return RefusedException.overLimit(
        place,
        "%s than the %d allowed".formatted(what, limits.listSize()),
        "Send them in several requests, or let the server start with a larger"
            + " groundtrack.max-list-size");
  }
}
