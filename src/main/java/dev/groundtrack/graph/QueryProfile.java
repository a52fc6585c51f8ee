package dev.groundtrack.graph;

import java.util.ArrayList;
import java.util.List;
import org.neo4j.graphdb.ExecutionPlanDescription;

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

  static QueryProfile of(List<Row> rows, ExecutionPlanDescription plan) {
    List<Operator> operators = new ArrayList<>();
    add(operators, plan, 0);
    return new QueryProfile(rows, operators);
  }

  /** One that was run has figures. */
  private static void add(List<Operator> operators, ExecutionPlanDescription plan, int depth) {
    boolean ran = plan.hasProfilerStatistics();
    operators.add(
        new Operator(
            plan.getName(),
            depth,
            ran ? plan.getProfilerStatistics().getDbHits() : 0,
            ran ? plan.getProfilerStatistics().getRows() : 0));
    plan.getChildren().forEach(child -> add(operators, child, depth + 1));
  }

  /** How often all steps asked the store. */
  public long dbHits() {
    return operators.stream().mapToLong(Operator::dbHits).sum();
  }
}
