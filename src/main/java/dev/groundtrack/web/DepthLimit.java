package dev.groundtrack.web;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;

/** Turns away queries that nest too deeply, before any of them runs. */
final class DepthLimit extends MaxQueryDepthInstrumentation {
  private final int levels;

  DepthLimit(int levels) {
    super(levels);
    this.levels = levels;
  }

  /** Measures only operations whose text nests so deeply, whatever their directives leave out. */
  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
    ExecutionContext context = parameters.getExecutionContext();
    return depth(context.getOperationDefinition().getSelectionSet(), context) <= levels
        ? null
        : super.beginExecuteOperation(parameters, state);
  }

  private static int depth(@Nullable SelectionSet of, ExecutionContext context) {
    int depth = 0;
    if (of != null) {
      for (Selection<?> selection : of.getSelections()) {
        depth = Math.max(depth, depth(selection, context));
      }
    }
    return depth;
  }

  private static int depth(Selection<?> of, ExecutionContext context) {
    return switch (of) {
      case Field field -> 1 + depth(field.getSelectionSet(), context);
      case InlineFragment fragment -> depth(fragment.getSelectionSet(), context);
      case FragmentSpread spread ->
          depth(context.getFragment(spread.getName()).getSelectionSet(), context);
      default -> 0;
    };
  }

  @Override
  protected AbortExecutionException mkAbortException(int depth, int most) {
    return new AbortExecutionException(
        List.of(
            GraphqlErrorBuilder.newError()
                .errorType(ErrorType.BAD_REQUEST)
                .message("The query nests %d levels deep, more than the %d allowed", depth, most)
                .extensions(Map.of("remedy", "Ask for fewer levels at once"))
                .build()));
  }
}
