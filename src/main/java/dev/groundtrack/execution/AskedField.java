package dev.groundtrack.execution;

import graphql.execution.ValuesResolver;
import graphql.language.Argument;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A field as an operation asks it: merged over all fragments, and made once for all requests that
 * differ in values alone.
 *
 * @param types the object types that it is asked of
 * @param given its arguments as they are written, variables unfilled
 */
record AskedField(
    String name, String key, List<GraphQLObjectType> types, List<Argument> given, Defined defined) {

  /** What the schema says of the field, and what is asked of its value. */
  record Defined(GraphQLFieldDefinition field, int level, List<AskedField> fields) {}

  static AskedField of(ExecutableNormalizedField field, GraphQLSchema schema) {
    List<GraphQLObjectType> types =
        field.getObjectTypeNames().stream()
            .map(name -> Objects.requireNonNull(schema.getObjectType(name)))
            .toList();
    return new AskedField(
        field.getFieldName(),
        field.getResultKey(),
        types,
        List.copyOf(field.getAstArguments()),
        new Defined(
            field.getFieldDefinitions(schema).getFirst(),
            field.getLevel(),
            field.getChildren().stream().map(child -> of(child, schema)).toList()));
  }

  List<AskedField> fields() {
    return defined.fields();
  }

  boolean isOf(GraphQLObjectType type) {
    return types.stream().anyMatch(each -> each.getName().equals(type.getName()));
  }

  /** Its arguments with a request's values. */
  Map<String, Object> arguments(RequestValues request) {
    return defined.field().getArguments().isEmpty()
        ? Map.of()
        : ValuesResolver.getArgumentValues(
            defined.field().getArguments(),
            given,
            request.variables(),
            request.context(),
            request.locale());
  }
}
