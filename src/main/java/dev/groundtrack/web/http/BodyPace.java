package dev.groundtrack.web.http;

import dev.groundtrack.web.error.HttpRefusal;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;

/**
 * How bodies have to come, so that senders who stop half-way keep no thread from others (slow HTTP
 * attacks): a few of the server's threads at once wait for what has not arrived, no longer than the
 * connection's timeout for each piece, and not for who sends less than a least rate.
 */
public final class BodyPace {
  static final HttpRefusal BUSY =
      new HttpRefusal(
          HttpStatus.SERVICE_UNAVAILABLE,
          "Too many bodies are waited for already",
          "Send it again in a while, headers and body at once");

  static final HttpRefusal SLOW =
      new HttpRefusal(
          HttpStatus.REQUEST_TIMEOUT,
          "The body came too slowly",
          "Send it whole, at 4 KiB a second or more");

  private static final Duration START = Duration.ofSeconds(10);
  private static final long BYTES_A_SECOND = 4 << 10;

  private final Semaphore waiting;

  /**
   * @param mostWaiting how many threads may wait at once
   */
  public BodyPace(int mostWaiting) {
    this.waiting = new Semaphore(mostWaiting);
  }

  /** Reads a piece that may not have arrived. */
  interface Read {
    int read() throws IOException;
  }

  /**
   * Waits for a piece.
   *
   * @throws Refused if too many wait
   */
  int await(Read piece) throws IOException {
    if (!waiting.tryAcquire()) {
      throw new Refused(BUSY);
    }
    try {
      return piece.read();
    } finally {
      waiting.release();
    }
  }

  /**
   * Looks at what has come since a time of {@link System#nanoTime}.
   *
   * @throws Refused if it is too little
   */
  static void check(long bytes, long since) throws IOException {
    long late = System.nanoTime() - since - START.toNanos();
    if (late > 0 && bytes < TimeUnit.NANOSECONDS.toSeconds(late) * BYTES_A_SECOND) {
      throw new Refused(SLOW);
    }
  }

  /** A body that is not read to its end. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient HttpRefusal refusal;

    Refused(HttpRefusal refusal) {
      super(refusal.what());
      this.refusal = refusal;
    }

    HttpRefusal refusal() {
      return refusal;
    }
  }
}
