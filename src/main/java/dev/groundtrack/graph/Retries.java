package dev.groundtrack.graph;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Does work again while it fails by what passes, after pauses that double and differ by chance.
 *
 * @param patience after how long a failure is taken as it is
 * @param mayPass whether the same work may go well if it is done again
 */
record Retries(Duration patience, Predicate<RuntimeException> mayPass) {
  private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  <T> T run(Supplier<T> work) {
    long started = System.nanoTime();
    long pause = FIRST_PAUSE_NANOS;
    while (true) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        if (!mayPass.test(e) || System.nanoTime() - started > patience.toNanos()) {
          throw e;
        }
      }
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(pause / 2, pause));
      pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
    }
  }
}
