package dev.groundtrack.query.planner;

import dev.groundtrack.problem.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The arguments of a field that finds nodes. */
record FieldArguments(String field, Map<String, Object> values) {
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String DAY = "day";

  /**
   * With the days from and to as a condition; in the order of the days, unless another is given.
   */
  static FieldArguments of(RootField root) {
    Map<String, Object> arguments = root.arguments();
    return arguments.get(FROM) == null && arguments.get(TO) == null
        ? new FieldArguments(root.name(), arguments)
        : with(root, List.of());
  }

  /** Of an entity, or of two. */
  static FieldArguments timeline(RootField root) {
    Object of = Objects.requireNonNull(root.arguments().get("of"));
    Object with = root.arguments().get("with");
    Map<String, Object> either =
        Map.of(
            "OR",
            List.of(
                relation("subject", of, "object", with), relation("object", of, "subject", with)));
    return with(root, List.of(either));
  }

  private static Map<String, Object> relation(
      String end, Object of, String other, @Nullable Object with) {
    Map<String, Object> ends = new LinkedHashMap<>();
    ends.put(end, is(of));
    if (with != null) {
      ends.put(other, is(with));
    }
    return Map.of("relation", ends);
  }

  private static Map<String, Object> is(Object id) {
    return Map.of("id", Map.of("eq", id));
  }

  private static FieldArguments with(RootField root, List<Map<String, Object>> conditions) {
    Map<String, Object> arguments = new LinkedHashMap<>(root.arguments());
    List<Object> all = new ArrayList<>(conditions);
    Map<String, Object> days = new LinkedHashMap<>();
    day(arguments, FROM, "gte", days);
    day(arguments, TO, "lte", days);
    if (!days.isEmpty()) {
      all.add(Map.of(DAY, days));
    }
    Object where = arguments.get("where");
    if (where != null) {
      all.add(where);
    }
    arguments.put("where", Map.of("AND", all));
    if (arguments.get("sort") == null) {
      arguments.put("sort", List.of(Map.of(DAY, "ASC")));
    }
    return new FieldArguments(root.name(), arguments);
  }

  private static void day(
      Map<String, Object> arguments, String name, String operator, Map<String, Object> days) {
    Object day = arguments.remove(name);
    if (day != null) {
      days.put(operator, day);
    }
  }

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

  boolean has(String name) {
    return values.get(name) != null;
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
      throw RefusedException.overLimit(
          at(name),
          name + " is " + count + ", more than the " + most + " rows of one answer",
          "ask for pages: first, and after with the endCursor of the page before");
    }
    return count;
  }
}
