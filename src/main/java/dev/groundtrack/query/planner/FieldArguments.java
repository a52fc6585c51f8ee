package dev.groundtrack.query.planner;

import dev.groundtrack.problem.RefusedException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a field that finds nodes. */
record FieldArguments(String field, Map<String, Object> values) {

  /** Where an argument stands, for whoever gave it. */
  String at(String name) {
    return field + "(" + name + ":)";
  }

  @SuppressWarnings("unchecked")
  @Nullable Map<String, Object> where() {
    return (Map<String, Object>) values.get("where");
  }

  @SuppressWarnings("unchecked")
  List<Map<String, Object>> sort() {
    Object sort = values.get("sort");
    return sort == null ? List.of() : (List<Map<String, Object>>) sort;
  }

  @Nullable String text(String name) {
    return (String) values.get(name);
  }

  /** A number of nodes; never negative, and never more than a most. */
  @Nullable Long count(String name, long most) {
    Object value = values.get(name);
    if (value == null) {
      return null;
    }
    long count = ((Number) value).longValue();
    if (count < 0) {
      throw RefusedException.of(
          at(name),
          name + " is " + count + ", and must not be negative",
          "pass 0 or more, or leave it out for all");
    }
    if (count > most) {
      throw RefusedException.of(
          at(name),
          name + " is " + count + ", more than the " + most + " rows of one answer",
          "ask for pages: first, and after with the endCursor of the page before");
    }
    return count;
  }
}
