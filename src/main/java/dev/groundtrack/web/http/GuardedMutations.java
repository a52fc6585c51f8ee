package dev.groundtrack.web.http;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;

/**
 * Executes mutations for those who may write. It stands where the executor has found out which
 * operation runs, so that no door and no spelling leads around it.
 */
public final class GuardedMutations extends AsyncSerialExecutionStrategy {
  private final WriteAccess access;

  public GuardedMutations(WriteAccess access, DataFetcherExceptionHandler failures) {
    super(failures);
    this.access = access;
  }

  @Override
  public CompletableFuture<ExecutionResult> execute(
      ExecutionContext context, ExecutionStrategyParameters parameters) {
    GraphQLError refusal =
        refusal(
            context
                .getGraphQLContext()
                .getOrDefault(WriteAccess.Verdict.class, access.verdict(null)));
    return refusal == null
        ? super.execute(context, parameters)
        : CompletableFuture.completedFuture(new ExecutionResultImpl(refusal));
  }

  private static @Nullable GraphQLError refusal(WriteAccess.Verdict verdict) {
    return switch (verdict) {
      case ALLOWED -> null;
      case NO_TOKEN_SENT ->
          error(
              ErrorType.UNAUTHORIZED,
              "UNAUTHENTICATED",
              "Mutations need the token of this server",
              "Send it in the header: Authorization: Bearer TOKEN");
      case WRONG_TOKEN ->
          error(
              ErrorType.UNAUTHORIZED,
              "UNAUTHENTICATED",
              "This is not the token of this server",
              "Ask its operator for the value of " + WriteAccess.SETTING);
      case CLOSED ->
          error(
              ErrorType.FORBIDDEN,
              "FORBIDDEN",
              "Mutations are closed: this server listens off loopback and has no token",
              "Start it with "
                  + WriteAccess.SETTING
                  + " and send that, or with"
                  + " server.address=127.0.0.1");
    };
  }

  private static GraphQLError error(ErrorType type, String code, String what, String remedy) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", code);
    extensions.put("remedy", remedy);
    return GraphqlErrorBuilder.newError()
        .errorType(type)
        .message("%s", what)
        .extensions(extensions)
        .build();
  }
}
