package dev.groundtrack.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Many rows as one parameter of a statement. They stand within a map: of a list that is a parameter
 * itself the database would plan the statement anew for each order of magnitude of its length
 * (Neo4j's size hints of parameters), and to plan takes as long as to write some thousand rows.
 */
public final class BatchParameter {
  /** The parameter that holds them: {@code $batch.rows}. */
  public static final String PARAMETER = "batch";

  private BatchParameter() {}

  /** The parameters of a statement that takes nothing else. */
  public static Map<String, Object> of(String name, Collection<?> rows) {
    return Map.of(PARAMETER, within(name, rows));
  }

  /** The value of the parameter, for a statement that takes others beside it. */
  public static Map<String, Object> within(String name, Collection<?> rows) {
    return Map.of(name, List.copyOf(rows));
  }
}
