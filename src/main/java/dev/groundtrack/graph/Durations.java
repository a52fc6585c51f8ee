package dev.groundtrack.graph;

import org.neo4j.driver.types.IsoDuration;

/** Durations as text in ISO 8601, in the largest units that say the same: P1Y2M3DT4H5M6.5S. */
final class Durations {
  private static final int MONTHS = 12;
  private static final int SECONDS = 60;

  private Durations() {}

  static String text(IsoDuration duration) {
    long minutes = duration.seconds() / SECONDS;
    String date =
        unit(duration.months() / MONTHS, "Y")
            + unit(duration.months() % MONTHS, "M")
            + unit(duration.days(), "D");
    String time =
        unit(minutes / SECONDS, "H")
            + unit(minutes % SECONDS, "M")
            + seconds(duration.seconds() % SECONDS, duration.nanoseconds());
    return date.isEmpty() && time.isEmpty()
        ? "PT0S"
        : "P" + date + (time.isEmpty() ? "" : "T" + time);
  }

  private static String unit(long number, String unit) {
    return number == 0 ? "" : number + unit;
  }

  private static String seconds(long seconds, int nanoseconds) {
    return nanoseconds == 0 ? unit(seconds, "S") : "%d.%09dS".formatted(seconds, nanoseconds);
  }
}
