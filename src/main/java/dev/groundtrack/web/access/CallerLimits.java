package dev.groundtrack.web.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.groundtrack.access.Caller;
import dev.groundtrack.access.Role;
import dev.groundtrack.web.error.ErrorCode;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition.Operation;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How many operations each caller may ask in a time (a token bucket), and how many of them are
 * worked on at once; what is beyond that is refused before it costs anything. Who does not say who
 * they are is told apart by their address. Who may do everything without saying so, on loopback, is
 * the operator, and not limited; a subscription, once begun, has limits of its own.
 */
public final class CallerLimits {
  /** For how long a caller who was silent may make up for it. */
  private static final Duration BURST = Duration.ofSeconds(10);

  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
  private static final int MOST_CALLERS = 100_000;
  private static final long SOON = 1;
  private static final String RETRY_AFTER = "retryAfter";

  private final int perSecond;
  private final int atOnce;
  private final LoadingCache<String, Allowance> allowances;

  /**
   * @param perSecond how many operations a caller may ask a second, taken over ten
   * @param atOnce how many of one caller are worked on at once
   */
  public CallerLimits(int perSecond, int atOnce) {
    this.perSecond = perSecond;
    this.atOnce = atOnce;
    this.allowances =
        Caffeine.newBuilder()
            .expireAfterAccess(FORGOTTEN_AFTER)
            .maximumSize(MOST_CALLERS)
            .build(caller -> new Allowance(bucket(), new Semaphore(atOnce)));
  }

  /** What one caller may do still. */
  private record Allowance(Bucket operations, Semaphore running) {}

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(perSecond * BURST.toSeconds())
                    .refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }

  /** The result of an operation, or why it is not executed now. */
  CompletableFuture<ExecutionResult> execute(
      Caller caller, ExecutionContext context, Supplier<CompletableFuture<ExecutionResult>> run) {
    if (caller instanceof Caller.Server || caller.isAnonymous() && caller.role() == Role.ADMIN) {
      return run.get();
    }
    CallerAddress address = context.getGraphQLContext().get(CallerAddress.class);
    Allowance allowance =
        allowances.get(
            caller.isAnonymous() && address != null ? "address:" + address.host() : caller.id());
    ConsumptionProbe probe = allowance.operations().tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      return refused(
          "you have asked more than the %d operations a second allowed".formatted(perSecond),
          "larger groundtrack.max-rate",
          Math.ceilDiv(probe.getNanosToWaitForRefill(), TimeUnit.SECONDS.toNanos(1)));
    }
    return context.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION
        ? run.get()
        : oneOf(allowance.running(), run);
  }

  private CompletableFuture<ExecutionResult> oneOf(
      Semaphore running, Supplier<CompletableFuture<ExecutionResult>> run) {
    if (!running.tryAcquire()) {
      return refused(
          "you have %d under way, as many as may be at once".formatted(atOnce),
          "larger groundtrack.max-concurrent",
          SOON);
    }
    boolean started = false;
    try {
      CompletableFuture<ExecutionResult> result = run.get();
      started = true;
      return result.whenComplete((done, failure) -> running.release());
    } finally {
      if (!started) {
        running.release();
      }
    }
  }

  private static CompletableFuture<ExecutionResult> refused(
      String why, String remedy, long seconds) {
    return CompletableFuture.completedFuture(
        new ExecutionResultImpl(
            ErrorCode.RATE_LIMITED.error(
                "This is not answered now: " + why,
                "Ask again in %d s, or let the server start with a %s".formatted(seconds, remedy),
                Map.of(RETRY_AFTER, seconds))));
  }

  /** In how many seconds to ask again, if an error tells it. */
  static Optional<Long> retryAfter(GraphQLError error) {
    Map<String, Object> extensions = error.getExtensions();
    return extensions != null && extensions.get(RETRY_AFTER) instanceof Long seconds
        ? Optional.of(seconds)
        : Optional.empty();
  }
}
