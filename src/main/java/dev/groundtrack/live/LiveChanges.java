package dev.groundtrack.live;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphException;
import dev.groundtrack.graph.outbox.Outbox;
import dev.groundtrack.graph.outbox.Position;
import dev.groundtrack.graph.outbox.TurnChanges;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.QueryCompiler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Follows the outbox of the graph while somebody subscribes, and tells each subscriber of what
 * others have committed, on whatever server, in the order in which it was committed. What a slow
 * one has not taken waits in the graph, not here. Safe for use by many threads.
 */
public final class LiveChanges implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveChanges.class);
  private static final long PRUNE_MILLIS = 600_000;
  private static final int BUFFER = 64;

  /** How many statements run at once for all subscribers. */
  private static final int READS = 4;

  private final Graph graph;
  private final QueryCompiler compiler;
  private final Limits limits;
  private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
  private final Semaphore reads = new Semaphore(READS);
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Scheduler telling = Schedulers.fromExecutorService(workers, "live");
  private final Object news = new Object();
  private final Thread follower;
  private volatile boolean closed;

  /**
   * What following may take.
   *
   * @param every how often the graph is asked what is new while anybody subscribes
   * @param kept how long a change is kept for whoever comes back
   * @param patience how long a subscriber may take nothing while there is something for it
   * @param subscribers how many there may be at once
   */
  public record Limits(Duration every, Duration kept, Duration patience, int subscribers) {}

  public LiveChanges(Graph graph, QueryCompiler compiler, Limits limits) {
    this.graph = graph;
    this.compiler = compiler;
    this.limits = limits;
    this.follower = Thread.ofVirtual().name("live").start(this::follow);
  }

  /**
   * What somebody is told of, from now or from a position on.
   *
   * @throws RefusedException if the position is none of this graph's, or its changes are not kept
   *     any more, or there are too many subscribers
   */
  Flux<Map<String, Object>> subscribe(Wanted wanted, @Nullable Position since) {
    if (subscribers.size() >= limits.subscribers()) {
      throw RefusedException.overLimit(
          "subscription",
          "there are %d subscribers already".formatted(limits.subscribers()),
          "come back later, or raise groundtrack.live.max-subscribers");
    }
    Outbox.Extent extent = Outbox.extent(graph);
    if (since != null && (since.turn() <= extent.pruned() || since.turn() > extent.last())) {
      throw RefusedException.of(
          "since",
          "the changes behind this cursor are not kept any more",
          "read the graph anew, and subscribe without since; groundtrack.live.kept says how long"
              + " changes are kept");
    }
    Position from = since == null ? Position.endOf(extent.last()) : since;
    return Flux.<Map<String, Object>>create(
            sink -> add(new Subscriber(wanted, sink, from), sink), FluxSink.OverflowStrategy.BUFFER)
        .publishOn(telling, BUFFER);
  }

  /** How many subscriptions are open. */
  public int subscribers() {
    return subscribers.size();
  }

  private void add(Subscriber subscriber, FluxSink<?> sink) {
    sink.onDispose(() -> subscribers.remove(subscriber));
    subscribers.add(subscriber);
    synchronized (news) {
      news.notifyAll();
    }
  }

  private void follow() {
    long due = System.nanoTime();
    while (!closed) {
      try {
        if (System.nanoTime() - due >= 0) {
          due = System.nanoTime() + PRUNE_MILLIS * 1_000_000;
          Outbox.prune(graph, limits.kept());
        }
        look();
        rest();
      } catch (GraphException e) {
        LOG.debug("The graph does not tell what has changed: {}", e.getMessage());
        pause(limits.every().toMillis() * 5);
      } catch (RuntimeException e) {
        LOG.warn("What has changed could not be read", e);
        pause(limits.every().toMillis() * 5);
      }
    }
  }

  /** Until it is time to look again, or, where nobody subscribes, until somebody does. */
  private void rest() {
    pause(subscribers.isEmpty() ? PRUNE_MILLIS : limits.every().toMillis());
  }

  private void pause(long millis) {
    synchronized (news) {
      try {
        if (!closed) {
          news.wait(millis);
        }
      } catch (InterruptedException e) {
        closed = true;
      }
    }
  }

  private void look() {
    if (subscribers.isEmpty()) {
      return;
    }
    Outbox.Extent extent = Outbox.extent(graph);
    Map<Position, List<Subscriber>> behind = new LinkedHashMap<>();
    for (Subscriber subscriber : subscribers) {
      if (subscriber.isBehind(extent)) {
        behind.computeIfAbsent(subscriber.position(), p -> new ArrayList<>()).add(subscriber);
      }
    }
    behind.forEach((position, group) -> tell(group, position, extent));
  }

  /** Each by itself, so that nobody waits for what another asks. */
  private void tell(List<Subscriber> group, Position position, Outbox.Extent extent) {
    TurnChanges changes = Outbox.after(graph, position, extent);
    ChangeReader reader = new ChangeReader(graph, compiler, reads);
    for (Subscriber subscriber : group) {
      if (subscriber.begin(position)) {
        workers.execute(
            () -> {
              try {
                tell(subscriber, changes, extent, reader);
              } finally {
                subscriber.end();
              }
            });
      }
    }
  }

  private void tell(
      Subscriber subscriber, TurnChanges changes, Outbox.Extent extent, ChangeReader reader) {
    try {
      if (subscriber.room() > 0) {
        subscriber.tell(changes, extent, reader);
      } else if (subscriber.idleNanos() > limits.patience().toNanos()) {
        subscriber.fail(
            RefusedException.overLimit(
                "subscription",
                "nothing was taken for %d s".formatted(limits.patience().toSeconds()),
                "subscribe again with since: and the cursor of the last change that came"));
      }
    } catch (GraphException.Unavailable e) {
      LOG.debug("A subscriber waits for the graph: {}", e.getMessage());
    } catch (GraphException e) {
      subscriber.fail(
          RefusedException.overLimit(
              "subscription",
              "what is asked of each change takes more time, memory or rows than one is given",
              "ask for less of it"));
    } catch (RefusedException e) {
      subscriber.fail(e);
    } catch (RuntimeException e) {
      LOG.error("A subscriber could not be told what has changed", e);
      subscriber.fail(e);
    }
  }

  /** Ends all subscriptions. */
  @Override
  public void close() {
    closed = true;
    synchronized (news) {
      news.notifyAll();
    }
    try {
      follower.join(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    telling.dispose();
  }
}
