package dev.groundtrack.live;

import dev.groundtrack.api.Scalars;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.Property;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The values that a node of a type had, by the names of their fields. */
record NodeState(EntityType type, Map<String, Object> values) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Reads what the outbox keeps. */
  static NodeState of(EntityType type, String json) {
    Map<?, ?> kept = JSON.readValue(json, Map.class);
    Map<String, Object> values = new LinkedHashMap<>();
    for (Property property : type.properties()) {
      Object value = kept.get(property.databaseName());
      if (value == null) {
        value = property.usage().coalesced();
      }
      if (value != null) {
        values.put(property.name(), typed(property.type(), value));
      }
    }
    return new NodeState(type, values);
  }

  /** JSON has texts for times; a place is a map of its axes here as there. */
  private static Object typed(String scalar, Object value) {
    return value instanceof Map<?, ?> ? value : Scalars.value(scalar, value);
  }

  Property property(String field) {
    return Objects.requireNonNull(type.fields().get(field), field);
  }

  @Nullable Object value(String field) {
    return values.get(field);
  }
}
