package dev.groundtrack.query.planner;

import dev.groundtrack.query.limits.PlanBudget;
import dev.groundtrack.query.limits.PlanLimits;
import dev.groundtrack.query.plan.ParameterRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one query, numbered in the order in which its plan comes upon them. */
public final class Parameters {
  private final PlanBudget budget;

  /** Stands for a value that nobody has: what is compared with it is neither like it nor not. */
  static final Object UNKNOWN = new Object();

  private final List<@Nullable Object> values;

  public Parameters(PlanBudget budget) {
    this(budget, new ArrayList<>());
  }

  private Parameters(PlanBudget budget, List<@Nullable Object> values) {
    this.budget = budget;
    this.values = values;
  }

  /** The same values, for what no client asks for, and which counts for none. */
  Parameters unlimited() {
    return new Parameters(new PlanBudget(PlanLimits.NONE), values);
  }

  PlanBudget budget() {
    return budget;
  }

  /** A value that a client gives, which may be a list. */
  ParameterRef given(@Nullable Object value) {
    return take(value == UNKNOWN ? null : budget.list(value));
  }

  public ParameterRef take(@Nullable Object value) {
    values.add(value);
    return new ParameterRef(values.size() - 1);
  }

  @Nullable ParameterRef takeUnlessNull(@Nullable Object value) {
    return value == null ? null : take(value);
  }

  public List<@Nullable Object> values() {
    return values;
  }
}
