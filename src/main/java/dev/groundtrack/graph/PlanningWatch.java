package dev.groundtrack.graph;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Has statements that nest deeply planned before they run, on threads that nobody waits for longer
 * than a read may take. Much of Neo4j's planner (2026.09) neither minds a transaction's time nor
 * that the database stops. Few plan at once, so that they leave the machine to others.
 */
final class PlanningWatch {
  private static final int MOST_AT_ONCE = 1;

  /** Braces, of maps among them; what nests less is planned soon. */
  private static final int SHALLOW = 12;

  private static final int MOST_KNOWN = 1_000;

  private final Explanation explanation;
  private final Duration longest;
  private final Semaphore free = new Semaphore(MOST_AT_ONCE, true);
  private final Set<CompletableFuture<Boolean>> underway = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  private final Map<Key, Boolean> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Boolean> eldest) {
          return size() > MOST_KNOWN;
        }
      };

  /** Has the database plan a statement, and remember how, without running it. */
  interface Explanation {
    void explain(String cypher, Map<String, ?> parameters);
  }

  /** What plans are kept by: a text, and of which types its parameters are. */
  private record Key(String cypher, List<Class<?>> types) {}

  PlanningWatch(Explanation explanation, Duration longest) {
    this.explanation = explanation;
    this.longest = longest;
  }

  /**
   * Returns once a statement is planned, or needs no watch.
   *
   * @throws GraphException.TimedOut if it takes too long
   * @throws GraphException.Unavailable if the database stops
   */
  void plan(String cypher, Map<String, ?> parameters) {
    if (isShallow(cypher)) {
      return;
    }
    Key key = new Key(cypher, types(parameters));
    synchronized (known) {
      if (known.get(key) != null) {
        return;
      }
    }
    await(started(cypher, parameters));
    synchronized (known) {
      known.put(key, true);
    }
  }

  private static List<Class<?>> types(Map<String, ?> parameters) {
    return parameters.values().stream()
        .<Class<?>>map(value -> value == null ? Void.class : value.getClass())
        .toList();
  }

  private static boolean isShallow(String cypher) {
    int depth = 0;
    for (int i = 0; i < cypher.length(); i++) {
      char c = cypher.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth > SHALLOW) {
        return false;
      }
    }
    return true;
  }

  private CompletableFuture<Boolean> started(String cypher, Map<String, ?> parameters) {
    CompletableFuture<Boolean> planned = new CompletableFuture<>();
    underway.add(planned);
    if (stopped) {
      planned.cancel(false);
    }
    Thread thread = new Thread(() -> run(planned, cypher, parameters), "planning");
    thread.setDaemon(true);
    thread.start();
    return planned;
  }

  private void run(CompletableFuture<Boolean> planned, String cypher, Map<String, ?> parameters) {
    try {
      if (free.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        explain(planned, cypher, parameters);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      underway.remove(planned);
      planned.cancel(false);
    }
  }

  private void explain(
      CompletableFuture<Boolean> planned, String cypher, Map<String, ?> parameters) {
    try {
      if (!planned.isDone()) {
        explanation.explain(cypher, parameters);
        planned.complete(true);
      }
    } catch (RuntimeException e) {
      planned.completeExceptionally(e);
    } finally {
      free.release();
    }
  }

  private void await(CompletableFuture<Boolean> planned) {
    try {
      planned.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      planned.cancel(false);
      throw exhausted(e);
    } catch (CancellationException e) {
      throw stopped ? new GraphException.Unavailable("The database stops", e) : exhausted(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraphException.Unavailable("The database stops", e);
    }
  }

  private GraphException exhausted(Exception e) {
    return new GraphException.TimedOut("Planning takes longer than " + longest, e);
  }

  /** Lets nobody wait any longer. */
  void stop() {
    stopped = true;
    underway.forEach(planned -> planned.cancel(false));
  }

  /** Whether anything is planned still, for whom nobody may wait. */
  boolean isBusy() {
    return free.availablePermits() < MOST_AT_ONCE;
  }
}
