package dev.groundtrack.web;

import graphql.GraphqlErrorBuilder;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.execution.ErrorType;

/** Turns away queries that nest too deeply, before any of them runs. */
final class DepthLimit extends MaxQueryDepthInstrumentation {
  DepthLimit(int levels) {
    super(levels);
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
