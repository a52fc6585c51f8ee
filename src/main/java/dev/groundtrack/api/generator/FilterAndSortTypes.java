package dev.groundtrack.api.generator;

import dev.groundtrack.api.InputMeaning;
import dev.groundtrack.api.InputMeaning.Kind;
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
import java.util.Set;

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

  void write(InterfaceType type) {
    String where = TypeNames.where(type.name());
    SdlWriter.Block block = where(type.name());
    block.field(
        "Only of these types.", "typename: [" + TypeNames.implementations(type.name()) + "!]");
    builder.says(where, "typename", Kind.TYPE_NAME);
    properties(block, where, type.fields().values());
    anyName(block, where, type.fields().values());
    type.relationships().values().forEach(r -> related(block, where, type.name(), r));
    sort(TypeNames.sort(type.name()), type.fields().values());
    quantified(type.name());
  }

  void write(EntityType type) {
    String where = TypeNames.where(type.name());
    SdlWriter.Block block = where(type.name());
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
    SdlWriter.Block block =
        builder.sdl.open("input", where, "Of one of these types, and like this.");
    for (String member : type.members()) {
      block.field(member + ": " + TypeNames.where(member));
      builder.says(where, member, new InputMeaning.OfMember(member));
    }
    quantified(type.name());
  }

  /** The properties of an edge. */
  void write(ValueType type) {
    SdlWriter.Block block = where(type.name());
    properties(block, TypeNames.where(type.name()), type.fields().values());
    builder.byType(block, TypeNames.where(type.name()), type.name());
    sort(TypeNames.sort(type.name()), type.fields().values());
  }

  private SdlWriter.Block where(String type) {
    String name = TypeNames.where(type);
    SdlWriter.Block block = builder.sdl.open("input", name, "");
    builder.logic(block, name);
    return block;
  }

  private void properties(SdlWriter.Block block, String where, Collection<Property> properties) {
    for (Property property : properties) {
      if (builder.isScalar(property) && property.usage().may(Reading.FILTER)) {
        block.field(property.name() + ": " + scalars.typeName(property));
        builder.says(where, property.name(), new InputMeaning.OfProperty(property));
      }
    }
  }

  /** Of a value, or of the nodes that a statement gives. */
  private void computed(SdlWriter.Block block, String where, CypherField field) {
    String type = field.named();
    if (builder.isScalar(type)) {
      block.field(field.name() + ": " + scalars.typeName(type, field.list()));
    } else if (builder.model.nodeTypes().containsKey(type)) {
      block.field(
          field.name()
              + ": "
              + (field.list() ? TypeNames.quantified(type) : TypeNames.where(type)));
    } else {
      return;
    }
    builder.says(where, field.name(), new InputMeaning.OfComputed(field));
  }

  private void anyName(SdlWriter.Block block, String where, Collection<Property> properties) {
    if (properties.stream()
        .anyMatch(p -> p.naming() == NameRole.NAME || p.naming() == NameRole.ALIAS)) {
      block.field(
          "On its name and all of its aliases, ignoring case.", "anyName: " + scalars.names());
      builder.says(where, "anyName", Kind.ANY_NAME);
    }
  }

  private void related(
      SdlWriter.Block block, String where, String owner, Relationship relationship) {
    String name = relationship.name();
    builder.says(where, name, new InputMeaning.OfRelated(relationship));
    if (!relationship.list()) {
      block.field(name + ": " + TypeNames.where(relationship.target()));
      return;
    }
    block.field(name + ": " + TypeNames.quantified(relationship.target()));
    String connection = TypeNames.relatedConnection(owner, name);
    block.field(name + "Connection: " + connection + "Filters");
    builder.says(where, name + "Connection", new InputMeaning.OfRelatedConnection(relationship));
    if (!builder.sdl.has(connection + "Where")) {
      connection(connection, relationship);
    }
  }

  private void connection(String connection, Relationship relationship) {
    String where = connection + "Where";
    SdlWriter.Block filters = builder.sdl.open("input", connection + "Filters", "");
    QUANTIFIERS.keySet().forEach(name -> filters.field(name + ": " + where));
    quantifiers(connection + "Filters");
    UnionType union = builder.model.unions().get(relationship.target());
    if (union != null) {
      members(where, union, relationship);
      return;
    }
    filters.field("aggregate: " + aggregates.typeName(relationship));
    builder.says(connection + "Filters", "aggregate", Kind.AGGREGATE);
    condition(where, relationship.target(), relationship);
    sort(connection + "Sort", relationship);
  }

  private void members(String where, UnionType union, Relationship relationship) {
    SdlWriter.Block block = builder.sdl.open("input", where, "");
    for (String member : union.members()) {
      String inner = where.replaceFirst("ConnectionWhere$", member + "ConnectionWhere");
      block.field(member + ": " + inner);
      builder.says(where, member, new InputMeaning.OfMember(member));
      condition(inner, member, relationship);
    }
  }

  private void condition(String where, String target, Relationship relationship) {
    SdlWriter.Block block = builder.sdl.open("input", where, "");
    builder.logic(block, where);
    block.field("node: " + TypeNames.where(target));
    builder.says(where, "node", Kind.NODE);
    if (relationship.properties() != null) {
      block.field("edge: " + TypeNames.where(relationship.properties()));
      builder.says(where, "edge", Kind.EDGE);
    }
  }

  private void sort(String name, Relationship relationship) {
    SdlWriter.Block sort = builder.sdl.open("input", name, "");
    if (builder.isSortable(relationship.target())) {
      sort.field("node: " + TypeNames.sort(relationship.target()));
      builder.says(name, "node", Kind.NODE);
    }
    String properties = relationship.properties();
    if (properties != null && builder.isSortable(properties)) {
      sort.field("edge: " + TypeNames.sort(properties));
      builder.says(name, "edge", Kind.EDGE);
    }
  }

  private void quantified(String type) {
    String name = TypeNames.quantified(type);
    SdlWriter.Block block = builder.sdl.open("input", name, "");
    QUANTIFIERS.forEach((field, told) -> block.field(told, field + ": " + TypeNames.where(type)));
    quantifiers(name);
  }

  private void quantifiers(String name) {
    builder.says(name, "all", Kind.ALL);
    builder.says(name, "none", Kind.NONE);
    builder.says(name, "single", Kind.SINGLE);
    builder.says(name, "some", Kind.SOME);
  }

  private void sort(String name, Collection<Property> properties) {
    SdlWriter.Block block = builder.sdl.open("input", name, "");
    for (Property property : properties) {
      if (builder.isSortKey(property)) {
        block.field(property.name() + ": SortDirection");
        builder.says(name, property.name(), new InputMeaning.OfProperty(property));
      }
    }
    String owner = name.substring(0, name.length() - "Sort".length());
    for (CypherField field : builder.computed(owner)) {
      if (builder.isSortKey(field)) {
        block.field(field.name() + ": SortDirection");
        builder.says(name, field.name(), new InputMeaning.OfComputed(field));
      }
    }
    if (builder.model.propertiesTypes().containsKey(owner) && builder.isSortable(owner)) {
      block.field(owner + ": " + name);
      builder.says(name, owner, Kind.SAME);
    }
  }
}
