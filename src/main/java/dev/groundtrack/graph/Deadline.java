package dev.groundtrack.graph;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long this thread waits for a database that may not answer at all: while it is armed, the
 * thread is interrupted after that time, upon which the driver gives up the connection. The
 * database's own limits cannot do that: a frozen one keeps none.
 */
final class Deadline implements AutoCloseable {
  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final Thread thread = Thread.currentThread();
  private final Duration patience;
  private @Nullable ScheduledFuture<?> alarm;
  private boolean expired;

  private Deadline(Duration patience) {
    this.patience = patience;
  }

  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("database-deadlines").factory());
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  /** One that does not run yet. */
  static Deadline of(Duration patience) {
    return new Deadline(patience);
  }

  /** From now on the whole time is there again. */
  synchronized void arm() {
    disarm();
    alarm = CLOCK.schedule(this::expire, patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  synchronized void disarm() {
    if (alarm != null) {
      alarm.cancel(false);
      alarm = null;
    }
  }

  private synchronized void expire() {
    if (alarm != null) {
      alarm = null;
      expired = true;
      thread.interrupt();
    }
  }

  synchronized boolean isExpired() {
    return expired;
  }

  /** A failure that came of it, as the one that it is. */
  GraphException unanswered(Throwable cause) {
    return new GraphException.Unavailable(
        "The database did not answer within %d s".formatted(patience.toSeconds()), cause);
  }

  /** Takes back the interruption, if there was one. */
  @Override
  public void close() {
    disarm();
    if (isExpired()) {
      boolean ours = Thread.interrupted();
      assert ours || !thread.isInterrupted();
    }
  }
}
