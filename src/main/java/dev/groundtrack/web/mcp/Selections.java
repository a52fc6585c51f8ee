package dev.groundtrack.web.mcp;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.PropertyAccess;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tools select of each type, and how it is called in this domain. */
final class Selections {
  private static final Set<String> LONG = Set.of("text", "importedAt");

  private final Model model;
  private final InterfaceType entity;

  Selections(Model model) {
    this.model = model;
    this.entity = model.entityInterface().orElseThrow();
  }

  /** The field that finds an entity by a name of its: {@code entity}. */
  String entityField() {
    return Character.toLowerCase(entity.name().charAt(0)) + entity.name().substring(1);
  }

  String entities() {
    return entity.plural();
  }

  String entityName() {
    return entity.name();
  }

  /** Whether the schema lets entities be searched by their words. */
  boolean hasSearch() {
    return model.nodeTypes().values().stream()
            .flatMap(type -> type.properties().stream())
            .anyMatch(Property::searchable)
        || model.interfaces().values().stream()
            .flatMap(type -> type.fields().values().stream())
            .anyMatch(Property::searchable);
  }

  Collection<String> entityTypes() {
    return model.entityTypes().keySet();
  }

  Collection<String> relationTypes() {
    return new TreeSet<>(model.relationTypes().keySet());
  }

  EntityType part(EvidenceRole role) {
    return model.evidence(role).orElseThrow();
  }

  Optional<EntityType> changes() {
    return model.evidence(EvidenceRole.CHANGE);
  }

  String brief() {
    return "{ __typename id name }";
  }

  /** All values that entities have in common. */
  String entity() {
    return "{ __typename " + values(entity.fields().values()) + " }";
  }

  /**
   * All values of each type. What only some types have goes by the type's name and the field's, for
   * two types may have fields of one name and of different types: see {@link #plain}.
   */
  String wholeEntity() {
    String own =
        model.entityTypes().values().stream()
            .map(type -> "... on " + type.name() + " { __typename " + own(type) + " }")
            .collect(Collectors.joining(" "));
    return "{ __typename " + values(entity.fields().values()) + " " + own + " }";
  }

  private String own(EntityType type) {
    return names(type.properties())
        .filter(name -> !entity.fields().containsKey(name))
        .map(name -> type.name() + "_" + name + ": " + name)
        .collect(Collectors.joining(" "));
  }

  /** A whole entity, by the names of its fields. */
  static Map<String, Object> plain(Map<?, ?> whole) {
    String prefix = whole.get("__typename") + "_";
    Map<String, Object> plain = new LinkedHashMap<>();
    whole.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          plain.put(name.startsWith(prefix) ? name.substring(prefix.length()) : name, value);
        });
    return plain;
  }

  String relation() {
    return "{ "
        + values(part(EvidenceRole.RELATION).properties())
        + " subject "
        + brief()
        + " object "
        + brief()
        + " }";
  }

  String statement() {
    return "{ "
        + values(part(EvidenceRole.STATEMENT).properties())
        + " text speaker "
        + brief()
        + " source { "
        + values(part(EvidenceRole.SOURCE).properties())
        + " } }";
  }

  private String values(Collection<Property> fields) {
    return names(fields).collect(Collectors.joining(" "));
  }

  private Stream<String> names(Collection<Property> fields) {
    return fields.stream()
        .filter(field -> !model.valueTypes().containsKey(field.type()))
        .filter(field -> field.usage().readable().contains(PropertyAccess.Reading.SELECT))
        .map(Property::name)
        .filter(name -> !LONG.contains(name));
  }

  /** A statement with the address of the page that shows its words in their source. */
  static Map<String, Object> linked(Map<?, ?> statement, @Nullable String relation) {
    Map<String, Object> linked = new LinkedHashMap<>();
    statement.forEach((key, value) -> linked.put(String.valueOf(key), value));
    if (statement.get("source") instanceof Map<?, ?> source) {
      linked.put(
          "link",
          "/source/"
              + encoded(source.get("id"))
              + "?statement="
              + encoded(statement.get("id"))
              + (relation == null ? "" : "&relation=" + encoded(relation)));
    }
    return linked;
  }

  private static String encoded(@Nullable Object value) {
    return URLEncoder.encode(Objects.toString(value), StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** An object of the answer. */
  static Map<?, ?> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<?, ?>) value;
  }

  /** A list of objects of the answer. */
  static List<? extends Map<?, ?>> maps(@Nullable Object value) {
    return value == null ? List.of() : ((List<?>) value).stream().map(Selections::map).toList();
  }
}
