package dev.groundtrack.query.plan;

import java.util.List;

/**
 * A statement of the schema's author, and what becomes of its rows.
 *
 * @param texts what stands before, between and after the values
 * @param column of its rows, the one that is taken
 * @param list whether every row is taken, or the first
 */
public record CypherScript(
    List<String> texts, List<ParameterRef> values, String column, boolean list, Yield yield) {
  public CypherScript {
    texts = List.copyOf(texts);
    values = List.copyOf(values);
  }

  /** What the column holds. */
  public sealed interface Yield {}

  /** A value, or a list of values. */
  public record Values() implements Yield {}

  /**
   * Nodes, and what to take of each.
   *
   * @param where which of them
   */
  public record Nodes(Target target, Predicate where, List<Selection> selections) implements Yield {
    public Nodes(Target target, List<Selection> selections) {
      this(target, Predicate.TRUE, selections);
    }

    public Nodes {
      selections = List.copyOf(selections);
    }
  }

  /** Maps, and what to take of each. */
  public record Objects(List<Selection.Property> parts) implements Yield {
    public Objects {
      parts = List.copyOf(parts);
    }
  }
}
