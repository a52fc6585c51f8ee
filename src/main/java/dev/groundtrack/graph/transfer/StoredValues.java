package dev.groundtrack.graph.transfer;

import dev.groundtrack.model.DatabaseNames;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.model.ValueType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values as the store keeps them, from JSON, which knows no days, moments, durations and points.
 * What the model does not name stays as it is in the export: a day that it does not know is text.
 */
final class StoredValues {
  /** On edges of every type. */
  private static final Map<String, String> SEEN = Map.of("firstSeen", "Date", "lastSeen", "Date");

  private final Map<String, Map<String, String>> nodes = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> edges = new LinkedHashMap<>();

  private StoredValues() {}

  /**
   * Values of a node or an edge.
   *
   * @param made from what only a function of Cypher makes a value
   * @param functions which one, by the name of the property
   */
  record Typed(Map<String, Object> plain, Map<String, Object> made, Map<String, String> functions) {
    /**
     * A clause that sets them on a variable, from a row that has {@code plain} and {@code made}.
     */
    String setting(String variable) {
      StringBuilder clause = new StringBuilder("SET %s = row.plain".formatted(variable));
      functions.forEach(
          (name, function) -> {
            String quoted = DatabaseNames.quoted(name);
            String from = "row.made." + quoted;
            String value =
                made.get(name) instanceof List<?>
                    ? "[x IN %s | %s(x)]".formatted(from, function)
                    : "%s(%s)".formatted(function, from);
            clause.append(", %s.%s = %s".formatted(variable, quoted, value));
          });
      return clause.toString();
    }
  }

  static StoredValues of(Model model) {
    StoredValues values = new StoredValues();
    for (EntityType type : model.nodeTypes().values()) {
      add(values.nodes, type.label(), type.properties());
      for (Relationship relationship : type.relationships().values()) {
        for (String name : model.edgeTypes(relationship)) {
          ValueType properties = model.propertiesTypes().get(name);
          if (properties != null) {
            add(values.edges, relationship.type(), properties.fields().values());
          }
        }
      }
    }
    return values;
  }

  private static void add(
      Map<String, Map<String, String>> types, String kind, Collection<Property> properties) {
    Map<String, String> own = types.computeIfAbsent(kind, k -> new LinkedHashMap<>());
    properties.forEach(property -> own.putIfAbsent(property.databaseName(), property.type()));
  }

  Typed ofNode(List<String> labels, Map<String, Object> properties) {
    Map<String, String> types = new LinkedHashMap<>();
    labels.forEach(label -> nodes.getOrDefault(label, Map.of()).forEach(types::putIfAbsent));
    return typed(types, properties);
  }

  Typed ofEdge(String type, Map<String, Object> properties) {
    Map<String, String> types = new LinkedHashMap<>(SEEN);
    types.putAll(edges.getOrDefault(type, Map.of()));
    return typed(types, properties);
  }

  private static Typed typed(Map<String, String> types, Map<String, Object> properties) {
    Typed typed = new Typed(new LinkedHashMap<>(), new LinkedHashMap<>(), new TreeMap<>());
    properties.forEach(
        (name, value) -> {
          String type = types.get(name);
          String function = function(type, value);
          if (function == null) {
            typed.plain().put(name, plain(type, value));
          } else {
            typed.made().put(name, argument(value));
            typed.functions().put(name, function);
          }
        });
    return typed;
  }

  /** No property is a map but a point. */
  private static @Nullable String function(@Nullable String type, Object value) {
    if (value instanceof Map<?, ?>) {
      return "point";
    }
    if (value instanceof List<?> list && !list.isEmpty()) {
      return function(type, Objects.requireNonNull(list.getFirst()));
    }
    return "Duration".equals(type) && value instanceof String ? "duration" : null;
  }

  /** A point is given by its axes and the one number that tells what they are. */
  private static Object argument(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(part -> argument((Object) part)).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> axes = new LinkedHashMap<>();
      map.forEach(
          (axis, number) -> {
            if (number != null && !axis.equals("crs")) {
              axes.put(String.valueOf(axis), number);
            }
          });
      return axes;
    }
    return value;
  }

  private static Object plain(@Nullable String type, Object value) {
    if (type == null || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(part -> plain(type, (Object) part)).toList();
    }
    String text = String.valueOf(value);
    return switch (type) {
      case "Date" -> LocalDate.parse(text);
      case "DateTime" -> ZonedDateTime.parse(text);
      case "LocalDateTime" -> LocalDateTime.parse(text);
      case "Time" -> OffsetTime.parse(text);
      case "LocalTime" -> LocalTime.parse(text);
      default -> value;
    };
  }
}
