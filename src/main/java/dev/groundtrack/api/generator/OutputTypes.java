package dev.groundtrack.api.generator;

import dev.groundtrack.api.ListInputs;
import dev.groundtrack.api.NodeFieldMeaning;
import dev.groundtrack.api.TypeNames;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.PropertyAccess.Reading;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.model.UnionType;
import dev.groundtrack.model.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The object types and interfaces. */
final class OutputTypes {
  private final ApiBuilder builder;
  private final ConnectionTypes connections;

  OutputTypes(ApiBuilder builder, ConnectionTypes connections) {
    this.builder = builder;
    this.connections = connections;
  }

  void write(InterfaceType type) {
    TypeDefinitions.Fields block = builder.types.interfaceType(type.name(), type.description());
    fields(block, type.name(), type.fields().values());
    type.relationships()
        .values()
        .forEach(r -> related(block, new Owned(type.name(), type.name(), r), r));
    connections.root(type.name(), type.plural());
    TypeDefinitions.Values names =
        builder.types.enumeration(
            TypeNames.implementations(type.name()), "The types that are a " + type.name() + ".");
    type.implementations().forEach(names::value);
  }

  void write(EntityType type) {
    TypeDefinitions.Fields block =
        builder.types.object(type.name(), type.description(), interfaces(type));
    fields(block, type.name(), type.fields().values());
    type.relationships()
        .values()
        .forEach(
            r -> {
              Relationship shared = builder.shared(type, r);
              related(block, new Owned(type.name(), builder.owner(type, r), shared), r);
            });
    type.computed().values().forEach(field -> builder.computed(block, type.name(), field));
    connections.root(type.name(), type.plural());
  }

  private List<String> interfaces(EntityType type) {
    if (!builder.hasNodeInterface() || !ApiBuilder.hasId(type)) {
      return type.interfaces();
    }
    List<String> all = new ArrayList<>(type.interfaces());
    all.add(ApiBuilder.NODE);
    return all;
  }

  /** An object embedded in a node, or the properties of an edge. */
  void write(ValueType type) {
    TypeDefinitions.Fields block = builder.types.object(type.name(), type.description());
    fields(block, type.name(), type.fields().values());
  }

  void write(UnionType type) {
    builder.types.union(type.name(), type.description(), type.members());
  }

  private void fields(TypeDefinitions.Fields block, String type, Collection<Property> properties) {
    for (Property property : properties) {
      if (!property.usage().may(Reading.SELECT)) {
        continue;
      }
      block.field(property.description(), property.name(), TypeReferences.of(property));
      builder.means(type, property.name(), meaning(property));
    }
  }

  private NodeFieldMeaning meaning(Property property) {
    ValueType embedded = builder.model.valueTypes().get(property.type());
    if (embedded != null) {
      return new NodeFieldMeaning.Embedded(property, embedded);
    }
    return builder.model.nodeTypes().containsKey(property.type())
        ? new NodeFieldMeaning.EdgeEvidence(builder.listInputs(property.type()))
        : new NodeFieldMeaning.Value(property);
  }

  /**
   * A type's relationship.
   *
   * @param owner the type, or the interface that promises it
   * @param shared what that one has
   */
  private record Owned(String type, String owner, Relationship shared) {}

  private void related(TypeDefinitions.Fields block, Owned owned, Relationship relationship) {
    String target = relationship.target();
    String type = owned.type();
    String owner = owned.owner();
    builder.means(
        type,
        relationship.name(),
        new NodeFieldMeaning.Related(relationship, builder.listInputs(target)));
    if (!relationship.list()) {
      block.field(relationship.description(), relationship.name(), target);
      return;
    }
    block.field(
        relationship.description(),
        relationship.name(),
        new Arguments()
            .add("where", TypeNames.where(target))
            .sort(builder.isSortable(target), TypeNames.sort(target))
            .slice()
            .list(),
        TypeReferences.requiredListOf(target));
    String connection =
        owner.equals(type)
            ? connections.related(owner, relationship)
            : TypeNames.relatedConnection(owner, relationship.name());
    ListInputs inputs =
        new ListInputs(connection + "Where", isSortable(owned.shared()) ? connection + "Sort" : "");
    String field = relationship.name() + "Connection";
    block.field(
        "The same in pages, with what is known of each edge.",
        field,
        new Arguments()
            .pageFromEitherEnd()
            .add("where", inputs.where())
            .sort(isSortable(owned.shared()), inputs.sort())
            .list(),
        TypeReferences.required(connection));
    builder.means(type, field, new NodeFieldMeaning.RelatedConnection(relationship, inputs));
  }

  private boolean isSortable(Relationship relationship) {
    String properties = relationship.properties();
    return !builder.model.unions().containsKey(relationship.target())
        && (builder.isSortable(relationship.target())
            || properties != null && builder.isSortable(properties));
  }
}
