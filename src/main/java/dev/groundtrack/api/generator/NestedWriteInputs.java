package dev.groundtrack.api.generator;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.InputMeaning;
import dev.groundtrack.api.TypeNames;
import dev.groundtrack.model.NestedOperations.Operation;
import dev.groundtrack.model.PropertyAccess.Moment;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.model.UnionType;
import graphql.language.Type;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is done over a relationship while a node is written. The inputs are shared by all
 * relationships that lead alike to a type: with the same properties, and open to the same.
 */
final class NestedWriteInputs {
  private final ApiBuilder builder;
  private final WritableFields writable;

  NestedWriteInputs(ApiBuilder builder, WritableFields writable) {
    this.builder = builder;
    this.writable = writable;
  }

  /**
   * One relationship, or the part of it that leads to one type of a union.
   *
   * @param typed whether the edge's properties are named by their type, as at interfaces
   */
  private record Way(Relationship relationship, String target, boolean typed) {
    String name(@Nullable String properties) {
      List<Operation> open =
          List.of(Operation.values()).stream()
              .filter(relationship.nesting().operations()::contains)
              .toList();
      String only =
          open.size() == Operation.values().length
              ? ""
              : open.stream()
                  .map(o -> TypeNames.capital(o.name().toLowerCase(Locale.ROOT)))
                  .collect(Collectors.joining("", "Only", ""));
      return TypeNames.via(target, properties)
          + (typed && properties != null ? "Typed" : "")
          + only;
    }
  }

  /** At creation. */
  Type<?> field(String owner, Relationship relationship) {
    return field(owner, relationship, "FieldInput", false, this::field);
  }

  /** At update, of one list element. */
  Type<?> update(String owner, Relationship relationship) {
    return field(owner, relationship, "UpdateFieldInput", true, this::update);
  }

  Type<?> connect(String owner, Relationship relationship) {
    return field(owner, relationship, "ConnectFieldInput", true, this::connect);
  }

  Type<?> disconnect(String owner, Relationship relationship) {
    return field(owner, relationship, "DisconnectFieldInput", true, this::disconnect);
  }

  Type<?> delete(String owner, Relationship relationship) {
    return field(owner, relationship, "DeleteFieldInput", true, this::delete);
  }

  /** The type of a field: of a union, an input with a field for each of its types. */
  private Type<?> field(
      String owner,
      Relationship relationship,
      String suffix,
      boolean listed,
      BiFunction<Way, String, String> write) {
    boolean typed = builder.model.interfaces().containsKey(owner);
    UnionType union = builder.model.unions().get(relationship.target());
    String properties = relationship.properties();
    if (union == null) {
      Way way = new Way(relationship, relationship.target(), typed);
      return listed(write.apply(way, way.name(edge(way)) + suffix), listed);
    }
    String name = new Way(relationship, union.name(), typed).name(properties) + suffix;
    if (!builder.types.has(name)) {
      TypeDefinitions.Fields block = builder.types.input(name, "");
      for (String member : union.members()) {
        Way way = new Way(relationship, member, typed);
        block.field(member, listed(write.apply(way, way.name(edge(way)) + suffix), listed));
      }
    }
    return TypeReferences.named(name);
  }

  private static Type<?> listed(String type, boolean listed) {
    return listed ? TypeReferences.listOf(type) : TypeReferences.named(type);
  }

  private @Nullable String edge(Way way) {
    return writable.edge(way.relationship(), Moment.CREATE);
  }

  private String name(Way way, String suffix) {
    return way.name(edge(way)) + suffix;
  }

  private String field(Way way, String name) {
    if (!builder.types.has(name)) {
      TypeDefinitions.Fields block = builder.types.input(name, "");
      creating(block, way);
    }
    return name;
  }

  private void creating(TypeDefinitions.Fields block, Way way) {
    if (writable.may(way.relationship(), Operation.CREATE)) {
      block.field("create", TypeReferences.listOf(create(way)));
    }
    if (writable.may(way.relationship(), Operation.CONNECT)) {
      block.field("connect", TypeReferences.listOf(connect(way, name(way, "ConnectFieldInput"))));
    }
  }

  private String create(Way way) {
    String name = name(way, "CreateFieldInput");
    if (!builder.types.has(name)) {
      TypeDefinitions.Fields block = builder.types.input(name, "");
      block.field("node", TypeReferences.required(TypeNames.create(way.target())));
      edge(block, way);
    }
    return name;
  }

  private void edge(TypeDefinitions.Fields block, Way way) {
    String properties = edge(way);
    if (properties != null) {
      boolean needed = writable.needsEdge(way.relationship());
      String input = typed(way, properties, "CreateInput", needed);
      block.field("edge", TypeReferences.of(input, needed));
    }
  }

  private String typed(Way way, String properties, String suffix, boolean needed) {
    if (!way.typed() || builder.model.edgeUnions().containsKey(properties)) {
      return properties + suffix;
    }
    String name = properties + "Edge" + suffix;
    if (!builder.types.has(name)) {
      builder
          .types
          .input(name, "")
          .field(properties, TypeReferences.of(properties + suffix, needed));
    }
    return name;
  }

  private String connect(Way way, String name) {
    if (!builder.types.has(name)) {
      TypeDefinitions.Fields block = builder.types.input(name, "");
      block.field("where", connectWhere(way.target()));
      edge(block, way);
      if (writable.hasAny(way.target(), Operation.CONNECT)) {
        block.field("connect", TypeReferences.listOf(way.target() + "ConnectInput"));
      }
    }
    return name;
  }

  private String connectWhere(String target) {
    String name = target + "ConnectWhere";
    if (!builder.types.has(name)) {
      builder.types.input(name, "").field("node", TypeReferences.required(TypeNames.where(target)));
    }
    return name;
  }

  private String update(Way way, String name) {
    if (!builder.types.has(name)) {
      TypeDefinitions.Fields block = builder.types.input(name, "");
      creating(block, way);
      if (writable.may(way.relationship(), Operation.DISCONNECT)) {
        block.field(
            "disconnect",
            TypeReferences.listOf(disconnect(way, name(way, "DisconnectFieldInput"))));
      }
      if (writable.may(way.relationship(), Operation.UPDATE)) {
        block.field("update", TypeReferences.listOf(updateConnection(way)));
      }
      if (writable.may(way.relationship(), Operation.DELETE)) {
        block.field("delete", TypeReferences.listOf(delete(way, name(way, "DeleteFieldInput"))));
      }
    }
    return name;
  }

  private String updateConnection(Way way) {
    String name = name(way, "UpdateConnectionInput");
    if (!builder.types.has(name)) {
      TypeDefinitions.Fields block = builder.types.input(name, "");
      block.field("where", edgeWhere(way));
      if (writable.isUpdated(way.target())) {
        block.field("node", way.target() + "UpdateInput");
      }
      String properties = writable.edge(way.relationship(), Moment.UPDATE);
      if (properties != null) {
        block.field("edge", typed(way, properties, "UpdateInput", false));
      }
    }
    return name;
  }

  private String disconnect(Way way, String name) {
    if (!builder.types.has(name)) {
      TypeDefinitions.Fields block = builder.types.input(name, "");
      block.field("where", edgeWhere(way));
      if (writable.hasAny(way.target(), Operation.DISCONNECT)) {
        block.field("disconnect", way.target() + "DisconnectInput");
      }
    }
    return name;
  }

  private String delete(Way way, String name) {
    if (!builder.types.has(name)) {
      TypeDefinitions.Fields block = builder.types.input(name, "");
      block.field("where", edgeWhere(way));
      if (writable.hasAny(way.target(), Operation.DELETE)) {
        block.field("delete", way.target() + "DeleteInput");
      }
    }
    return name;
  }

  /** A condition on a node and on the edge that leads to it. */
  private String edgeWhere(Way way) {
    String properties = way.relationship().properties();
    String name = TypeNames.edgeWhere(way.target(), properties);
    if (!builder.types.has(name)) {
      TypeDefinitions.Fields block = builder.types.input(name, "");
      builder.logic(block, name);
      builder.filters(new Api.EdgeKind(way.target(), properties), name);
      block.field("node", TypeNames.where(way.target()));
      builder.says(
          name,
          "node",
          new InputMeaning.Within(InputMeaning.Place.NODE, TypeNames.where(way.target())));
      if (properties != null) {
        block.field("edge", TypeNames.where(properties));
        builder.says(
            name,
            "edge",
            new InputMeaning.Within(InputMeaning.Place.EDGE, TypeNames.where(properties)));
      }
    }
    return name;
  }
}
