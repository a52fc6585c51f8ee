package dev.groundtrack.web.http;

import dev.groundtrack.web.error.ErrorCode;
import graphql.Directives;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.Directive;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLNamedType;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.validation.ValidationError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers are sent as a whole. graphql-java declares {@code @defer} in every schema and then passes
 * over it: here it is neither told of, nor taken for something that is not done.
 */
public final class WholeAnswers extends SimplePerformantInstrumentation {
  private static final String DEFER = Directives.DeferDirective.getName();

  @Override
  public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
      InstrumentationValidationParameters parameters, InstrumentationState state) {
    List<GraphQLError> refused = new ArrayList<>();
    new NodeTraverser()
        .preOrder(
            new NodeVisitorStub() {
              @Override
              @SuppressWarnings("rawtypes")
              public TraversalControl visitDirective(Directive node, TraverserContext<Node> at) {
                if (node.getName().equals(DEFER)) {
                  refused.add(error(node));
                }
                return TraversalControl.CONTINUE;
              }
            },
            parameters.getDocument());
    if (!refused.isEmpty()) {
      throw new AbortExecutionException(refused);
    }
    return SimpleInstrumentationContext.noOp();
  }

  private static GraphQLError error(Directive node) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put(ErrorCode.KEY, ErrorCode.GRAPHQL_VALIDATION_FAILED.name());
    extensions.put("remedy", "Leave it out: answers are sent as a whole");
    return GraphqlErrorBuilder.newError()
        .errorType(ErrorCode.GRAPHQL_VALIDATION_FAILED.classification())
        .message("Unknown directive '%s'", DEFER)
        .location(node.getSourceLocation())
        .extensions(extensions)
        .build();
  }

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters parameters,
      InstrumentationState state) {
    var environment = parameters.getEnvironment();
    boolean directives =
        environment.getFieldDefinition().getName().equals("directives")
            && environment.getParentType() instanceof GraphQLNamedType type
            && type.getName().equals("__Schema");
    return directives ? env -> declared(fetcher.get(env)) : fetcher;
  }

  private static List<?> declared(@Nullable Object directives) {
    return directives instanceof List<?> all
        ? all.stream()
            .filter(one -> !(one instanceof GraphQLDirective d && d.getName().equals(DEFER)))
            .toList()
        : List.of();
  }
}
