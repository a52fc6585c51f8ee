package dev.groundtrack.text;

import dev.groundtrack.problem.RefusedException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How long the reading of a document may take. Whoever reads asks at each sentence whether it is
 * over, so that a text made to take long is given up in time. It holds on the thread that reads;
 * where nobody set it, it is never over.
 */
public final class ReadingTime {
  /** Prose took a fifth of the time that this gives, on a machine with three builds at once. */
  private static final long CHARACTERS_A_SECOND = 100;

  private static final ScopedValue<ReadingTime> CURRENT = ScopedValue.newInstance();

  private final long end;
  private final Duration given;

  private ReadingTime(Duration given) {
    this.end = System.nanoTime() + given.toNanos();
    this.given = given;
  }

  /**
   * Reads a text within a time that grows as it does.
   *
   * @param atLeast for any text; a second more is given for each 100 characters
   * @throws RefusedException if it takes longer
   */
  public static <T> T within(Duration atLeast, Text text, Supplier<T> reading) {
    Duration given = atLeast.plusSeconds(text.length() / CHARACTERS_A_SECOND);
    return ScopedValue.where(CURRENT, new ReadingTime(given)).call(reading::get);
  }

  /**
   * Asks whether there is time left.
   *
   * @throws RefusedException if not
   */
  public static void check() {
    if (CURRENT.isBound() && System.nanoTime() - CURRENT.get().end > 0) {
      throw RefusedException.overLimit(
          "text",
          "reading it takes longer than the %d s that a text of its length may take"
              .formatted(TimeUnit.MILLISECONDS.toSeconds(CURRENT.get().given.toMillis())),
          "If it is prose, try again when the server has less to do, send it in parts, or let the"
              + " server start with a longer groundtrack.reading-timeout");
    }
  }
}
