package dev.groundtrack.api.generator;

import dev.groundtrack.api.InputMeaning;
import dev.groundtrack.api.InputMeaning.Place;
import dev.groundtrack.api.InputMeaning.Quantifier;
import dev.groundtrack.api.TypeNames;
import dev.groundtrack.model.CypherField;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.NameRole;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.PropertyAccess.Reading;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.model.UnionType;
import dev.groundtrack.model.ValueType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The filters and the sort orders. */
final class FilterAndSortTypes {

  /**
   * Each with what it says; that is told once for each type, not again for each of its connections,
   * of which there are thousands.
   */
  private static final Map<String, String> QUANTIFIERS = quantifiers();

  private final ApiBuilder builder;
  private final ScalarFilterTypes scalars;
  private final AggregateFilterTypes aggregates;

  private static Map<String, String> quantifiers() {
    Map<String, String> quantifiers = new LinkedHashMap<>();
    quantifiers.put("all", "At least one is like this, and none is not.");
    quantifiers.put("none", "None is like this.");
    quantifiers.put("single", "Exactly one is like this.");
    quantifiers.put("some", "At least one is like this.");
    return quantifiers;
  }

  FilterAndSortTypes(ApiBuilder builder) {
    this.builder = builder;
    this.scalars = new ScalarFilterTypes(builder);
    this.aggregates = new AggregateFilterTypes(builder, scalars);
  }

  /** The filters on values, of which there is one a scalar. */
  ScalarFilterTypes scalars() {
    return scalars;
  }

  void write(InterfaceType type) {
    String where = TypeNames.where(type.name());
    TypeDefinitions.Fields block = where(type.name());
    block.field(
        "Only of these types.",
        "typename",
        TypeReferences.listOf(TypeNames.implementations(type.name())));
    builder.says(where, "typename", InputMeaning.NameFilter.TYPE_NAME);
    properties(block, where, type.fields().values());
    anyName(block, where, type.fields().values());
    type.relationships().values().forEach(r -> related(block, where, type.name(), r));
    sort(TypeNames.sort(type.name()), type.fields().values());
    quantified(type.name());
  }

  void write(EntityType type) {
    String where = TypeNames.where(type.name());
    TypeDefinitions.Fields block = where(type.name());
    properties(block, where, type.fields().values());
    anyName(block, where, type.fields().values());
    type.computed().values().stream()
        .filter(CypherField::filters)
        .forEach(field -> computed(block, where, field));
    type.relationships().values().forEach(r -> related(block, where, builder.owner(type, r), r));
    sort(TypeNames.sort(type.name()), type.fields().values());
    quantified(type.name());
  }

  void write(UnionType type) {
    String where = TypeNames.where(type.name());
    TypeDefinitions.Fields block =
        builder.types.input(where, "Of one of these types, and like this.");
    for (String member : type.members()) {
      block.field(member, TypeNames.where(member));
      builder.says(where, member, new InputMeaning.OfMember(member, TypeNames.where(member)));
    }
    quantified(type.name());
  }

  /** The properties of an edge. */
  void write(ValueType type) {
    TypeDefinitions.Fields block = where(type.name());
    properties(block, TypeNames.where(type.name()), type.fields().values());
    builder.byType(block, TypeNames.where(type.name()), type.name());
    sort(TypeNames.sort(type.name()), type.fields().values());
  }

  private TypeDefinitions.Fields where(String type) {
    String name = TypeNames.where(type);
    TypeDefinitions.Fields block = builder.types.input(name, "");
    builder.logic(block, name);
    builder.filters(type, name);
    return block;
  }

  private void properties(
      TypeDefinitions.Fields block, String where, Collection<Property> properties) {
    for (Property property : properties) {
      if (builder.isScalar(property) && property.usage().may(Reading.FILTER)) {
        block.field(property.name(), scalars.typeName(property));
        builder.says(where, property.name(), new InputMeaning.OfProperty(property));
      }
    }
  }

  /** The filter on a value, or on the nodes, that a statement gives. */
  private void computed(TypeDefinitions.Fields block, String where, CypherField field) {
    String type = field.named();
    if (builder.isScalar(type)) {
      block.field(field.name(), scalars.typeName(type, field.list()));
      builder.says(where, field.name(), new InputMeaning.OfComputed(field, ""));
    } else if (builder.model.nodeTypes().containsKey(type)) {
      String input = field.list() ? TypeNames.quantified(type) : TypeNames.where(type);
      block.field(field.name(), input);
      builder.says(where, field.name(), new InputMeaning.OfComputed(field, input));
    }
  }

  private void anyName(
      TypeDefinitions.Fields block, String where, Collection<Property> properties) {
    if (properties.stream()
        .anyMatch(p -> p.naming() == NameRole.NAME || p.naming() == NameRole.ALIAS)) {
      block.field("On its name and all of its aliases, ignoring case.", "anyName", scalars.names());
      builder.says(where, "anyName", InputMeaning.NameFilter.ANY_NAME);
    }
  }

  private void related(
      TypeDefinitions.Fields block, String where, String owner, Relationship relationship) {
    String name = relationship.name();
    String target = relationship.target();
    String input = relationship.list() ? TypeNames.quantified(target) : TypeNames.where(target);
    block.field(name, input);
    builder.says(where, name, new InputMeaning.OfRelated(relationship, input));
    if (!relationship.list()) {
      return;
    }
    String connection = TypeNames.relatedConnection(owner, name);
    block.field(name + "Connection", connection + "Filters");
    builder.says(
        where,
        name + "Connection",
        new InputMeaning.OfRelated(relationship, connection + "Filters"));
    if (!builder.types.has(connection + "Where")) {
      connection(connection, relationship);
    }
  }

  private void connection(String connection, Relationship relationship) {
    String where = connection + "Where";
    TypeDefinitions.Fields filters = builder.types.input(connection + "Filters", "");
    QUANTIFIERS.keySet().forEach(name -> filters.field(name, where));
    quantifiers(connection + "Filters", where);
    UnionType union = builder.model.unions().get(relationship.target());
    if (union != null) {
      members(where, union, relationship);
      return;
    }
    String aggregate = aggregates.typeName(relationship);
    filters.field("aggregate", aggregate);
    builder.says(connection + "Filters", "aggregate", new InputMeaning.OfAggregate(aggregate));
    condition(where, relationship.target(), relationship);
    sort(connection + "Sort", relationship);
  }

  private void members(String where, UnionType union, Relationship relationship) {
    TypeDefinitions.Fields block = builder.types.input(where, "");
    for (String member : union.members()) {
      String inner = where.replaceFirst("ConnectionWhere$", member + "ConnectionWhere");
      block.field(member, inner);
      builder.says(where, member, new InputMeaning.OfMember(member, inner));
      condition(inner, member, relationship);
    }
  }

  private void condition(String where, String target, Relationship relationship) {
    TypeDefinitions.Fields block = builder.types.input(where, "");
    builder.logic(block, where);
    within(block, where, Place.NODE, TypeNames.where(target));
    if (relationship.properties() != null) {
      within(block, where, Place.EDGE, TypeNames.where(relationship.properties()));
    }
  }

  private void sort(String name, Relationship relationship) {
    TypeDefinitions.Fields sort = builder.types.input(name, "");
    if (builder.isSortable(relationship.target())) {
      within(sort, name, Place.NODE, TypeNames.sort(relationship.target()));
    }
    String properties = relationship.properties();
    if (properties != null && builder.isSortable(properties)) {
      within(sort, name, Place.EDGE, TypeNames.sort(properties));
    }
  }

  private void within(TypeDefinitions.Fields block, String owner, Place place, String input) {
    String field = place == Place.NODE ? "node" : "edge";
    block.field(field, input);
    builder.says(owner, field, new InputMeaning.Within(place, input));
  }

  private void quantified(String type) {
    String name = TypeNames.quantified(type);
    TypeDefinitions.Fields block = builder.types.input(name, "");
    QUANTIFIERS.forEach((field, told) -> block.field(told, field, TypeNames.where(type)));
    quantifiers(name, TypeNames.where(type));
  }

  private void quantifiers(String name, String input) {
    for (Quantifier quantifier : Quantifier.values()) {
      builder.says(
          name, TypeNames.camel(quantifier), new InputMeaning.Quantified(quantifier, input));
    }
  }

  private void sort(String name, Collection<Property> properties) {
    TypeDefinitions.Fields block = builder.types.input(name, "");
    for (Property property : properties) {
      if (builder.isSortKey(property)) {
        block.field(property.name(), "SortDirection");
        builder.says(name, property.name(), new InputMeaning.OfProperty(property));
      }
    }
    String owner = name.substring(0, name.length() - "Sort".length());
    for (CypherField field : builder.computed(owner)) {
      if (builder.isSortKey(field)) {
        block.field(field.name(), "SortDirection");
        builder.says(name, field.name(), new InputMeaning.OfComputed(field, ""));
      }
    }
    if (builder.model.propertiesTypes().containsKey(owner) && builder.isSortable(owner)) {
      block.field(owner, name);
      builder.says(name, owner, new InputMeaning.Within(Place.SAME, name));
    }
  }
}
