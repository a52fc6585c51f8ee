package dev.groundtrack.web.http;

import dev.groundtrack.web.error.ErrorCode;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

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
          ErrorCode.UNAUTHENTICATED.error(
              "Mutations need the token of this server",
              "Send it in the header: Authorization: Bearer TOKEN");
      case WRONG_TOKEN ->
          ErrorCode.UNAUTHENTICATED.error(
              "This is not the token of this server",
              "Ask its operator for the value of " + WriteAccess.SETTING);
      case CLOSED ->
          ErrorCode.FORBIDDEN.error(
              "Mutations are closed: this server listens off loopback and has no token",
              "Start it with "
                  + WriteAccess.SETTING
                  + " and send that, or with"
                  + " server.address=127.0.0.1");
    };
  }
}
