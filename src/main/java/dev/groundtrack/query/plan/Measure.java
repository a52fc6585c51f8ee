package dev.groundtrack.query.plan;

import org.jspecify.annotations.Nullable;

/**
 * A figure of many nodes or edges.
 *
 * @param of the property that is measured; none where nodes or edges are counted
 */
public record Measure(Figure figure, @Nullable Attribute of) {

  /** Which. */
  public enum Figure {
    NODES,
    EDGES,
    MIN,
    MAX,
    AVERAGE,
    SUM,
    SHORTEST,
    LONGEST,
    SHORTEST_LENGTH,
    LONGEST_LENGTH,
    AVERAGE_LENGTH
  }
}
