package dev.groundtrack.graph.backup;

import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Through which every write transaction of this process goes, many at a time, unless somebody holds
 * it to see the store between two of them. Reads do not pass here.
 */
public final class WriteGate {
  /** In the order of coming, so that whoever holds it comes to their turn. */
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

  private final Runnable check;

  /**
   * @param check throws where nothing may be written
   */
  public WriteGate(Runnable check) {
    this.check = check;
  }

  /** A write under way, on the thread that began it. */
  @FunctionalInterface
  public interface Pass extends AutoCloseable {
    @Override
    void close();
  }

  /** What is done while no write is under way. */
  @FunctionalInterface
  public interface Held<T> {
    T run() throws IOException;
  }

  /** Begins a write, if it may be; waits while the gate is held. */
  public Pass enter() {
    check.run();
    return enterAnyway();
  }

  /** Begins what has to be written whatever the check says. */
  public Pass enterAnyway() {
    lock.readLock().lock();
    return () -> lock.readLock().unlock();
  }

  /**
   * Does something between two writes: those under way end first, and others wait until it is done.
   *
   * @param patience how long those under way may take to end
   * @throws RefusedException if they do not
   */
  public <T> T hold(Duration patience, Held<T> work) throws IOException {
    if (!held(patience)) {
      throw RefusedException.of(
          "backup",
          "a write has not ended within " + patience.toSeconds() + " s",
          "try again when it has: a large source is perhaps imported or removed");
    }
    try {
      return work.run();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private boolean held(Duration patience) {
    try {
      return lock.writeLock().tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
