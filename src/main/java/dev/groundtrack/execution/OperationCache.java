package dev.groundtrack.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.language.Document;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The operations that were asked before; those that are seldom asked for go first. An operation is the
 * same whatever its values, but for those that may leave fields out by {@code @skip} and {@code
 * @include}.
 */
public final class OperationCache {
  private static final int MOST = 1_000;

  private final GraphQLSchema schema;
  private final Cache<Key, Optional<WholeResponseOperation>> known =
      Caffeine.newBuilder().maximumSize(MOST).build();

  /**
   * What an operation depends on.
   *
   * @param document the same object for the same text, see {@link ParsedDocumentCache}
   * @param switches the values that may leave fields out
   */
  private record Key(Document document, @Nullable String operation, List<Object> switches) {}

  /**
   * @param schema with the data fetchers as they were given
   */
  public OperationCache(GraphQLSchema schema) {
    this.schema = schema;
  }

  /** None where it has to be executed field by field. */
  @Nullable WholeResponseOperation operation(ExecutionContext context) {
    Document document = context.getDocument();
    Key key = new Key(document, context.getOperationDefinition().getName(), switches(context));
    return known
        .get(
            key,
            unknown -> WholeResponseOperation.of(context.getNormalizedQueryTree().get(), schema))
        .orElse(null);
  }

  private static List<Object> switches(ExecutionContext context) {
    List<Object> switches = new ArrayList<>();
    for (VariableDefinition variable : context.getOperationDefinition().getVariableDefinitions()) {
      if (isBoolean(variable.getType())) {
        switches.add(String.valueOf(context.getCoercedVariables().get(variable.getName())));
      }
    }
    return switches;
  }

  private static boolean isBoolean(Type<?> type) {
    Type<?> bare = type instanceof NonNullType required ? required.getType() : type;
    return bare instanceof TypeName named && named.getName().equals("Boolean");
  }
}
