package dev.groundtrack.execution;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Executes queries that the database answers in the shape of the response: each root field is read,
 * and its value completed as a whole. graphql-java would visit every field of every node, which for
 * wide answers costs more than to find them. It still answers what else is asked: introspection,
 * what has to be fetched field by field, and everything that has gone wrong, from values read here.
 */
public final class WholeResponseStrategy extends AsyncExecutionStrategy {
  private final OperationCache operations;
  private final QueryFetcher roots;

  public WholeResponseStrategy(
      OperationCache operations, QueryFetcher roots, DataFetcherExceptionHandler failures) {
    super(failures);
    this.operations = operations;
    this.roots = roots;
  }

  @Override
  public CompletableFuture<ExecutionResult> execute(
      ExecutionContext context, ExecutionStrategyParameters parameters) {
    WholeResponseOperation operation = operations.operation(context);
    if (operation == null) {
      return super.execute(context, parameters);
    }
    RequestValues request =
        new RequestValues(
            context.getCoercedVariables(), context.getGraphQLContext(), context.getLocale());
    Map<String, QueryFetcher.Outcome> read =
        roots.readAll(
            operation.roots().stream()
                .map(root -> new FieldRequest(root.asked(), null, request))
                .toList(),
            context.getOperationDefinition());
    Map<String, @Nullable Object> data = complete(operation, read);
    if (data == null) {
      context.getGraphQLContext().put(QueryFetcher.READ, read);
      return super.execute(context, parameters);
    }
    return CompletableFuture.completedFuture(new ExecutionResultImpl(data, context.getErrors()));
  }

  /** None where something has gone wrong. */
  private static @Nullable Map<String, @Nullable Object> complete(
      WholeResponseOperation operation, Map<String, QueryFetcher.Outcome> read) {
    try {
      Map<String, @Nullable Object> data = new LinkedHashMap<>();
      for (WholeResponseOperation.Root root : operation.roots()) {
        String key = root.asked().key();
        if (!(read.get(key) instanceof QueryFetcher.Outcome.Value(Object value))) {
          return null;
        }
        data.put(key, root.place().complete(value));
      }
      return data;
    } catch (ValueCompletion.Irregular e) {
      return null;
    }
  }
}
