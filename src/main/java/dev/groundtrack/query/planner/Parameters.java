package dev.groundtrack.query.planner;

import dev.groundtrack.query.limits.PlanBudget;
import dev.groundtrack.query.plan.ParameterRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one query, numbered in the order in which its plan comes upon them. */
public final class Parameters {
  private final PlanBudget budget;
  private final List<@Nullable Object> values = new ArrayList<>();

  public Parameters(PlanBudget budget) {
    this.budget = budget;
  }

  PlanBudget budget() {
    return budget;
  }

  /** A value that a client gives, which may be a list. */
  ParameterRef given(@Nullable Object value) {
    return take(budget.list(value));
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
