package dev.groundtrack.graph.transfer;

import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as the store keeps them, from JSON, which knows no days and moments. */
final class StoredValues {
  private static final String EVERYWHERE = "";

  private final Map<String, Map<String, String>> types;

  private StoredValues(Map<String, Map<String, String>> types) {
    this.types = types;
  }

  static StoredValues of(Model model) {
    Map<String, Map<String, String>> types = new LinkedHashMap<>();
    Map<String, String> all = types.computeIfAbsent(EVERYWHERE, label -> new LinkedHashMap<>());
    all.put("firstSeen", "Date");
    all.put("lastSeen", "Date");
    model
        .nodeTypes()
        .values()
        .forEach(
            type -> {
              Map<String, String> own = new LinkedHashMap<>();
              for (Property property : type.properties()) {
                own.put(property.databaseName(), property.type());
                all.putIfAbsent(property.databaseName(), property.type());
              }
              types.put(type.label(), own);
            });
    return new StoredValues(types);
  }

  /**
   * @param labels of a node; none for an edge
   */
  Map<String, Object> typed(List<String> labels, Map<String, Object> properties) {
    Map<String, Object> typed = new LinkedHashMap<>();
    properties.forEach((name, value) -> typed.put(name, typed(type(labels, name), value)));
    return typed;
  }

  private @Nullable String type(List<String> labels, String property) {
    for (String label : labels.isEmpty() ? List.of(EVERYWHERE) : labels) {
      String type = types.getOrDefault(label, Map.of()).get(property);
      if (type != null) {
        return type;
      }
    }
    return null;
  }

  private static Object typed(@Nullable String type, Object value) {
    if (type == null || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(part -> typed(type, (Object) part)).toList();
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
