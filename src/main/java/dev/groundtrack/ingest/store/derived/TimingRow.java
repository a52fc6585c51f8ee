package dev.groundtrack.ingest.store.derived;

import dev.groundtrack.evidence.time.PartialDate;
import dev.groundtrack.evidence.time.SaidDate;
import dev.groundtrack.evidence.time.Tense;
import dev.groundtrack.evidence.time.Timing;
import dev.groundtrack.graph.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a claim holds, as it is stored on its edge: the tense, the dates as they were said, and what
 * they mean in a source of that day.
 */
public final class TimingRow {
  private static final String TENSE = "tense";
  private static final String SINCE = "since";
  private static final String UNTIL = "until";
  private static final String SAID_SINCE = "said_since";
  private static final String SAID_UNTIL = "said_until";

  /** That what is past need not be over; where it is over, nothing stands there. */
  private static final String OVER = "over";

  private TimingRow() {}

  /** As properties; those that do not hold are left out. */
  public static Map<String, Object> properties(Timing timing, Timing.Dates dates) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put(TENSE, timing.tense().name());
    if (timing.tense() == Tense.PAST && !timing.over()) {
      row.put(OVER, false);
    }
    said(timing.since()).ifPresent(said -> row.put(SAID_SINCE, said));
    said(timing.until()).ifPresent(said -> row.put(SAID_UNTIL, said));
    iso(dates.since()).ifPresent(date -> row.put(SINCE, date));
    iso(dates.until()).ifPresent(date -> row.put(UNTIL, date));
    return row;
  }

  private static Optional<String> said(@Nullable SaidDate date) {
    return Optional.ofNullable(date).map(SaidDate::value);
  }

  private static Optional<String> iso(@Nullable PartialDate date) {
    return Optional.ofNullable(date).map(PartialDate::iso);
  }

  /** What was said; what was stored before tenses were told is held to be of the present. */
  public static Timing timing(Row row) {
    Tense told = row.value(TENSE) instanceof String tense ? Tense.valueOf(tense) : Tense.PRESENT;
    return new Timing(
        told,
        row.value(SAID_SINCE) instanceof String since ? new SaidDate(since) : null,
        row.value(SAID_UNTIL) instanceof String until ? new SaidDate(until) : null,
        told == Tense.PAST && !Boolean.FALSE.equals(row.value(OVER)));
  }

  /** What it meant. */
  public static Timing.Dates dates(Row row) {
    return new Timing.Dates(date(row, SINCE), date(row, UNTIL));
  }

  private static @Nullable PartialDate date(Row row, String field) {
    return row.value(field) instanceof String iso ? PartialDate.of(iso).orElse(null) : null;
  }
}
