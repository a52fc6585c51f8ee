package dev.groundtrack.execution;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;

/**
 * Does something after each operation that may have changed the graph, and says so in its context,
 * under this class.
 */
public final class AfterMutations extends SimplePerformantInstrumentation {
  private final Runnable then;

  public AfterMutations(Runnable then) {
    this.then = then;
  }

  @Override
  public InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
    Operation operation = parameters.getExecutionContext().getOperationDefinition().getOperation();
    if (operation != Operation.MUTATION) {
      return SimpleInstrumentationContext.noOp();
    }
    parameters.getExecutionContext().getGraphQLContext().put(AfterMutations.class, true);
    return SimpleInstrumentationContext.whenCompleted((result, failure) -> then.run());
  }
}
