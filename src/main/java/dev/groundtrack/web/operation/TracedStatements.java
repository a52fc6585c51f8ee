package dev.groundtrack.web.operation;

import dev.groundtrack.graph.trace.StatementListener;
import dev.groundtrack.graph.trace.StatementTrace;
import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import java.util.concurrent.CompletableFuture;

/** Executes operations, and tells whoever listens in their context of the statements they run. */
public final class TracedStatements extends ExecutionStrategy {
  private final ExecutionStrategy strategy;

  public TracedStatements(ExecutionStrategy strategy) {
    this.strategy = strategy;
  }

  @Override
  public CompletableFuture<ExecutionResult> execute(
      ExecutionContext context, ExecutionStrategyParameters parameters) {
    StatementListener listener = context.getGraphQLContext().get(StatementListener.class);
    return listener == null
        ? strategy.execute(context, parameters)
        : StatementTrace.listened(listener, () -> strategy.execute(context, parameters));
  }
}
