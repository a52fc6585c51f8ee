package dev.groundtrack.web.http;

import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/**
 * Hands on to the execution what the token of a request allows, and tells a client that lacks it
 * how to authenticate.
 */
public final class BearerAuthentication implements WebGraphQlInterceptor {
  private static final String CHALLENGE = "Bearer realm=\"groundtrack\"";

  private final WriteAccess access;

  public BearerAuthentication(WriteAccess access) {
    this.access = access;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    WriteAccess.Verdict verdict =
        access.verdict(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
    request.configureExecutionInput(
        (input, builder) ->
            builder
                .graphQLContext(context -> context.put(WriteAccess.Verdict.class, verdict))
                .build());
    return chain.next(request).doOnNext(response -> challenge(response, verdict));
  }

  private static void challenge(WebGraphQlResponse response, WriteAccess.Verdict verdict) {
    boolean refused =
        response.getExecutionResult().getErrors().stream()
            .anyMatch(error -> error.getErrorType() == ErrorType.UNAUTHORIZED);
    if (refused) {
      boolean wrong = verdict == WriteAccess.Verdict.WRONG_TOKEN;
      response
          .getResponseHeaders()
          .set(
              HttpHeaders.WWW_AUTHENTICATE,
              wrong ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
    }
  }
}
