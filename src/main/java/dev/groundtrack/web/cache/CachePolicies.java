package dev.groundtrack.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.groundtrack.model.Model.CacheHint;
import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out of each query that is executed how long its answer may be kept. */
public final class CachePolicies extends SimplePerformantInstrumentation {
  private static final int MOST = 1_000;

  private final Map<String, CacheHint> hints;
  private final int standard;
  private final Cache<OperationDefinition, CachePolicy> known =
      Caffeine.newBuilder().weakKeys().maximumSize(MOST).build();

  /**
   * @param hints of types and fields, see {@link dev.groundtrack.model.Model#cacheHints}
   * @param standard for how many seconds an answer may be kept where nothing is said
   */
  public CachePolicies(Map<String, CacheHint> hints, int standard) {
    this.hints = Map.copyOf(hints);
    this.standard = standard;
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
    ExecutionContext context = parameters.getExecutionContext();
    OperationDefinition operation = context.getOperationDefinition();
    if (operation.getOperation() == OperationDefinition.Operation.QUERY) {
      context.getGraphQLContext().put(CachePolicy.class, policy(operation, context));
    }
    return SimpleInstrumentationContext.noOp();
  }

  /** The same document is the same object, as long as it is asked often. */
  private CachePolicy policy(OperationDefinition operation, ExecutionContext context) {
    return hints.isEmpty()
        ? new CachePolicy(standard, false)
        : known.get(
            operation,
            unknown ->
                new SmallestAge(hints, standard, context)
                    .of(operation.getSelectionSet(), context.getGraphQLSchema().getQueryType()));
  }
}
