package dev.groundtrack.evidence.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A day, a month or a year, at the precision that was said: ISO 8601's calendar dates of reduced
 * precision, which sort as texts in the order of their beginnings.
 *
 * @param iso “2021”, “2021-05” or “2021-05-03”
 */
public record PartialDate(String iso) implements Comparable<PartialDate> {
  private static final int YEAR = 4;
  private static final int MONTH = 7;

  /**
   * @throws DateTimeException if there is no such date
   */
  public PartialDate {
    first(iso);
  }

  /** That date; none where there is no such date. */
  public static Optional<PartialDate> of(String iso) {
    try {
      return Optional.of(new PartialDate(iso));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static LocalDate first(String iso) {
    return switch (iso.length()) {
      case YEAR -> Year.parse(iso).atDay(1);
      case MONTH -> YearMonth.parse(iso).atDay(1);
      default -> LocalDate.parse(iso);
    };
  }

  /** Its first day. */
  public LocalDate first() {
    return first(iso);
  }

  /** Its last day. */
  public LocalDate last() {
    return switch (iso.length()) {
      case YEAR -> Year.parse(iso).atMonth(12).atEndOfMonth();
      case MONTH -> YearMonth.parse(iso).atEndOfMonth();
      default -> first();
    };
  }

  /** Whether it says the same, or more: “2021-05” of “2021”. */
  public boolean refines(PartialDate other) {
    return iso.startsWith(other.iso);
  }

  @Override
  public int compareTo(PartialDate other) {
    return iso.compareTo(other.iso);
  }

  @Override
  public String toString() {
    return iso;
  }
}
