package dev.groundtrack.web.access;

import dev.groundtrack.access.Action;
import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.api.MutationMeaning;
import dev.groundtrack.api.RootFieldMeaning;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which action each root field of the schema is: of generated fields it follows from what they
 * mean, the others tell it themselves ({@link ActingFetcher}). A field that tells none is for
 * nobody but an admin.
 */
public final class RootFieldActions {
  private final Map<Operation, Map<String, Optional<Action>>> actions =
      new EnumMap<>(Operation.class);

  public RootFieldActions(GraphQLSchema schema, Api api) {
    for (Operation kind : Operation.values()) {
      Map<String, Optional<Action>> fields = new HashMap<>();
      root(schema, kind)
          .forEach(
              type ->
                  type.getFieldDefinitions()
                      .forEach(
                          field ->
                              fields.put(
                                  field.getName(),
                                  told(
                                      kind,
                                      field.getName(),
                                      api,
                                      schema
                                          .getCodeRegistry()
                                          .getDataFetcher(
                                              FieldCoordinates.coordinates(
                                                  type.getName(), field.getName()),
                                              field)))));
      actions.put(kind, fields);
    }
  }

  private static Stream<GraphQLObjectType> root(GraphQLSchema schema, Operation kind) {
    return Stream.ofNullable(
        switch (kind) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> schema.getMutationType();
          case SUBSCRIPTION -> schema.getSubscriptionType();
        });
  }

  private static Optional<Action> told(
      Operation kind, String field, Api api, @Nullable DataFetcher<?> fetcher) {
    if (fetcher instanceof ActingFetcher<?> acting) {
      return Optional.of(acting.action());
    }
    return switch (kind) {
      case QUERY -> api.field("Query", field, RootFieldMeaning.class).map(RootFieldActions::of);
      case MUTATION ->
          api.mutation("Mutation", field, MutationMeaning.Operation.class)
              .map(RootFieldActions::of)
              .or(
                  () ->
                      api.field("Mutation", field, FieldMeaning.Scripted.class)
                          .map(script -> Action.CURATE));
      // Whatever it tells of, it only tells.
      case SUBSCRIPTION -> Optional.of(Action.SUBSCRIBE);
    };
  }

  private static Action of(RootFieldMeaning meaning) {
    return switch (meaning) {
      case RootFieldMeaning.Nodes nodes -> Action.READ;
      case RootFieldMeaning.Connection connection -> Action.READ;
      case RootFieldMeaning.Timeline timeline -> Action.READ;
      case RootFieldMeaning.RankedConnection ranked -> Action.READ;
      case RootFieldMeaning.Named named -> Action.READ;
      case RootFieldMeaning.ById byId -> Action.READ;
      case RootFieldMeaning.PathsBetween paths -> Action.READ;
      case RootFieldMeaning.Search search -> Action.READ;
      case FieldMeaning.Scripted script -> Action.READ;
    };
  }

  private static Action of(MutationMeaning.Operation meaning) {
    return switch (meaning) {
      case MutationMeaning.Creating creating -> Action.CURATE;
      case MutationMeaning.Updating updating -> Action.CURATE;
      case MutationMeaning.Deleting deleting -> Action.CURATE;
      case MutationMeaning.Upserting upserting -> Action.CURATE;
    };
  }

  /** What a root field says that it is; none where it says nothing, or is not there. */
  public Optional<Action> declared(Operation kind, String field) {
    return actions.getOrDefault(kind, Map.of()).getOrDefault(field, Optional.empty());
  }

  /** What it takes to ask a root field. */
  Action of(Operation kind, String field) {
    return declared(kind, field).orElse(Action.OPERATE);
  }
}
