package dev.groundtrack.journey.access;

import dev.groundtrack.access.Role;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What each root field takes, as it is promised, and the smallest operation that asks it. */
final class RootFields {
  private static final Set<String> IMPORTER =
      Set.of(
          "importText",
          "previewImport",
          "startImport",
          "cancelImport",
          "retryImport",
          "updateSource",
          "addFeed",
          "removeFeed");
  private static final Set<String> CURATOR =
      Set.of(
          "removeSource",
          "mergeEntities",
          "distinguishEntities",
          "splitEntity",
          "undoJudgement",
          "rejectEvidence");
  private static final List<String> WRITTEN_BY_HAND =
      List.of("create", "update", "delete", "upsert");

  private RootFields() {}

  /** The least role that may ask it. */
  static Role needed(Operation kind, String field) {
    if (kind != Operation.MUTATION) {
      return Role.READER;
    }
    if (IMPORTER.contains(field)) {
      return Role.IMPORTER;
    }
    if (CURATOR.contains(field) || WRITTEN_BY_HAND.stream().anyMatch(field::startsWith)) {
      return Role.CURATOR;
    }
    throw new AssertionError("Say here who may ask the new mutation " + field);
  }

  /** It gives what has to be given and no more, so that little is done where it may be. */
  static String operation(Operation kind, GraphQLFieldDefinition field) {
    String arguments =
        field.getArguments().stream()
            .filter(argument -> isNeeded(argument) || argument.getName().equals("since"))
            .map(argument -> argument.getName() + ": " + value(argument.getType()))
            .collect(Collectors.joining(", "));
    boolean composite = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
    return "%s { %s%s%s }"
        .formatted(
            kind.name().toLowerCase(Locale.ROOT),
            field.getName(),
            arguments.isEmpty() ? "" : "(" + arguments + ")",
            composite ? " { __typename }" : "");
  }

  private static boolean isNeeded(GraphQLArgument argument) {
    return argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue();
  }

  private static String value(GraphQLType type) {
    GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
    return switch (bare) {
      case GraphQLList list -> "[]";
      case GraphQLEnumType values -> values.getValues().getFirst().getName();
      case GraphQLInputObjectType input -> object(input);
      case GraphQLNamedType scalar ->
          switch (scalar.getName()) {
            case "Int", "Float" -> "1";
            case "Boolean" -> "true";
            case "Date" -> "\"2031-04-03\"";
            default -> "\"nothing\"";
          };
      default -> throw new AssertionError(bare);
    };
  }

  private static String object(GraphQLInputObjectType input) {
    return input.getFields().stream()
        .filter(field -> field.getType() instanceof GraphQLNonNull)
        .map(field -> field.getName() + ": " + value(field.getType()))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
