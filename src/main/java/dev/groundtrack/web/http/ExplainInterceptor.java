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
  private final String remedy;

  /**
   * @param restricted whether the schema keeps anything from anybody: the numbers of rows that a
   *     statement looks at would tell of it
   */
  public ExplainInterceptor(boolean allowed, boolean restricted) {
    this.allowed = allowed && !restricted;
    this.remedy =
        restricted
            ? "Explain on a server whose schema has no @authentication and no @authorization"
            : "Set groundtrack.explain to true";
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    if (!Boolean.parseBoolean(request.getHeaders().getFirst(HEADER))) {
      return chain.next(request);
    }
    if (!allowed) {
      return chain.next(request).map(response -> with(response, refused(remedy)));
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
