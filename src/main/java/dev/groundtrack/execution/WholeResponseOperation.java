package dev.groundtrack.execution;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A query of which nothing has to be fetched but its root fields. */
record WholeResponseOperation(List<Root> roots) {

  /** A root field, and how its value is completed. */
  record Root(AskedField asked, ValueCompletion.Place place) {}

  static Optional<WholeResponseOperation> of(
      ExecutableNormalizedOperation operation, GraphQLSchema schema) {
    try {
      List<Root> roots = new ArrayList<>();
      for (ExecutableNormalizedField field : operation.getTopLevelFields()) {
        roots.add(root(field, schema));
      }
      return Optional.of(new WholeResponseOperation(List.copyOf(roots)));
    } catch (ValueCompletion.Irregular e) {
      return Optional.empty();
    }
  }

  private static Root root(ExecutableNormalizedField field, GraphQLSchema schema)
      throws ValueCompletion.Irregular {
    String query = schema.getQueryType().getName();
    GraphQLFieldDefinition definition = schema.getQueryType().getFieldDefinition(field.getName());
    if (definition == null || !(fetcher(query, definition, schema) instanceof QueryFetcher)) {
      throw new ValueCompletion.Irregular("is not read by us");
    }
    AskedField asked = AskedField.of(field, schema);
    return new Root(asked, ValueCompletion.complete(definition.getType(), asked.fields(), schema));
  }

  private static DataFetcher<?> fetcher(
      String type, GraphQLFieldDefinition field, GraphQLSchema schema) {
    return schema
        .getCodeRegistry()
        .getDataFetcher(FieldCoordinates.coordinates(type, field.getName()), field);
  }
}
