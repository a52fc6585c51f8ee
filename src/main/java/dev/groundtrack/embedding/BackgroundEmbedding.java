package dev.groundtrack.embedding;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes vectors of nodes beside everything else, whenever it is told that there may be more. */
public final class BackgroundEmbedding implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundEmbedding.class);

  /** Many that write one after another are one pass, not many: each looks at every node. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** A model that is being loaded is waited for: nothing may end the process beneath it. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final NodeEmbedder vectors;
  private final Semaphore wanted = new Semaphore(0);
  private final Thread thread;
  private volatile boolean complete;

  /** Starts; the first pass is made when it is first told. */
  public BackgroundEmbedding(NodeEmbedder vectors) {
    this.vectors = vectors;
    this.thread =
        Thread.ofPlatform().daemon().name("vectors").priority(Thread.MIN_PRIORITY).start(this::run);
  }

  /** From then on what fails does so because the store is being closed. */
  private volatile boolean closed;

  /** Tells that nodes may have come or changed. */
  public void wake() {
    if (vectors.areWanted()) {
      complete = false;
      wanted.release();
    }
  }

  /** Whether every node had its vector when there was last something new. */
  public boolean isComplete() {
    return complete;
  }

  private void run() {
    try {
      while (true) {
        wanted.acquire();
        Thread.sleep(PAUSE);
        wanted.drainPermits();
        pass();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pass() {
    try {
      long started = System.nanoTime();
      int made = vectors.complete();
      complete = wanted.availablePermits() == 0;
      if (made > 0) {
        LOG.info("Vectors: {} in {} s", made, (System.nanoTime() - started) / 1_000_000_000);
      }
    } catch (RuntimeException e) {
      if (!closed) {
        LOG.warn("No vectors could be made: {}", e.getMessage(), e);
      }
    }
  }

  /** Ends what it is doing; what is missing is made at the next start. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
