package dev.groundtrack.graph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The room that is kept on the disk of a store, so that it can always end what it has begun: a
 * database that cannot write its log may not open again.
 */
public final class DiskReserve {
  private static final long LEAST = 48L << 20;
  private static final long MOST = 256L << 20;
  private static final long AGAIN = TimeUnit.SECONDS.toNanos(10);

  private final FileStore disk;
  private final long reserve;
  private final Runnable flush;
  private final AtomicLong lastFlush = new AtomicLong(System.nanoTime() - AGAIN);

  /**
   * A tenth of the disk that the folder is on, from 48 to 256 MiB.
   *
   * @param flush brings what waits in memory to the disk, which takes room as well; it is asked for
   *     while there is twice the reserve, at most every ten seconds
   */
  public DiskReserve(Path folder, Runnable flush) {
    this.flush = flush;
    try {
      this.disk = Files.getFileStore(folder);
      this.reserve = Math.clamp(disk.getTotalSpace() / 10, LEAST, MOST);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot see how much room is left for " + folder, e);
    }
  }

  /** Whether something may be written. */
  public boolean isLeft() {
    long left = left();
    if (left < reserve) {
      return false;
    }
    long last = lastFlush.get();
    long now = System.nanoTime();
    if (left < 2 * reserve && now - last > AGAIN && lastFlush.compareAndSet(last, now)) {
      flush.run();
    }
    return true;
  }

  /** How many bytes are kept. */
  public long bytes() {
    return reserve;
  }

  private long left() {
    try {
      return disk.getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot see how much room is left", e);
    }
  }
}
