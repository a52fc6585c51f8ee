package dev.groundtrack.export;

import dev.groundtrack.model.DatabaseNames;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.PropertyAccess;
import dev.groundtrack.model.Relationship;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the schema calls the things that an export reads: statements name the evidence by its part,
 * {@code (:{RELATION})-[:{SUBJECT}]->()}, and nodes are told by their labels.
 */
final class ExportSchema {
  private static final Pattern PART = Pattern.compile("\\{([A-Z_]+)}");

  private final Model model;
  private final Map<String, String> names = new LinkedHashMap<>();

  private ExportSchema(Model model) {
    this.model = model;
  }

  static ExportSchema of(Model model) {
    ExportSchema schema = new ExportSchema(model);
    schema.names.put("ENTITY", any(model.entityTypes().values()));
    if (model.hasEvidence()) {
      EntityType statement = schema.part(EvidenceRole.STATEMENT);
      EntityType relation = schema.part(EvidenceRole.RELATION);
      schema.names.put("SOURCE", any(List.of(schema.part(EvidenceRole.SOURCE))));
      schema.names.put("STATEMENT", any(List.of(statement)));
      schema.names.put("RELATION", any(List.of(relation)));
      schema.names.put("STATED_IN", edge(statement, "source"));
      schema.names.put("SPOKEN_BY", edge(statement, "speaker"));
      schema.names.put("SUBJECT", edge(relation, "subject"));
      schema.names.put("OBJECT", edge(relation, "object"));
      schema.names.put("RESTS_ON", edge(relation, "evidence"));
    }
    return schema;
  }

  private static String any(Collection<EntityType> types) {
    return types.stream()
        .map(type -> DatabaseNames.quoted(type.label()))
        .collect(Collectors.joining("|"));
  }

  private static String edge(EntityType type, String field) {
    return DatabaseNames.quoted(field(type, field).type());
  }

  private static Relationship field(EntityType type, String field) {
    return Objects.requireNonNull(type.relationships().get(field), field);
  }

  Model model() {
    return model;
  }

  boolean hasEvidence() {
    return model.hasEvidence();
  }

  /** The type of the evidence that plays a part. */
  EntityType part(EvidenceRole role) {
    return model.evidence(role).orElseThrow();
  }

  /** A statement with the names of this schema. */
  String cypher(String template) {
    return PART.matcher(template)
        .replaceAll(
            part -> Matcher.quoteReplacement(Objects.requireNonNull(names.get(part.group(1)))));
  }

  /** The domain's type of a node, by its labels. */
  Optional<EntityType> entity(List<?> labels) {
    return model.entityTypes().values().stream()
        .filter(type -> labels.containsAll(type.labels()))
        .findFirst();
  }

  /** The fields of a type that clients may read, and hold a value of their own. */
  List<Property> readable(Collection<Property> fields) {
    return fields.stream()
        .filter(field -> !model.valueTypes().containsKey(field.type()))
        .filter(field -> field.usage().readable().contains(PropertyAccess.Reading.SELECT))
        .toList();
  }

  /** What is told of a relation beside its type. */
  List<Property> relationFields() {
    return readable(
        part(EvidenceRole.RELATION).properties().stream()
            .filter(field -> !field.name().equals("type"))
            .toList());
  }

  /** How a statement bears on a relation. */
  List<Property> bearingFields() {
    return onEdges(field(part(EvidenceRole.RELATION), "evidence").type());
  }

  /** What stands on the edges of a type. */
  List<Property> onEdges(String relationshipType) {
    Map<String, Property> fields = new LinkedHashMap<>();
    for (EntityType type : model.nodeTypes().values()) {
      for (Relationship relationship : type.relationships().values()) {
        if (relationship.type().equals(relationshipType)) {
          model.edgeTypes(relationship).stream()
              .map(model.propertiesTypes()::get)
              .filter(Objects::nonNull)
              .forEach(on -> on.fields().forEach(fields::putIfAbsent));
        }
      }
    }
    return readable(fields.values());
  }

  /** Every relationship type that leads from one entity to another in a plain graph. */
  List<String> plainEdges() {
    return model.entityTypes().values().stream()
        .flatMap(type -> type.relationships().values().stream())
        .map(Relationship::type)
        .distinct()
        .toList();
  }

  /** Values by the names of fields; what is not there is left out. */
  static Map<String, Object> values(List<Property> fields, Map<?, ?> stored) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Property field : fields) {
      Object value = value(field, stored);
      if (value != null) {
        values.put(field.name(), value);
      }
    }
    return values;
  }

  private static @Nullable Object value(Property field, Map<?, ?> stored) {
    Object value = stored.get(field.databaseName());
    return value == null ? field.usage().coalesced() : value;
  }
}
