package dev.groundtrack.api;

import dev.groundtrack.api.InputMeaning.Kind;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.Naming;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.model.ValueType;
import java.util.Collection;
import java.util.Map;

/** The filters and the sort orders. */
final class Inputs {
  private final Generation generation;

  Inputs(Generation generation) {
    this.generation = generation;
  }

  void write(InterfaceType type) {
    String where = Names.where(type.name());
    Sdl.Block block = where(type.name());
    block.field("Only of these types.", "typename: [" + Names.implementations(type.name()) + "!]");
    generation.says(where, "typename", Kind.TYPE_NAME);
    properties(block, where, type.fields().values());
    anyName(block, where, type.fields().values());
    type.relationships().values().forEach(r -> related(block, where, type.name(), r));
    sort(Names.sort(type.name()), type.fields().values());
    quantified(type.name());
  }

  void write(EntityType type) {
    String where = Names.where(type.name());
    Sdl.Block block = where(type.name());
    properties(block, where, type.fields().values());
    anyName(block, where, type.fields().values());
    type.relationships().values().forEach(r -> related(block, where, owner(type, r), r));
    sort(Names.sort(type.name()), type.fields().values());
    quantified(type.name());
  }

  /** The properties of an edge. */
  void write(ValueType type) {
    Sdl.Block block = where(type.name());
    properties(block, Names.where(type.name()), type.fields().values());
    sort(Names.sort(type.name()), type.fields().values());
  }

  private String owner(EntityType type, Relationship relationship) {
    Map<String, InterfaceType> interfaces = generation.model.interfaces();
    return type.interfaces().stream()
        .filter(name -> interfaces.containsKey(name))
        .filter(
            name ->
                java.util.Objects.requireNonNull(interfaces.get(name))
                    .relationships()
                    .containsKey(relationship.name()))
        .findFirst()
        .orElse(type.name());
  }

  private Sdl.Block where(String type) {
    String name = Names.where(type);
    Sdl.Block block = generation.sdl.open("input", name, "");
    logic(block, name);
    return block;
  }

  private void logic(Sdl.Block block, String name) {
    block.field("AND: [" + name + "!]").field("OR: [" + name + "!]").field("NOT: " + name);
    generation.says(name, "AND", Kind.AND);
    generation.says(name, "OR", Kind.OR);
    generation.says(name, "NOT", Kind.NOT);
  }

  private void properties(Sdl.Block block, String where, Collection<Property> properties) {
    for (Property property : properties) {
      if (isScalar(property)) {
        boolean isEnum = generation.model.enums().containsKey(property.type());
        block.field(property.name() + ": " + ScalarFilters.of(property, isEnum));
        generation.says(where, property.name(), new InputMeaning.OfProperty(property));
      }
    }
  }

  private boolean isScalar(Property property) {
    return !generation.model.valueTypes().containsKey(property.type())
        && !generation.model.nodeTypes().containsKey(property.type());
  }

  private void anyName(Sdl.Block block, String where, Collection<Property> properties) {
    if (properties.stream()
        .anyMatch(p -> p.naming() == Naming.NAME || p.naming() == Naming.ALIAS)) {
      block.field("On its name and all of its aliases, ignoring case.", "anyName: NameFilters");
      generation.says(where, "anyName", Kind.ANY_NAME);
    }
  }

  private void related(Sdl.Block block, String where, String owner, Relationship relationship) {
    String name = relationship.name();
    generation.says(where, name, new InputMeaning.OfRelated(relationship));
    if (!relationship.list()) {
      block.field(name + ": " + Names.where(relationship.target()));
      return;
    }
    block.field(name + ": " + Names.quantified(relationship.target()));
    String connection = Names.relatedConnection(owner, name);
    block.field(name + "Connection: " + connection + "Filters");
    generation.says(where, name + "Connection", new InputMeaning.OfRelatedConnection(relationship));
    if (!generation.sdl.has(connection + "Where")) {
      connection(connection, relationship);
    }
  }

  private void connection(String connection, Relationship relationship) {
    String where = connection + "Where";
    Sdl.Block filters = generation.sdl.open("input", connection + "Filters", "");
    quantifiers(filters, where);
    Sdl.Block block = generation.sdl.open("input", where, "");
    logic(block, where);
    Sdl.Block sort = generation.sdl.open("input", connection + "Sort", "");
    node(block, sort, connection, relationship);
    if (relationship.properties() != null) {
      block.field("edge: " + Names.where(relationship.properties()));
      generation.says(where, "edge", Kind.EDGE);
      sort.field("edge: " + Names.sort(relationship.properties()));
      generation.says(connection + "Sort", "edge", Kind.EDGE);
    }
  }

  private void node(Sdl.Block where, Sdl.Block sort, String connection, Relationship relationship) {
    where.field("node: " + Names.where(relationship.target()));
    generation.says(connection + "Where", "node", Kind.NODE);
    sort.field("node: " + Names.sort(relationship.target()));
    generation.says(connection + "Sort", "node", Kind.NODE);
  }

  private void quantified(String type) {
    Sdl.Block block = generation.sdl.open("input", Names.quantified(type), "");
    quantifiers(block, Names.where(type));
  }

  private static void quantifiers(Sdl.Block block, String where) {
    block
        .field("At least one is like this, and none is not.", "all: " + where)
        .field("None is like this.", "none: " + where)
        .field("Exactly one is like this.", "single: " + where)
        .field("At least one is like this.", "some: " + where);
  }

  private void sort(String name, Collection<Property> properties) {
    Sdl.Block block = generation.sdl.open("input", name, "");
    for (Property property : properties) {
      if (isScalar(property) && !property.list()) {
        block.field(property.name() + ": SortDirection");
        generation.says(name, property.name(), new InputMeaning.OfProperty(property));
      }
    }
  }
}
