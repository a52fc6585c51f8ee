package dev.groundtrack.api.generator;

import dev.groundtrack.api.InputMeaning;
import dev.groundtrack.api.InputMeaning.Place;
import dev.groundtrack.model.EdgeUnion;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.PropertyAccess.Reading;
import dev.groundtrack.model.Relationship;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Conditions on what a connection tells of all its nodes at once. */
final class AggregateFilterTypes {
  private static final Set<String> TIMES =
      Set.of("Date", "DateTime", "LocalDateTime", "Time", "LocalTime");

  private final ApiBuilder builder;
  private final ScalarFilterTypes scalars;

  AggregateFilterTypes(ApiBuilder builder, ScalarFilterTypes scalars) {
    this.builder = builder;
    this.scalars = scalars;
  }

  /** The input for a relationship, shared by all that lead alike to a type; its name. */
  String typeName(Relationship relationship) {
    String properties = relationship.properties();
    String name =
        relationship.target() + (properties == null ? "" : properties) + "AggregateFilters";
    if (builder.types.has(name)) {
      return name;
    }
    TypeDefinitions.Fields block = builder.types.input(name, "");
    builder.logic(block, name);
    block.field("count", counts());
    builder.says(name, "count", InputMeaning.Count.COUNT);
    part(block, name, "node", relationship.target(), builder.fields(relationship.target()));
    builder.says(name, "node", new InputMeaning.Within(Place.NODE, part(relationship.target())));
    if (properties != null) {
      edge(block, name, properties);
      builder.says(name, "edge", new InputMeaning.Within(Place.EDGE, part(properties)));
    }
    return name;
  }

  private void edge(TypeDefinitions.Fields owner, String ownerName, String properties) {
    EdgeUnion union = builder.model.edgeUnions().get(properties);
    if (union == null) {
      part(owner, ownerName, "edge", properties, builder.edgeFields(properties));
      return;
    }
    if (union.members().stream()
        .flatMap(member -> builder.edgeFields(member).stream())
        .noneMatch(AggregateFilterTypes::isMeasured)) {
      return;
    }
    String name = part(union.name());
    owner.field("edge", name);
    TypeDefinitions.Fields block = builder.types.input(name, EdgeUnionTypes.BY_TYPE);
    for (String member : union.members()) {
      part(block, name, member, member, builder.edgeFields(member));
      builder.says(name, member, new InputMeaning.OfEdge(member, part(member)));
    }
  }

  private static String part(String type) {
    return type + "AggregationWhereInput";
  }

  private String counts() {
    String name = "ConnectionAggregationCountFilterInput";
    if (!builder.types.has(name)) {
      String number = scalars.one("Int");
      builder.types.input(name, "").field("nodes", number).field("edges", number);
    }
    return name;
  }

  private void part(
      TypeDefinitions.Fields owner,
      String ownerName,
      String field,
      String type,
      Collection<Property> fields) {
    List<Property> measured = fields.stream().filter(AggregateFilterTypes::isMeasured).toList();
    if (measured.isEmpty()) {
      return;
    }
    String name = part(type);
    owner.field(field, name);
    if (builder.types.has(name)) {
      return;
    }
    TypeDefinitions.Fields block = builder.types.input(name, "");
    builder.logic(block, name);
    for (Property property : measured) {
      block.field(property.name(), filters(property.type()));
      builder.says(name, property.name(), new InputMeaning.OfProperty(property));
    }
    if (builder.model.propertiesTypes().containsKey(type)) {
      builder.byType(block, name, type);
    }
  }

  private static boolean isMeasured(Property property) {
    return !property.list()
        && property.usage().may(Reading.FILTER_BY_AGGREGATE)
        && !figures(property.type()).isEmpty();
  }

  private String filters(String scalar) {
    String name = scalar + "ScalarAggregationFilters";
    if (!builder.types.has(name)) {
      TypeDefinitions.Fields block = builder.types.input(name, "");
      figures(scalar).forEach((figure, type) -> block.field(figure, scalars.one(type)));
    }
    return name;
  }

  private static Map<String, String> figures(String scalar) {
    return switch (scalar) {
      case "String" ->
          sorted("averageLength", "Float", "longestLength", "Int", "shortestLength", "Int");
      case "Int" -> sorted("average", "Float", "max", "Int", "min", "Int", "sum", "Int");
      case "Float", "BigInt" ->
          sorted("average", scalar, "max", scalar, "min", scalar, "sum", scalar);
      case "Duration" -> sorted("average", scalar, "max", scalar, "min", scalar);
      default -> TIMES.contains(scalar) ? sorted("max", scalar, "min", scalar) : Map.of();
    };
  }

  private static Map<String, String> sorted(String... entries) {
    Map<String, String> map = new java.util.TreeMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put(entries[i], entries[i + 1]);
    }
    return map;
  }
}
