package dev.groundtrack.query.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan with the values that its query gives.
 *
 * @param values by their numbers
 */
public record BoundPlan(Plan plan, List<@Nullable Object> values) {
  public BoundPlan {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }
}
