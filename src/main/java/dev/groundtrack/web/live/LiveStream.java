package dev.groundtrack.web.live;

import graphql.ExecutionResult;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Operations, and what they subscribe to, as server-sent events: one a connection, by the protocol
 * graphql-sse in its distinct connections mode. The client hears at once that it is connected, and
 * something at least as often as the connection is kept alive; it stays as long as it likes.
 *
 * @see <a href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md">The protocol</a>
 */
public final class LiveStream extends GraphQlSseHandler {
  private static final Map<String, Object> BEAT = Map.of("beat", true);
  private static final Map<String, Object> END = Map.of("end", true);

  private final Duration keepAlive;

  /**
   * @param keepAlive how often something is sent
   */
  public LiveStream(WebGraphQlHandler operations, Duration keepAlive) {
    super(operations);
    this.keepAlive = keepAlive;
  }

  @Override
  protected ServerResponse prepareResponse(
      ServerRequest request, Mono<WebGraphQlResponse> response) {
    Flux<Map<String, Object>> results =
        response.flatMapMany(LiveStream::results).concatWithValues(END);
    Flux<Map<String, Object>> beats =
        Flux.interval(Duration.ZERO, keepAlive, Schedulers.boundedElastic())
            .onBackpressureDrop()
            .map(beat -> BEAT);
    return ServerResponse.sse(
        stream -> Flux.merge(results, beats).takeUntil(END::equals).subscribe(new Sending(stream)),
        Duration.ZERO);
  }

  private static Publisher<Map<String, Object>> results(WebGraphQlResponse response) {
    return response.getData() instanceof Publisher<?> publisher
        ? Flux.from(publisher).map(result -> ((ExecutionResult) result).toSpecification())
        : Flux.just(response.toMap());
  }

  /** Sends one after the other; who has gone is told of nothing more. */
  private static final class Sending extends BaseSubscriber<Map<String, Object>> {
    private final ServerResponse.SseBuilder stream;

    Sending(ServerResponse.SseBuilder stream) {
      this.stream = stream;
      stream.onError(failure -> cancel()).onComplete(this::cancel);
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
      request(1);
    }

    @Override
    protected void hookOnNext(Map<String, Object> result) {
      try {
        if (result == BEAT) {
          stream.comment("").send();
        } else if (result == END) {
          stream.event("complete").data("");
        } else {
          stream.event("next").data(result);
        }
        request(1);
      } catch (IOException | IllegalStateException e) {
        cancel();
      }
    }

    @Override
    protected void hookOnComplete() {
      stream.complete();
    }

    @Override
    protected void hookOnError(Throwable failure) {
      stream.error(failure);
    }
  }
}
