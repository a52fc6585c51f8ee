package dev.groundtrack.web.federation;

import dev.groundtrack.api.Scalars;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.PropertyAccess.Reading;
import dev.groundtrack.problem.RefusedException;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what nodes of each type are told from one another: every property that is {@code @unique}, the
 * id first.
 */
final class EntityKeys {
  private static final String ID = "id";

  private final Map<String, List<Property>> byType = new LinkedHashMap<>();

  EntityKeys(Model model) {
    for (EntityType type : model.nodeTypes().values()) {
      List<Property> unique = type.properties().stream().filter(EntityKeys::identifies).toList();
      if (!unique.isEmpty()) {
        byType.put(
            type.name(),
            Stream.concat(
                    unique.stream().filter(property -> property.name().equals(ID)),
                    unique.stream().filter(property -> !property.name().equals(ID)))
                .toList());
      }
    }
  }

  private static boolean identifies(Property property) {
    return property.unique() && !property.list() && property.usage().may(Reading.SELECT);
  }

  Map<String, List<Property>> byType() {
    return byType;
  }

  /** A key of a node, and its value. */
  record Key(String type, Property property, Object value) {}

  /**
   * What a representation means.
   *
   * @param place where it stands
   * @throws RefusedException if it is of no type that has keys here, or gives none of them
   */
  Key key(Object representation, String place) {
    if (!(representation instanceof Map<?, ?> given)
        || !(given.get("__typename") instanceof String type)) {
      throw RefusedException.of(
          place, "has no __typename", "give the name of a type that has a @key here");
    }
    List<Property> keys = byType.get(type);
    if (keys == null) {
      throw RefusedException.of(
          place,
          "there is no entity \"%s\" in this subgraph".formatted(shortened(type)),
          "ask for one of " + byType.keySet());
    }
    return keys.stream()
        .filter(property -> given.get(property.name()) != null)
        .findFirst()
        .map(property -> new Key(type, property, value(property, given, place)))
        .orElseThrow(
            () ->
                RefusedException.of(
                    place,
                    "has no key of \"" + type + "\"",
                    "give one of " + keys.stream().map(Property::name).toList()));
  }

  private static Object value(Property property, Map<?, ?> given, String place) {
    Object value = given.get(property.name());
    Object stored = value == null ? null : stored(property.type(), value);
    if (stored == null) {
      throw RefusedException.of(
          place + "." + property.name(),
          "is no " + property.type(),
          "give the value that this subgraph gave");
    }
    return stored;
  }

  /** As clients give it, or none. */
  private static @Nullable Object stored(String scalar, Object value) {
    try {
      return switch (scalar) {
        case "ID", "String" ->
            value instanceof Map<?, ?> || value instanceof List<?> ? null : value.toString();
        case "Int" -> value instanceof Number number ? Integer.valueOf(number.intValue()) : null;
        default -> Scalars.value(scalar, value);
      };
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
      return null;
    }
  }

  private static String shortened(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "…" : name;
  }
}
