package dev.groundtrack.query.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nodes to find, and what to take of each.
 *
 * @param limit how many at most; all if there is none
 * @param offset how many to pass over
 */
public record Fetch(
    Target target,
    Predicate where,
    List<Selection> selections,
    Order order,
    @Nullable ParameterRef limit,
    @Nullable ParameterRef offset) {
  public Fetch {
    selections = List.copyOf(selections);
  }
}
