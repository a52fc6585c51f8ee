package dev.groundtrack.web.operation;

import dev.groundtrack.execution.AfterMutations;
import dev.groundtrack.web.error.ErrorCode;
import graphql.GraphQLError;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * Times operations as {@value #NAME}, by their kind and by what came of them: {@code OK}, or the
 * code of their first error. Names of operations are the client's, and without end, so they are not
 * told apart.
 */
public final class OperationTimer implements WebGraphQlInterceptor {
  static final String NAME = "groundtrack.operation";
  private static final String OK = "OK";

  private final MeterRegistry meters;

  public OperationTimer(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Timer.Sample started = Timer.start(meters);
    return chain.next(request).doOnNext(response -> started.stop(timer(response)));
  }

  private Timer timer(WebGraphQlResponse response) {
    return Timer.builder(NAME)
        .description("GraphQL operations")
        .tag("kind", kind(response))
        .tag("outcome", outcome(response.getExecutionResult().getErrors()))
        .register(meters);
  }

  static String kind(WebGraphQlResponse response) {
    if (response.getExecutionResult().getData() instanceof Publisher) {
      return "subscription";
    }
    return response.getExecutionInput().getGraphQLContext().hasKey(AfterMutations.class)
        ? "mutation"
        : "query";
  }

  static String outcome(List<GraphQLError> errors) {
    if (errors.isEmpty()) {
      return OK;
    }
    Map<String, Object> told = errors.getFirst().getExtensions();
    return told != null && told.get(ErrorCode.KEY) instanceof String code
        ? code
        : ErrorCode.of(errors.getFirst()).name();
  }
}
