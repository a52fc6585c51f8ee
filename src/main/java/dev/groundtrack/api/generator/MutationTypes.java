package dev.groundtrack.api.generator;

import dev.groundtrack.api.MutationMeaning;
import dev.groundtrack.api.MutationMeaning.Payload;
import dev.groundtrack.api.TypeNames;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.MutationKind;
import dev.groundtrack.model.NestedOperations.Operation;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.PropertyAccess.Moment;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.model.ValueType;
import java.util.Collection;
import java.util.List;

/** The mutation type: for each type of the domain a field to create, update, delete and upsert. */
final class MutationTypes {

  private final ApiBuilder builder;
  private final WritableFields writable;
  private final NestedWriteInputs nested;
  private final UpdateOperatorTypes operators;
  private final SdlWriter.Block mutation;

  MutationTypes(ApiBuilder builder) {
    this.builder = builder;
    this.writable = new WritableFields(builder);
    this.nested = new NestedWriteInputs(builder, writable);
    this.operators = new UpdateOperatorTypes(builder);
    this.mutation = builder.sdl.open("type", ApiBuilder.MUTATION, "");
  }

  void write() {
    for (EntityType type : builder.model.entityTypes().values()) {
      roots(type);
      create(type);
      changes(type.name(), type.properties());
    }
    for (InterfaceType type : builder.model.interfaces().values()) {
      if (writable.nodes(type.name())) {
        create(type);
        changes(type.name(), type.fields().values());
      }
    }
    if (!builder.model.hasEvidence()) {
      builder.model.propertiesTypes().values().forEach(this::edge);
      new EdgeUnionTypes(builder).writeMutations(writable);
    }
    builder
        .model
        .mutations()
        .values()
        .forEach(field -> builder.computed(mutation, ApiBuilder.MUTATION, field));
  }

  private void roots(EntityType type) {
    String plural = TypeNames.capital(type.plural());
    if (type.mutations().contains(MutationKind.CREATE)) {
      String payload = payload("Create", type, "CreateInfo", List.of());
      root(
          "Creates each " + type.name() + " with what hangs on it; all of them or none.",
          "create" + plural,
          "input: [" + TypeNames.create(type.name()) + "!]!",
          payload);
      means("create" + plural, new MutationMeaning.Creating(type.name()));
    }
    if (type.mutations().contains(MutationKind.UPDATE) && writable.isUpdated(type.name())) {
      String payload = payload("Update", type, "UpdateInfo", List.of());
      root(
          "Changes every " + type.name() + " that meets the condition, and what hangs on it.",
          "update" + plural,
          where(type) + ", update: " + type.name() + "UpdateInput",
          payload);
      means(
          "update" + plural,
          new MutationMeaning.Updating(type.name(), TypeNames.where(type.name())));
    }
    if (type.mutations().contains(MutationKind.DELETE)) {
      info("DeleteInfo", Payload.NODES_DELETED, Payload.RELATIONSHIPS_DELETED);
      boolean nests = writable.hasAny(type.name(), Operation.DELETE);
      String delete = nests ? ", delete: " + type.name() + "DeleteInput" : "";
      root(
          "Deletes every " + type.name() + " that meets the condition, with its relationships.",
          "delete" + plural,
          where(type) + delete,
          "DeleteInfo");
      means(
          "delete" + plural,
          new MutationMeaning.Deleting(type.name(), TypeNames.where(type.name())));
    }
    if (type.mutations().containsAll(List.of(MutationKind.CREATE, MutationKind.UPDATE))) {
      writable.key(type).ifPresent(key -> upsert(type, plural, key));
    }
  }

  private void upsert(EntityType type, String plural, Property key) {
    String payload =
        payload("Upsert", type, "UpsertInfo", List.of(Payload.CREATED, Payload.UPDATED));
    String input = type.name() + "UpsertInput";
    mutation.field(
        "Each is created, unless one with its "
            + key.name()
            + " is there: then that one is given what is said here, and keeps the rest.",
        "upsert" + plural + "(input: [" + input + "!]!): " + payload + "!");
    means("upsert" + plural, new MutationMeaning.Upserting(type.name(), key));
    SdlWriter.Block block = builder.sdl.open("input", input, "");
    for (Property property : writable.properties(type.properties(), Moment.CREATE)) {
      String given = given(property) + (property.equals(key) ? "!" : "");
      block.field(property.name() + ": " + given);
    }
    for (Relationship relationship : writable.relationships(type.name())) {
      if (writable.mayCreate(relationship)) {
        block.field(relationship.name() + ": " + nested.field(type.name(), relationship));
      }
    }
  }

  private static String where(EntityType type) {
    return "where: " + TypeNames.where(type.name());
  }

  private void root(String description, String field, String arguments, String payload) {
    mutation.field(description, field + "(" + arguments + "): " + payload + "!");
  }

  private void means(String field, MutationMeaning meaning) {
    builder.mutates(ApiBuilder.MUTATION, field, meaning);
  }

  private String payload(String verb, EntityType type, String info, List<Payload> more) {
    String name = verb + TypeNames.capital(type.plural()) + "MutationResponse";
    SdlWriter.Block block = builder.sdl.open("type", name, "");
    switch (info) {
      case "CreateInfo" -> info(info, Payload.NODES_CREATED, Payload.RELATIONSHIPS_CREATED);
      case "UpdateInfo" ->
          info(
              info,
              Payload.NODES_CREATED,
              Payload.NODES_DELETED,
              Payload.RELATIONSHIPS_CREATED,
              Payload.RELATIONSHIPS_DELETED);
      default ->
          info(info, Payload.NODES_CREATED, Payload.NODES_UPDATED, Payload.RELATIONSHIPS_CREATED);
    }
    block.field("info: " + info + "!").field(type.plural() + ": [" + type.name() + "!]!");
    builder.mutates(name, "info", Payload.INFO);
    builder.mutates(name, type.plural(), Payload.NODES);
    for (Payload part : more) {
      String field = TypeNames.camel(part);
      block.field(field + ": [" + type.name() + "!]!");
      builder.mutates(name, field, part);
    }
    return name;
  }

  private void info(String name, Payload... counts) {
    if (!builder.sdl.has(name)) {
      SdlWriter.Block block = builder.sdl.open("type", name, "");
      for (Payload count : counts) {
        block.field(TypeNames.camel(count) + ": Int!");
        builder.mutates(name, TypeNames.camel(count), count);
      }
    }
  }

  private void create(EntityType type) {
    SdlWriter.Block block = builder.sdl.open("input", TypeNames.create(type.name()), "");
    List<Property> properties = writable.properties(type.properties(), Moment.CREATE);
    properties.forEach(property -> given(block, property));
    boolean any = !properties.isEmpty();
    for (Relationship relationship : writable.relationships(type.name())) {
      if (writable.mayCreate(relationship)) {
        any = true;
        block.field(relationship.name() + ": " + nested.field(type.name(), relationship));
      }
    }
    if (!any) {
      block.field("Nothing is to be given.", "_emptyInput: Boolean");
    }
  }

  private void create(InterfaceType type) {
    SdlWriter.Block block = builder.sdl.open("input", TypeNames.create(type.name()), "");
    type.implementations().forEach(name -> block.field(name + ": " + TypeNames.create(name)));
  }

  private void given(SdlWriter.Block block, Property property) {
    Object standard = property.usage().standard();
    String value = standard == null ? "" : " = " + literal(property.type(), standard);
    String needed = property.required() && !writable.isDerived(property) ? "!" : "";
    String description =
        writable.isDerivedKey(property) ? "Made of the type and the name, unless it is given." : "";
    block.field(description, property.name() + ": " + given(property) + needed + value);
  }

  private static String given(Property property) {
    String type = ScalarFilterTypes.given(property.type());
    return property.list() ? "[" + type + "!]" : type;
  }

  private String literal(String type, Object value) {
    return switch (value) {
      case List<?> list -> list.stream().map(v -> literal(type, v)).toList().toString();
      case String text when !builder.model.enums().containsKey(type) ->
          graphql.language.AstPrinter.printAst(graphql.language.StringValue.of(text));
      default -> String.valueOf(value);
    };
  }

  /** What may be done to a node that is there, and over its relationships. */
  private void changes(String type, Collection<Property> properties) {
    SdlWriter.Block update = builder.sdl.open("input", type + "UpdateInput", "");
    writable
        .properties(properties, Moment.UPDATE)
        .forEach(property -> update.field(property.name() + ": " + operators.typeName(property)));
    SdlWriter.Block connect = builder.sdl.open("input", type + "ConnectInput", "");
    SdlWriter.Block disconnect = builder.sdl.open("input", type + "DisconnectInput", "");
    SdlWriter.Block delete = builder.sdl.open("input", type + "DeleteInput", "");
    for (Relationship relationship : writable.relationships(type)) {
      String field = relationship.name() + ": ";
      if (writable.mayUpdate(relationship)) {
        update.field(field + nested.update(type, relationship));
      }
      if (writable.may(relationship, Operation.CONNECT)) {
        connect.field(field + nested.connect(type, relationship));
      }
      if (writable.may(relationship, Operation.DISCONNECT)) {
        disconnect.field(field + nested.disconnect(type, relationship));
      }
      if (writable.may(relationship, Operation.DELETE)) {
        delete.field(field + nested.delete(type, relationship));
      }
    }
  }

  private void edge(ValueType type) {
    SdlWriter.Block create = builder.sdl.open("input", type.name() + "CreateInput", "");
    writable
        .properties(type.fields().values(), Moment.CREATE)
        .forEach(property -> given(create, property));
    SdlWriter.Block update = builder.sdl.open("input", type.name() + "UpdateInput", "");
    writable
        .properties(type.fields().values(), Moment.UPDATE)
        .forEach(property -> update.field(property.name() + ": " + operators.typeName(property)));
  }
}
