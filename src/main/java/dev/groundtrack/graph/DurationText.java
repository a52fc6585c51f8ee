package dev.groundtrack.graph;

import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;

/** Durations as text in ISO 8601, in the largest units that say the same: P1Y2M3DT4H5M6.5S. */
final class DurationText {
  private static final int MONTHS = 12;
  private static final int SECONDS = 60;
  private static final long SECOND = 1_000_000_000;

  private DurationText() {}

  static String text(TemporalAmount duration) {
    long months = duration.get(ChronoUnit.MONTHS);
    long nanoseconds = duration.get(ChronoUnit.NANOS);
    // The database counts the part of a second upwards from the whole seconds, also below zero.
    boolean below = duration.get(ChronoUnit.SECONDS) < 0 && nanoseconds > 0;
    long seconds = duration.get(ChronoUnit.SECONDS) + (below ? 1 : 0);
    long minutes = seconds / SECONDS;
    String date =
        unit(months / MONTHS, "Y")
            + unit(months % MONTHS, "M")
            + unit(duration.get(ChronoUnit.DAYS), "D");
    String time =
        unit(minutes / SECONDS, "H")
            + unit(minutes % SECONDS, "M")
            + seconds(seconds % SECONDS, below ? nanoseconds - SECOND : nanoseconds);
    return date.isEmpty() && time.isEmpty()
        ? "PT0S"
        : "P" + date + (time.isEmpty() ? "" : "T" + time);
  }

  private static String unit(long number, String unit) {
    return number == 0 ? "" : number + unit;
  }

  private static String seconds(long seconds, long nanoseconds) {
    return nanoseconds == 0
        ? unit(seconds, "S")
        : "%s%d.%09dS"
            .formatted(nanoseconds < 0 ? "-" : "", Math.abs(seconds), Math.abs(nanoseconds));
  }
}
