package dev.groundtrack.query.planner;

import dev.groundtrack.query.plan.Predicate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans filters of nodes and of the edges that led to them. */
interface NodeFilters {
  /**
   * A filter as a predicate.
   *
   * @param input the name of its input type
   * @param properties the type of what stands on the edge that led to the node, if anything does
   */
  Predicate plan(
      String input, @Nullable Map<String, @Nullable Object> where, @Nullable String properties);
}
