package dev.groundtrack.web.export;

import dev.groundtrack.access.Caller;
import dev.groundtrack.api.TypeNames;
import dev.groundtrack.export.MatchingRelations;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.Model;
import dev.groundtrack.problem.RefusedException;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.GraphQlSource;

/** Pages of relations by the API's own connection of them. */
final class RelationPages implements MatchingRelations {
  private static final int PAGE = 500;
  private static final String PAGES =
      """
      query ($first: Int!, $after: String, $where: %s) {
        page: %sConnection(first: $first, after: $after, where: $where) {
          edges { node { id } } pageInfo { hasNextPage endCursor }
        }
      }
      """;

  private final GraphQlSource api;
  private final String operation;

  RelationPages(GraphQlSource api, Model model) {
    EntityType relation = model.evidence(EvidenceRole.RELATION).orElseThrow();
    this.api = api;
    this.operation = PAGES.formatted(TypeNames.where(relation.name()), relation.plural());
  }

  @Override
  public Page page(Map<String, ?> where, @Nullable String after) {
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    variables.put("first", PAGE);
    variables.put("after", after);
    variables.put("where", where);
    ExecutionResult result =
        api.graphQl()
            .execute(
                ExecutionInput.newExecutionInput(operation)
                    .variables(variables)
                    .graphQLContext(Map.of(Caller.class, new Caller.Server()))
                    .build());
    if (!result.getErrors().isEmpty()) {
      throw failure(result.getErrors().getFirst());
    }
    Map<?, ?> page = map(map(result.getData()).get("page"));
    Map<?, ?> info = map(page.get("pageInfo"));
    List<String> ids =
        ((List<?>) Objects.requireNonNull(page.get("edges")))
            .stream().map(edge -> String.valueOf(map(map(edge).get("node")).get("id"))).toList();
    return new Page(
        ids,
        Boolean.TRUE.equals(info.get("hasNextPage"))
            ? String.valueOf(info.get("endCursor"))
            : null);
  }

  private static RuntimeException failure(GraphQLError error) {
    if (error.getErrorType() == ErrorType.INTERNAL_ERROR) {
      return new IllegalStateException(error.getMessage());
    }
    Map<String, Object> more = error.getExtensions();
    Object remedy = more == null ? null : more.get("remedy");
    return RefusedException.of(
        "",
        "The filter does not fit: " + error.getMessage(),
        remedy == null
            ? "/graphql/schema tells which fields and values it may have"
            : remedy.toString());
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return (Map<?, ?>) Objects.requireNonNull(value);
  }
}
