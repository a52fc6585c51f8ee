package dev.groundtrack.web.http;

import dev.groundtrack.web.error.ErrorCode;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * What to do about an operation that is none, or that the schema does not know, beside what is
 * wrong; and of every error the code.
 */
public final class RemedyInterceptor implements WebGraphQlInterceptor {
  private final OperationMistakes mistakes;

  public RemedyInterceptor(OperationMistakes mistakes) {
    this.mistakes = mistakes;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return chain.next(request).map(this::remedied);
  }

  private WebGraphQlResponse remedied(WebGraphQlResponse response) {
    List<GraphQLError> errors = response.getExecutionResult().getErrors();
    if (errors.isEmpty()) {
      return response;
    }
    List<GraphQLError> told = errors.stream().map(this::remedied).toList();
    return response.transform(builder -> builder.errors(told));
  }

  private static boolean lacksOne(GraphQLError error) {
    ErrorClassification type = error.getErrorType();
    return (type == ErrorType.InvalidSyntax
            || type == ErrorType.ValidationError
            || error instanceof BadFaithIntrospectionError)
        && (error.getExtensions() == null || !error.getExtensions().containsKey("remedy"));
  }

  private String told(GraphQLError error) {
    return error.getErrorType() == ErrorType.ValidationError && lacksOne(error)
        ? mistakes.told(error)
        : error.getMessage();
  }

  private static String remedy(GraphQLError error) {
    if (error instanceof BadFaithIntrospectionError) {
      return "Ask for the schema as GraphiQL does, or read it at /graphql/schema";
    }
    return error.getErrorType() == ErrorType.InvalidSyntax
        ? "Mend the syntax where the location says"
        : "Ask as the schema at /graphql/schema has it; GraphiQL completes names";
  }

  private GraphQLError remedied(GraphQLError error) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    if (error.getExtensions() != null) {
      extensions.putAll(error.getExtensions());
    }
    extensions.computeIfAbsent(ErrorCode.KEY, lacking -> ErrorCode.of(error).name());
    if (lacksOne(error)) {
      extensions.put("remedy", remedy(error));
    }
    GraphqlErrorBuilder<?> builder =
        GraphqlErrorBuilder.newError()
            .message("%s", told(error))
            .errorType(error.getErrorType())
            .extensions(extensions);
    if (error.getLocations() != null) {
      builder.locations(error.getLocations());
    }
    if (error.getPath() != null) {
      builder.path(error.getPath());
    }
    return builder.build();
  }
}
