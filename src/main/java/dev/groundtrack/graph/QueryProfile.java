package dev.groundtrack.graph;

import java.util.List;

/**
 * A statement's rows, and how the database came by them.
 *
 * @param operators in the order in which the plan is printed: what takes rows before what gives
 *     them
 */
public record QueryProfile(List<Row> rows, List<Operator> operators) {
  public QueryProfile {
    rows = List.copyOf(rows);
    operators = List.copyOf(operators);
  }

  /**
   * A step of a plan.
   *
   * @param depth below the step that it gives its rows to
   * @param dbHits how often it asked the store
   * @param rows how many it gave
   */
  public record Operator(String name, int depth, long dbHits, long rows) {}

  /** How often all steps asked the store. */
  public long dbHits() {
    return operators.stream().mapToLong(Operator::dbHits).sum();
  }
}
