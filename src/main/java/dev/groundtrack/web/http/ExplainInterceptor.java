package dev.groundtrack.web.http;

import dev.groundtrack.access.Caller;
import dev.groundtrack.execution.ExecutionExplanation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * Tells in a response's extensions how it came about, where the request's header {@value #HEADER}
 * asks for it. The Cypher of a server says much of its data: others than this machine are not told
 * unless the operator allows it.
 */
public final class ExplainInterceptor implements WebGraphQlInterceptor {
  static final String HEADER = "Groundtrack-Explain";
  private static final String KEY = "explain";

  private final boolean allowed;

  public ExplainInterceptor(boolean allowed) {
    this.allowed = allowed;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    if (!Boolean.parseBoolean(request.getHeaders().getFirst(HEADER))) {
      return chain.next(request);
    }
    if (!allowed) {
      return chain
          .next(request)
          .map(response -> with(response, refused("Set groundtrack.explain to true")));
    }
    ExecutionExplanation explanation = new ExecutionExplanation();
    request.configureExecutionInput(
        (input, builder) ->
            builder
                .graphQLContext(context -> context.put(ExecutionExplanation.class, explanation))
                .build());
    return chain
        .next(request)
        .map(
            response ->
                with(
                    response,
                    seesAll(response)
                        ? explanation.fields()
                        : refused("Ask with a key that is cleared for restricted sources")));
  }

  /** How much the database had to look at tells of what is hidden, too. */
  private static boolean seesAll(WebGraphQlResponse response) {
    Caller caller = response.getExecutionInput().getGraphQLContext().get(Caller.class);
    return caller != null && caller.clearance().isHighest();
  }

  private static Map<String, String> refused(String remedy) {
    return Map.of("refused", "Nothing is explained here", "remedy", remedy);
  }

  private static WebGraphQlResponse with(WebGraphQlResponse response, Object told) {
    Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
    extensions.put(KEY, told);
    return response.transform(builder -> builder.extensions(extensions));
  }
}
