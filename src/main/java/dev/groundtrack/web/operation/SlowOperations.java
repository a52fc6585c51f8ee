package dev.groundtrack.web.operation;

import dev.groundtrack.access.Caller;
import dev.groundtrack.execution.StatementTimes;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphException;
import dev.groundtrack.graph.QueryProfile;
import dev.groundtrack.graph.ReadTransaction;
import dev.groundtrack.web.document.DocumentHash;
import graphql.ExecutionInput;
import graphql.GraphQLContext;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * Tells of operations that took long, each once, under the logger {@code groundtrack.slow}: who
 * asked, how much came of it, and the Cypher that was run with its plan. The Cypher is the same
 * whatever was asked with it; no value stands there, and nothing of the answer.
 */
public final class SlowOperations implements WebGraphQlInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger("groundtrack.slow");
  private static final Pattern NAMED =
      Pattern.compile("^\\s*(?:query|mutation|subscription)\\s+(\\w+)", Pattern.MULTILINE);
  private static final int LONGEST_NAME = 80;
  private static final long NANOS_A_MILLISECOND = 1_000_000;

  private final Graph graph;
  private final Duration limit;

  /**
   * @param limit from which on an operation is slow; zero for none
   */
  public SlowOperations(Graph graph, Duration limit) {
    this.graph = graph;
    this.limit = limit;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    if (limit.isZero()) {
      return chain.next(request);
    }
    StatementTimes times = new StatementTimes();
    request.configureExecutionInput(
        (input, builder) ->
            builder.graphQLContext(context -> context.put(StatementTimes.class, times)).build());
    String requestId = MDC.get(RequestIds.KEY);
    long started = System.nanoTime();
    return chain
        .next(request)
        .doOnNext(
            response -> {
              long nanos = System.nanoTime() - started;
              if (nanos >= limit.toNanos()) {
                tell(response, times, nanos, requestId);
              }
            });
  }

  /** On a thread of its own: whoever asked has waited long enough. */
  private void tell(
      WebGraphQlResponse response, StatementTimes times, long nanos, @Nullable String requestId) {
    String head = head(response, nanos);
    Thread.ofVirtual()
        .name("slow-operation")
        .start(
            () -> {
              if (requestId != null) {
                MDC.put(RequestIds.KEY, requestId);
              }
              StringBuilder text = new StringBuilder(head);
              times.all().forEach(ran -> add(text, ran));
              LOG.info("{}", text);
            });
  }

  private static String head(WebGraphQlResponse response, long nanos) {
    GraphQLContext context = response.getExecutionInput().getGraphQLContext();
    Caller caller = context.get(Caller.class);
    Object data = response.getExecutionResult().getData();
    return "operation=%s hash=%s caller=%s kind=%s milliseconds=%d rows=%d outcome=%s"
        .formatted(
            name(response.getExecutionInput()),
            DocumentHash.of(response.getExecutionInput().getQuery()),
            caller == null ? "none" : caller.id(),
            OperationTimer.kind(response),
            nanos / NANOS_A_MILLISECOND,
            data instanceof Publisher ? 0 : Math.max(0, rows(data) - 1),
            OperationTimer.outcome(response.getExecutionResult().getErrors()));
  }

  /** As it was asked for, or else that of the first operation; it may be anything. */
  static String name(ExecutionInput input) {
    String name = input.getOperationName();
    if (name == null || name.isBlank()) {
      Matcher first = NAMED.matcher(input.getQuery());
      name = first.find() ? first.group(1) : "none";
    }
    String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    return cut.replaceAll("\\W", "?");
  }

  /** How many objects an answer holds, itself among them. */
  private static long rows(@Nullable Object answer) {
    return switch (answer) {
      case Map<?, ?> object -> 1 + object.values().stream().mapToLong(SlowOperations::rows).sum();
      case Collection<?> list -> list.stream().mapToLong(SlowOperations::rows).sum();
      case null, default -> 0;
    };
  }

  private void add(StringBuilder text, StatementTimes.Ran ran) {
    text.append("\n%s, %d ms:\n".formatted(ran.field(), ran.nanos() / NANOS_A_MILLISECOND))
        .append(ran.cypher().strip().indent(2));
    try (ReadTransaction transaction = graph.beginRead()) {
      text.append("plan:\n");
      for (QueryProfile.Operator step :
          transaction.plan(ran.cypher(), ran.parameters()).operators()) {
        text.append("  ".repeat(step.depth() + 1)).append(step.name()).append('\n');
      }
    } catch (GraphException e) {
      text.append("  cannot be told now\n");
    }
  }
}
