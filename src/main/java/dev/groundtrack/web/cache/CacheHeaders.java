package dev.groundtrack.web.cache;

import dev.groundtrack.access.Caller;
import java.util.List;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/** Tells with each answer how long it may be kept; what went wrong, or has written, is not. */
public final class CacheHeaders implements WebGraphQlInterceptor {
  /** Of what is sent besides the address, this changes an answer. */
  private static final List<String> VARYING =
      List.of("Accept", "Authorization", "Groundtrack-Explain");

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return chain.next(request).doOnNext(CacheHeaders::tell);
  }

  private static void tell(WebGraphQlResponse response) {
    CachePolicy policy = response.getExecutionInput().getGraphQLContext().get(CachePolicy.class);
    boolean failed = !response.getExecutionResult().getErrors().isEmpty();
    HttpHeaders headers = response.getResponseHeaders();
    headers.setCacheControl(
        policy == null || failed ? CachePolicy.NEVER : policy.as(isForAll(response)).header());
    headers.setVary(VARYING);
  }

  /** What was answered to somebody who said who they are, is kept for nobody else. */
  private static boolean isForAll(WebGraphQlResponse response) {
    Caller caller = response.getExecutionInput().getGraphQLContext().get(Caller.class);
    return caller != null && caller.isAnonymous();
  }
}
