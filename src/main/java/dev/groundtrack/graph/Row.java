package dev.groundtrack.graph;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of a result. Values are plain Java ones: text, numbers, java.time, lists and maps. */
public record Row(Map<String, Object> values) {

  /** The value of a column, null included. */
  public @Nullable Object value(String column) {
    return values.get(column);
  }

  /**
   * A column that holds text.
   *
   * @throws NullPointerException if it holds none
   */
  public String text(String column) {
    return (String) Objects.requireNonNull(value(column), column);
  }

  /** A column that holds a number. */
  public double number(String column) {
    return ((Number) Objects.requireNonNull(value(column), column)).doubleValue();
  }

  /** A column that holds a list. */
  public List<?> list(String column) {
    return (List<?>) Objects.requireNonNull(value(column), column);
  }

  /** A column that holds a map, as a row of its own. */
  public Row row(String column) {
    return of(Objects.requireNonNull(value(column), column));
  }

  /** Each element of a column that holds a list of maps. */
  public List<Row> rows(String column) {
    return list(column).stream().map(Row::of).toList();
  }

  @SuppressWarnings("unchecked")
  private static Row of(Object map) {
    return new Row((Map<String, Object>) map);
  }
}
