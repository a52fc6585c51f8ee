package dev.groundtrack.mutation.planner;

import dev.groundtrack.model.Property;
import dev.groundtrack.model.PropertyAccess.Moment;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.plan.Assignment;
import dev.groundtrack.query.plan.Assignment.Making;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one node or edge, and how they are put on it. */
final class RowPlanner {
  private final Map<String, Making> special = new LinkedHashMap<>();

  /** Those that are stored as they are given. */
  private final Map<String, @Nullable Object> plain = new LinkedHashMap<>();

  /** Those of which something is made. */
  private final Map<String, @Nullable Object> given = new LinkedHashMap<>();

  private RowPlanner() {}

  /** The row of a new node or edge: what a client gives, and what the server adds. */
  static RowPlanner created(Collection<Property> properties, Map<String, @Nullable Object> input) {
    RowPlanner rows = new RowPlanner();
    for (Property property : properties) {
      Object value = input.get(property.name());
      if (value != null) {
        rows.put(property, value);
      } else if (property.usage().identifier()) {
        rows.special.put(property.databaseName(), Making.IDENTIFIER);
      } else if (property.usage().stamped().contains(Moment.CREATE)) {
        rows.special.put(property.databaseName(), clock(property.type()));
      }
    }
    return rows;
  }

  /** The row of a changed node or edge; a null that a client gives takes the value away. */
  static RowPlanner updated(Collection<Property> properties, Map<String, @Nullable Object> input) {
    RowPlanner rows = new RowPlanner();
    for (Property property : properties) {
      if (input.containsKey(property.name())) {
        rows.put(property, input.get(property.name()));
      } else if (property.usage().stamped().contains(Moment.UPDATE)) {
        rows.special.put(property.databaseName(), clock(property.type()));
      }
    }
    return rows;
  }

  private void put(Property property, @Nullable Object value) {
    Making making = making(property);
    if (making == null) {
      plain.put(property.databaseName(), value);
    } else {
      refuseMixed(property, value);
      special.put(property.databaseName(), making);
      given.put(property.databaseName(), stored(value));
    }
  }

  /** A list holds places of one coordinate system. */
  static void refuseMixed(Property property, @Nullable Object value) {
    if (value instanceof List<?> points
        && points.stream().map(RowPlanner::stored).map(RowPlanner::axes).distinct().count() > 1) {
      throw RefusedException.of(
          property.name(),
          property.name() + " has places of two and of three axes",
          "give all of them the third axis, or none");
    }
  }

  private static int axes(@Nullable Object point) {
    return point instanceof Map<?, ?> map ? map.size() : 0;
  }

  Assignment assignment() {
    return new Assignment(special);
  }

  /** The row of a statement that puts them on a part: the node, or the edge. */
  Map<String, Object> row(String part) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put(part, plain);
    if (!given.isEmpty()) {
      row.put(part + Assignment.GIVEN, given);
    }
    return row;
  }

  private static @Nullable Making making(Property property) {
    return switch (property.type()) {
      case "Point", "CartesianPoint" -> property.list() ? Making.POINTS : Making.POINT;
      case "Duration" -> property.list() ? Making.DURATIONS : Making.DURATION;
      default -> null;
    };
  }

  private static Making clock(String scalar) {
    return switch (scalar) {
      case "Date" -> Making.DATE;
      case "Time" -> Making.TIME;
      case "LocalTime" -> Making.LOCAL_TIME;
      case "LocalDateTime" -> Making.LOCAL_DATE_TIME;
      default -> Making.DATE_TIME;
    };
  }

  /** A point's axes that are null make all of it null: they are left out. */
  static @Nullable Object stored(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Map<?, ?> map -> {
        Map<Object, Object> whole = new LinkedHashMap<>();
        map.forEach(
            (key, axis) -> {
              if (axis != null) {
                whole.put(key, axis);
              }
            });
        yield whole;
      }
      case List<?> list -> {
        List<@Nullable Object> all = new ArrayList<>();
        list.forEach(one -> all.add(stored(one)));
        yield all;
      }
      default -> value;
    };
  }
}
