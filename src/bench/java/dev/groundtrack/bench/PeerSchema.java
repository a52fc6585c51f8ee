package dev.groundtrack.bench;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EnumType;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.model.UnionType;
import dev.groundtrack.model.ValueType;
import java.util.Collection;

/** A Model in the SDL of {@code @neo4j/graphql} 7, less what that cannot say. */
final class PeerSchema {
  private final Model model;
  private final StringBuilder sdl = new StringBuilder();

  private PeerSchema(Model model) {
    this.model = model;
  }

  static String of(Model model) {
    PeerSchema schema = new PeerSchema(model);
    model.interfaces().values().forEach(schema::write);
    model.nodeTypes().values().forEach(schema::write);
    model.propertiesTypes().values().forEach(schema::write);
    model.unions().values().forEach(schema::write);
    model.enums().values().forEach(schema::write);
    return schema.sdl.toString();
  }

  private void write(InterfaceType type) {
    open("interface " + type.name() + plural(type.plural()));
    fields(type.fields().values());
    for (Relationship relationship : type.relationships().values()) {
      line(relationship.name() + ": " + type(relationship) + " @declareRelationship");
    }
    sdl.append("}\n");
  }

  private void write(EntityType type) {
    String implemented =
        type.interfaces().isEmpty() ? "" : " implements " + String.join(" & ", type.interfaces());
    String labels =
        type.interfaces().isEmpty() || !model.hasEvidence()
            ? "\"" + type.label() + "\""
            : "\"" + type.label() + "\", \"" + type.interfaces().getFirst() + "\"";
    open(
        "type "
            + type.name()
            + implemented
            + " @node(labels: ["
            + labels
            + "])"
            + plural(type.plural()));
    fields(type.fields().values());
    for (Relationship relationship : type.relationships().values()) {
      line(relationship.name() + ": " + type(relationship) + edge(relationship));
    }
    sdl.append("}\n");
  }

  private static String edge(Relationship relationship) {
    String direction = relationship.direction() == Relationship.Direction.IN ? "IN" : "OUT";
    String undirected =
        relationship.direction() == Relationship.Direction.UNDIRECTED
            ? ", queryDirection: UNDIRECTED"
            : "";
    String properties =
        relationship.properties() == null
            ? ""
            : ", properties: \"" + relationship.properties() + "\"";
    return " @relationship(type: \""
        + relationship.type()
        + "\", direction: "
        + direction
        + undirected
        + properties
        + ")";
  }

  private static String plural(String plural) {
    return " @plural(value: \"" + plural + "\")";
  }

  private static String type(Relationship relationship) {
    return relationship.list() ? "[" + relationship.target() + "!]!" : relationship.target();
  }

  private void write(ValueType type) {
    open("type " + type.name() + " @relationshipProperties");
    fields(type.fields().values());
    sdl.append("}\n");
  }

  private void write(UnionType type) {
    sdl.append("union ").append(type.name()).append(" = ");
    sdl.append(String.join(" | ", type.members())).append('\n');
  }

  private void write(EnumType type) {
    open("enum " + type.name());
    type.values().keySet().forEach(this::line);
    sdl.append("}\n");
  }

  private void fields(Collection<Property> properties) {
    for (Property property : properties) {
      boolean embedded = model.valueTypes().containsKey(property.type());
      boolean evidence = model.nodeTypes().containsKey(property.type());
      if (!embedded && !evidence) {
        String type = property.list() ? "[" + property.type() + "!]" : property.type();
        String alias =
            property.databaseName().equals(property.name())
                ? ""
                : " @alias(property: \"" + property.databaseName() + "\")";
        line(property.name() + ": " + type + (property.required() ? "!" : "") + alias);
      }
    }
  }

  private void open(String head) {
    sdl.append(head).append(" {\n");
  }

  private void line(String text) {
    sdl.append("  ").append(text).append('\n');
  }
}
