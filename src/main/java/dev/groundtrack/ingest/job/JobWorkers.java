package dev.groundtrack.ingest.job;

import dev.groundtrack.graph.GraphException;
import dev.groundtrack.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads that take items from the queue, one after another, and hold on to what they took. */
final class JobWorkers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobWorkers.class);

  /** How long others' jobs, and those that others left behind, may go unnoticed. */
  private static final Duration LOOK_AROUND = Duration.ofSeconds(1);

  /** How late a feed may be fetched. */
  private static final Duration FEEDS = Duration.ofSeconds(2);

  /** How long an item that is being imported may take when the process is asked to end. */
  private static final Duration LAST_WAIT = Duration.ofSeconds(4);

  private final String owner = UUID.randomUUID().toString();
  private final JobControl jobs;
  private final ItemLeases leases;
  private final ItemImport items;
  private final Feeds feeds;
  private final Runnable afterEach;
  private final Map<String, ClaimedItem> current = new ConcurrentHashMap<>();
  private final Semaphore news = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("import-leases").daemon().factory());
  private volatile boolean closed;

  /** What jobs come from, whom they are of, and what becomes of their items. */
  record Parts(JobControl jobs, ItemLeases leases, ItemImport items, Feeds feeds) {}

  /**
   * @param afterEach is told when something new is in the graph
   */
  JobWorkers(Parts parts, Runnable afterEach) {
    this.jobs = parts.jobs();
    this.leases = parts.leases();
    this.items = parts.items();
    this.feeds = parts.feeds();
    this.afterEach = afterEach;
  }

  void start(JobLimits limits) {
    for (int i = 0; i < limits.workers(); i++) {
      String name = owner + "/" + i;
      threads.add(Thread.ofPlatform().name("import-" + i).daemon().start(() -> work(name)));
    }
    long pause = limits.lease().toMillis() / 3;
    heart.scheduleWithFixedDelay(this::renew, pause, pause, TimeUnit.MILLISECONDS);
    long look = FEEDS.toMillis();
    heart.scheduleWithFixedDelay(this::poll, look, look, TimeUnit.MILLISECONDS);
  }

  /** Tells that there is something in the queue. */
  void wake() {
    news.release(Math.max(1, threads.size()));
  }

  private void poll() {
    try {
      if (feeds.poll()) {
        wake();
      }
    } catch (RuntimeException e) {
      if (!closed) {
        LOG.warn("Feeds that are due wait for a little: {}", e.getMessage());
      }
    }
  }

  private void renew() {
    try {
      current.values().forEach(leases::renew);
    } catch (RuntimeException e) {
      LOG.warn("Claims on items could not be renewed: {}", e.getMessage());
    }
  }

  private void work(String name) {
    boolean busy = true;
    while (!closed) {
      try {
        Optional<ClaimedItem> next = leases.claim(name);
        if (next.isPresent()) {
          busy = true;
          doOne(next.get());
        } else {
          if (busy) {
            busy = false;
            jobs.prune();
          }
          pause();
        }
      } catch (GraphException.Unavailable e) {
        if (!closed) {
          LOG.warn("The queue of imports waits for the database: {}", e.getMessage());
          pause();
        }
      } catch (RuntimeException e) {
        if (!closed) {
          LOG.warn("The queue of imports cannot be read: {}", e.getMessage(), e);
          pause();
        }
      }
    }
  }

  private void pause() {
    try {
      if (news.tryAcquire(LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS)) {
        news.drainPermits();
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  private void doOne(ClaimedItem item) {
    current.put(item.owner(), item);
    try {
      items.run(item);
      afterEach.run();
    } catch (ItemLeases.Lost e) {
      LOG.debug("{} is somebody else's by now", item.id());
      leases.release(item.owner());
    } catch (GraphException.Unavailable e) {
      throw e;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      if (!closed) {
        String id = UUID.randomUUID().toString();
        LOG.error("{} could not be imported ({})", item.id(), id, e);
        leases.failed(
            item,
            List.of(
                new Problem(
                    item.work().place(),
                    "could not be imported: something went wrong here (" + id + ")",
                    "see the log of the server")));
      }
    } finally {
      current.remove(item.owner());
    }
  }

  /** What is being imported may end, if it does so soon; the rest is left to whoever comes next. */
  @Override
  public void close() {
    closed = true;
    wake();
    long end = System.nanoTime() + LAST_WAIT.toNanos();
    try {
      for (Thread thread : threads) {
        thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    heart.shutdownNow();
    release();
  }

  /** As long as the database answers soon: what is not released is free when its claim is out. */
  private void release() {
    Thread release =
        Thread.ofPlatform()
            .daemon()
            .name("import-release")
            .start(
                () -> {
                  try {
                    leases.release(owner);
                  } catch (RuntimeException e) {
                    LOG.warn(
                        "What was being imported goes on when its claim has run out: {}",
                        e.getMessage());
                  }
                });
    try {
      release.join(LAST_WAIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
