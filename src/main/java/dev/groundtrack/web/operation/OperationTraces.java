package dev.groundtrack.web.operation;

import dev.groundtrack.graph.trace.StatementListener;
import dev.groundtrack.web.document.DocumentHash;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/**
 * Traces operations: a span for each, in the trace of whoever asked ({@code traceparent}, W3C Trace
 * Context), and below it one for each statement that it has run. Names of attributes are those of
 * OpenTelemetry's semantic conventions for GraphQL servers and for databases. The Cypher is the
 * same whatever was asked with it; no value stands in a span, and nothing of an answer.
 */
public final class OperationTraces implements WebGraphQlInterceptor {
  private static final String DATABASE = "neo4j";

  private final Tracer tracer;
  private final Propagator callers;

  public OperationTraces(Tracer tracer, Propagator callers) {
    this.tracer = tracer;
    this.callers = callers;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Span span =
        callers.extract(request.getHeaders(), HttpHeaders::getFirst).kind(Span.Kind.SERVER).start();
    StatementListener statements = cypher -> statement(span, cypher);
    request.configureExecutionInput(
        (input, builder) ->
            builder
                .graphQLContext(context -> context.put(StatementListener.class, statements))
                .build());
    return chain
        .next(request)
        .doOnNext(response -> describe(span, response))
        .doOnError(span::error)
        .doFinally(signal -> span.end());
  }

  private static void describe(Span span, WebGraphQlResponse response) {
    String kind = OperationTimer.kind(response);
    String name = SlowOperations.name(response.getExecutionInput());
    String outcome = OperationTimer.outcome(response.getExecutionResult().getErrors());
    span.name(kind + " " + name)
        .tag("graphql.operation.type", kind)
        .tag("graphql.operation.name", name)
        .tag("graphql.document.hash", DocumentHash.of(response.getExecutionInput().getQuery()))
        .tag("groundtrack.outcome", outcome);
    if (!response.getExecutionResult().getErrors().isEmpty()) {
      span.tag("error.type", outcome);
    }
  }

  private StatementListener.Running statement(Span operation, String cypher) {
    Span span =
        tracer
            .spanBuilder()
            .setParent(operation.context())
            .kind(Span.Kind.CLIENT)
            .name(DATABASE)
            .tag("db.system.name", DATABASE)
            .tag("db.query.text", cypher.strip())
            .start();
    return failure -> {
      if (failure != null) {
        span.error(failure);
      }
      span.end();
    };
  }
}
