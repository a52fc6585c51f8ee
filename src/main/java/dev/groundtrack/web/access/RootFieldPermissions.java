package dev.groundtrack.web.access;

import dev.groundtrack.access.Permission;
import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.api.MutationMeaning;
import dev.groundtrack.api.RootFieldMeaning;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which permission each root field of the schema takes: of generated fields it follows from what
 * they mean, the others tell it themselves ({@link PermittedFetcher}). A field that tells none is
 * for nobody but an admin.
 */
public final class RootFieldPermissions {
  /** Tells a router of a federated graph the schema; the library answers it. */
  private static final String SUBGRAPH = "_service";

  private final Map<Operation, Map<String, Optional<Permission>>> permissions =
      new EnumMap<>(Operation.class);

  public RootFieldPermissions(GraphQLSchema schema, Api api) {
    for (Operation kind : Operation.values()) {
      Map<String, Optional<Permission>> fields = new HashMap<>();
      root(schema, kind)
          .flatMap(type -> type.getFieldDefinitions().stream())
          .map(GraphQLFieldDefinition::getName)
          .forEach(
              field -> fields.put(field, told(kind, field, api, fetcher(schema, kind, field))));
      permissions.put(kind, fields);
    }
  }

  private static @Nullable DataFetcher<?> fetcher(
      GraphQLSchema schema, Operation kind, String field) {
    GraphQLObjectType type = root(schema, kind).findFirst().orElseThrow();
    return schema.getCodeRegistry().getDataFetcher(type, type.getFieldDefinition(field));
  }

  private static Stream<GraphQLObjectType> root(GraphQLSchema schema, Operation kind) {
    return Stream.ofNullable(
        switch (kind) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> schema.getMutationType();
          case SUBSCRIPTION -> schema.getSubscriptionType();
        });
  }

  private static Optional<Permission> told(
      Operation kind, String field, Api api, @Nullable DataFetcher<?> fetcher) {
    if (fetcher instanceof PermittedFetcher<?> permitted) {
      return Optional.of(permitted.permission());
    }
    return switch (kind) {
      case QUERY ->
          field.equals(SUBGRAPH)
              ? Optional.of(Permission.INTROSPECT)
              : api.field("Query", field, RootFieldMeaning.class).map(RootFieldPermissions::of);
      case MUTATION ->
          api.mutation("Mutation", field, MutationMeaning.Operation.class)
              .map(RootFieldPermissions::of)
              .or(
                  () ->
                      api.field("Mutation", field, FieldMeaning.Scripted.class)
                          .map(script -> Permission.CURATE));
      // Whatever it tells of, it only tells.
      case SUBSCRIPTION -> Optional.of(Permission.SUBSCRIBE);
    };
  }

  private static Permission of(RootFieldMeaning meaning) {
    return switch (meaning) {
      case RootFieldMeaning.Nodes nodes -> Permission.READ;
      case RootFieldMeaning.Connection connection -> Permission.READ;
      case RootFieldMeaning.Timeline timeline -> Permission.READ;
      case RootFieldMeaning.RankedConnection ranked -> Permission.READ;
      case RootFieldMeaning.Named named -> Permission.READ;
      case RootFieldMeaning.ById byId -> Permission.READ;
      case RootFieldMeaning.PathsBetween paths -> Permission.READ;
      case RootFieldMeaning.Search search -> Permission.READ;
      case FieldMeaning.Scripted script -> Permission.READ;
    };
  }

  private static Permission of(MutationMeaning.Operation meaning) {
    return switch (meaning) {
      case MutationMeaning.Creating creating -> Permission.CURATE;
      case MutationMeaning.Updating updating -> Permission.CURATE;
      case MutationMeaning.Deleting deleting -> Permission.CURATE;
      case MutationMeaning.Upserting upserting -> Permission.CURATE;
    };
  }

  /** What a root field says that it is; none where it says nothing, or is not there. */
  public Optional<Permission> declared(Operation kind, String field) {
    return permissions.getOrDefault(kind, Map.of()).getOrDefault(field, Optional.empty());
  }

  /** What it takes to ask a root field. */
  Permission of(Operation kind, String field) {
    return declared(kind, field).orElse(Permission.OPERATE);
  }
}
