package dev.groundtrack.web.access;

import dev.groundtrack.access.Caller;
import dev.groundtrack.access.Permission;
import graphql.ErrorClassification;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hands on to the execution who asks. Over a socket it is told by the header of the handshake, or
 * else by {@code Authorization} in the payload of {@code connection_init}, which is all that a
 * browser can send; it is asked again for each operation, and for each event of a subscription, so
 * that what is revoked or over ends there, too.
 */
public final class CallerInterceptor implements WebSocketGraphQlInterceptor {
  private static final String SENT = CallerInterceptor.class.getName();
  private static final List<String> NAMES = List.of("Authorization", "authorization");
  private static final String CHALLENGE = "Bearer realm=\"groundtrack\"";

  private final Callers callers;

  public CallerInterceptor(Callers callers) {
    this.callers = callers;
  }

  /** The connection was not allowed. */
  private static final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public Mono<Object> handleConnectionInitialization(
      WebSocketSessionInfo session, Map<String, Object> payload) {
    NAMES.stream()
        .map(payload::get)
        .filter(String.class::isInstance)
        .findFirst()
        .ifPresent(sent -> session.getAttributes().put(SENT, sent));
    boolean allowed =
        callers.of(authorization(session)) instanceof Credential.Known known
            && AccessRefusal.of(known.caller(), Permission.READ, "").isEmpty();
    // Hidden, lest Reactor take it for a call of its own to schedule, and interrupt the thread that
    // closes the connection before it has said why.
    return allowed ? Mono.empty() : Mono.error(new NotAllowed()).hide();
  }

  private static @Nullable String authorization(WebSocketSessionInfo session) {
    return session.getAttributes().get(SENT) instanceof String sent
        ? sent
        : session.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    String authorization =
        request instanceof WebSocketGraphQlRequest socket
            ? authorization(socket.getSessionInfo())
            : request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    Credential credential = callers.of(authorization);
    Optional<AccessRefusal> refusal = AccessRefusal.of(credential);
    if (refusal.isPresent()) {
      return Mono.just(refused(request, refusal.get()));
    }
    Caller caller = callers.caller(authorization);
    CallerAddress address = CallerAddress.of(request.getRemoteAddress());
    request.configureExecutionInput(
        (input, builder) ->
            builder
                .graphQLContext(context -> context.put(Caller.class, caller))
                .graphQLContext(context -> context.put(CallerAddress.class, address))
                .build());
    return chain
        .next(request)
        .map(response -> watched(response, authorization))
        .doOnNext(CallerInterceptor::addHeaders);
  }

  private static WebGraphQlResponse refused(WebGraphQlRequest request, AccessRefusal refusal) {
    return new WebGraphQlResponse(
        new DefaultExecutionGraphQlResponse(
            request.toExecutionInput(), new ExecutionResultImpl(refusal.error())));
  }

  private WebGraphQlResponse watched(WebGraphQlResponse response, @Nullable String authorization) {
    return response.getData() instanceof Publisher<?> events
        ? response.transform(
            builder ->
                builder.data(
                    Flux.from(events)
                        .map(event -> asLongAsAllowed((ExecutionResult) event, authorization))
                        .takeUntil(event -> event instanceof Ended)))
        : response;
  }

  private ExecutionResult asLongAsAllowed(ExecutionResult event, @Nullable String authorization) {
    return AccessRefusal.of(callers.of(authorization))
        .or(
            () ->
                AccessRefusal.of(
                    callers.caller(authorization), Permission.SUBSCRIBE, "A subscription"))
        .<ExecutionResult>map(Ended::new)
        .orElse(event);
  }

  /** The last that is told to whoever may not be told more. */
  private static final class Ended extends ExecutionResultImpl {
    Ended(AccessRefusal refusal) {
      super(refusal.error());
    }
  }

  private static void addHeaders(WebGraphQlResponse response) {
    List<ErrorClassification> errors =
        response.getExecutionResult().getErrors().stream()
            .map(error -> error.getErrorType())
            .toList();
    HttpHeaders headers = response.getResponseHeaders();
    if (errors.contains(ErrorType.UNAUTHORIZED)) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }
    response.getExecutionResult().getErrors().stream()
        .flatMap(error -> CallerLimits.retryAfter(error).stream())
        .forEach(seconds -> headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
  }
}
