package dev.groundtrack.web.cache;

import java.util.List;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/** Tells with each answer how long it may be kept; what went wrong, or has written, is not. */
public final class CacheHeaders implements WebGraphQlInterceptor {
  /** Of what is sent besides the address, this changes an answer. */
  private static final List<String> VARYING = List.of("Accept", "Groundtrack-Explain");

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return chain.next(request).doOnNext(CacheHeaders::tell);
  }

  private static void tell(WebGraphQlResponse response) {
    CachePolicy policy = response.getExecutionInput().getGraphQLContext().get(CachePolicy.class);
    boolean failed = !response.getExecutionResult().getErrors().isEmpty();
    HttpHeaders headers = response.getResponseHeaders();
    headers.setCacheControl(policy == null || failed ? CachePolicy.NEVER : policy.header());
    headers.setVary(VARYING);
  }
}
