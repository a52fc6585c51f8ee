package dev.groundtrack.query.planner;

import dev.groundtrack.access.Caller;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Map;

/**
 * A field of a root type, as it is asked.
 *
 * @param arguments coerced
 * @param selected the fields asked of its value
 * @param caller who asks it; what they may see is a part of the plan
 */
public record RootField(
    String name, Map<String, Object> arguments, List<SelectedField> selected, Caller caller) {
  /** A field that somebody asks of whom nothing is known. */
  public RootField(String name, Map<String, Object> arguments, List<SelectedField> selected) {
    this(name, arguments, selected, new Caller.Anonymous(null));
  }

  /** Other fields of what it gives. */
  public RootField selecting(List<SelectedField> others) {
    return new RootField(name, arguments, others, caller);
  }
}
