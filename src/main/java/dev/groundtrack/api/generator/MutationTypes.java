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
import graphql.language.ArrayValue;
import graphql.language.EnumValue;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.Value;
import graphql.parser.Parser;
import java.util.Collection;
import java.util.List;

/** The mutation type: for each type of the domain a field to create, update, delete and upsert. */
final class MutationTypes {

  private final ApiBuilder builder;
  private final WritableFields writable;
  private final NestedWriteInputs nested;
  private final UpdateOperatorTypes operators;
  private final TypeDefinitions.Fields mutation;

  MutationTypes(ApiBuilder builder) {
    this.builder = builder;
    this.writable = new WritableFields(builder);
    this.nested = new NestedWriteInputs(builder, writable);
    this.operators = new UpdateOperatorTypes(builder);
    this.mutation = builder.types.object(ApiBuilder.MUTATION, "");
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
          new Arguments()
              .add("input", TypeReferences.requiredListOf(TypeNames.create(type.name()))),
          payload);
      means("create" + plural, new MutationMeaning.Creating(type.name()));
    }
    if (type.mutations().contains(MutationKind.UPDATE) && writable.isUpdated(type.name())) {
      String payload = payload("Update", type, "UpdateInfo", List.of());
      root(
          "Changes every " + type.name() + " that meets the condition, and what hangs on it.",
          "update" + plural,
          where(type).add("update", type.name() + "UpdateInput"),
          payload);
      means(
          "update" + plural,
          new MutationMeaning.Updating(type.name(), TypeNames.where(type.name())));
    }
    if (type.mutations().contains(MutationKind.DELETE)) {
      info("DeleteInfo", Payload.NODES_DELETED, Payload.RELATIONSHIPS_DELETED);
      Arguments asked = where(type);
      if (writable.hasAny(type.name(), Operation.DELETE)) {
        asked.add("delete", type.name() + "DeleteInput");
      }
      root(
          "Deletes every " + type.name() + " that meets the condition, with its relationships.",
          "delete" + plural,
          asked,
          "DeleteInfo");
      means(
          "delete" + plural,
          new MutationMeaning.Deleting(type.name(), TypeNames.where(type.name())));
    }
    if (type.mutations().containsAll(List.of(MutationKind.CREATE, MutationKind.UPDATE))
        && !builder.model.access().hasRules(type.name())) {
      writable.key(type).ifPresent(key -> upsert(type, plural, key));
    }
  }

  private void upsert(EntityType type, String plural, Property key) {
    String payload =
        payload("Upsert", type, "UpsertInfo", List.of(Payload.CREATED, Payload.UPDATED));
    String input = type.name() + "UpsertInput";
    root(
        "Each is created, unless one with its "
            + key.name()
            + " is there: then that one is given what is said here, and keeps the rest.",
        "upsert" + plural,
        new Arguments().add("input", TypeReferences.requiredListOf(input)),
        payload);
    means("upsert" + plural, new MutationMeaning.Upserting(type.name(), key));
    TypeDefinitions.Fields block = builder.types.input(input, "");
    for (Property property : writable.properties(type.properties(), Moment.CREATE)) {
      block.field(property.name(), given(property, property.equals(key)));
    }
    for (Relationship relationship : writable.relationships(type.name())) {
      if (writable.mayCreate(relationship)) {
        block.field(relationship.name(), nested.field(type.name(), relationship));
      }
    }
  }

  private static Arguments where(EntityType type) {
    return new Arguments().add("where", TypeNames.where(type.name()));
  }

  private void root(String description, String field, Arguments arguments, String payload) {
    mutation.field(description, field, arguments.list(), TypeReferences.required(payload));
  }

  private void means(String field, MutationMeaning meaning) {
    builder.mutates(ApiBuilder.MUTATION, field, meaning);
  }

  private String payload(String verb, EntityType type, String info, List<Payload> more) {
    String name = verb + TypeNames.capital(type.plural()) + "MutationResponse";
    TypeDefinitions.Fields block = builder.types.object(name, "");
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
    block
        .field("info", TypeReferences.required(info))
        .field(type.plural(), TypeReferences.requiredListOf(type.name()));
    builder.mutates(name, "info", Payload.INFO);
    builder.mutates(name, type.plural(), Payload.NODES);
    for (Payload part : more) {
      String field = TypeNames.camel(part);
      block.field(field, TypeReferences.requiredListOf(type.name()));
      builder.mutates(name, field, part);
    }
    return name;
  }

  private void info(String name, Payload... counts) {
    if (!builder.types.has(name)) {
      TypeDefinitions.Fields block = builder.types.object(name, "");
      for (Payload count : counts) {
        block.field(TypeNames.camel(count), TypeReferences.required("Int"));
        builder.mutates(name, TypeNames.camel(count), count);
      }
    }
  }

  private void create(EntityType type) {
    TypeDefinitions.Fields block = builder.types.input(TypeNames.create(type.name()), "");
    List<Property> properties = writable.properties(type.properties(), Moment.CREATE);
    properties.forEach(property -> given(block, property));
    boolean any = !properties.isEmpty();
    for (Relationship relationship : writable.relationships(type.name())) {
      if (writable.mayCreate(relationship)) {
        any = true;
        block.field(relationship.name(), nested.field(type.name(), relationship));
      }
    }
    if (!any) {
      block.field("Nothing is to be given.", "_emptyInput", "Boolean");
    }
  }

  private void create(InterfaceType type) {
    TypeDefinitions.Fields block = builder.types.input(TypeNames.create(type.name()), "");
    type.implementations().forEach(name -> block.field(name, TypeNames.create(name)));
  }

  private void given(TypeDefinitions.Fields block, Property property) {
    Object standard = property.usage().standard();
    Value<?> value = standard == null ? null : literal(property.type(), standard);
    boolean needed = property.required() && !writable.isDerived(property);
    String description =
        writable.isDerivedKey(property) ? "Made of the type and the name, unless it is given." : "";
    block.given(description, property.name(), given(property, needed), value);
  }

  private static Type<?> given(Property property, boolean needed) {
    String type = ScalarFilterTypes.given(property.type());
    if (property.list()) {
      return needed ? TypeReferences.requiredListOf(type) : TypeReferences.listOf(type);
    }
    return TypeReferences.of(type, needed);
  }

  private Value<?> literal(String type, Object value) {
    boolean isEnum = builder.model.enums().containsKey(type);
    return switch (value) {
      case List<?> list -> {
        ArrayValue.Builder values = ArrayValue.newArrayValue();
        list.forEach(one -> values.value(literal(type, one)));
        yield values.build();
      }
      case String text when isEnum -> new EnumValue(text);
      case String text -> StringValue.of(text);
      default -> Parser.parseValue(String.valueOf(value));
    };
  }

  /** What may be done to a node that is there, and over its relationships. */
  private void changes(String type, Collection<Property> properties) {
    TypeDefinitions.Fields update = builder.types.input(type + "UpdateInput", "");
    writable
        .properties(properties, Moment.UPDATE)
        .forEach(property -> update.field(property.name(), operators.typeName(property)));
    TypeDefinitions.Fields connect = builder.types.input(type + "ConnectInput", "");
    TypeDefinitions.Fields disconnect = builder.types.input(type + "DisconnectInput", "");
    TypeDefinitions.Fields delete = builder.types.input(type + "DeleteInput", "");
    for (Relationship relationship : writable.relationships(type)) {
      String field = relationship.name();
      if (writable.mayUpdate(relationship)) {
        update.field(field, nested.update(type, relationship));
      }
      if (writable.may(relationship, Operation.CONNECT)) {
        connect.field(field, nested.connect(type, relationship));
      }
      if (writable.may(relationship, Operation.DISCONNECT)) {
        disconnect.field(field, nested.disconnect(type, relationship));
      }
      if (writable.may(relationship, Operation.DELETE)) {
        delete.field(field, nested.delete(type, relationship));
      }
    }
  }

  private void edge(ValueType type) {
    TypeDefinitions.Fields create = builder.types.input(type.name() + "CreateInput", "");
    writable
        .properties(type.fields().values(), Moment.CREATE)
        .forEach(property -> given(create, property));
    TypeDefinitions.Fields update = builder.types.input(type.name() + "UpdateInput", "");
    writable
        .properties(type.fields().values(), Moment.UPDATE)
        .forEach(property -> update.field(property.name(), operators.typeName(property)));
  }
}
