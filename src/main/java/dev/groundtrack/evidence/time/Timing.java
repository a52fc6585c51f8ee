package dev.groundtrack.evidence.time;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a claim says that its relation holds.
 *
 * @param since from when on, where the text says so
 * @param until up to when, where the text says so
 * @param over of the past, whether the text says that it is over, as “former” does: what “flew” was
 *     so then, and may still be
 */
public record Timing(
    Tense tense, @Nullable SaidDate since, @Nullable SaidDate until, boolean over) {
  /** What is past is over. */
  public Timing(Tense tense, @Nullable SaidDate since, @Nullable SaidDate until) {
    this(tense, since, until, tense == Tense.PAST);
  }

  /** It holds; no date is told. */
  public static final Timing PRESENT = new Timing(Tense.PRESENT, null, null);

  /** Within this tense; no date is told. */
  public static Timing of(Tense tense) {
    return new Timing(tense, null, null);
  }

  /**
   * What both tell together: that it is over, where one does, else that it holds, where one does;
   * and the dates of this one before those of the other.
   */
  public Timing and(Timing other) {
    return new Timing(
        tense.compareTo(other.tense) <= 0 ? tense : other.tense,
        since == null ? other.since : since,
        until == null ? other.until : until,
        over || other.over);
  }

  /** From when on and up to when, as far as it is known. */
  public record Dates(@Nullable PartialDate since, @Nullable PartialDate until) {
    public static final Dates NONE = new Dates(null, null);

    private boolean isReversed() {
      return since != null && until != null && until.last().isBefore(since.first());
    }
  }

  /**
   * The dates that are meant in a text of this day. What contradicts itself is left out: the end of
   * what is over or the beginning of what holds in times to come, and an end before its beginning.
   */
  public Dates on(@Nullable LocalDate published) {
    PartialDate begun = date(since, published).orElse(null);
    PartialDate ended = date(until, published).orElse(null);
    if (tense != Tense.FUTURE && isAfter(begun, published)) {
      begun = null;
    }
    if (tense == Tense.PAST && isAfter(ended, published)) {
      ended = null;
    }
    Dates dates = new Dates(begun, ended);
    return dates.isReversed() ? Dates.NONE : dates;
  }

  private static Optional<PartialDate> date(
      @Nullable SaidDate said, @Nullable LocalDate published) {
    return Optional.ofNullable(said).flatMap(date -> date.on(published));
  }

  private static boolean isAfter(@Nullable PartialDate date, @Nullable LocalDate published) {
    return date != null && published != null && date.first().isAfter(published);
  }
}
