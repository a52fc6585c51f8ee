package dev.groundtrack.evidence.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as a text says it, which may need the day of its publication to be understood. Written
 * after TIMEX3's values (TimeML): “2021-05”; “XXXX-03” for a March and “XXXX-WXX-5” for a Friday,
 * behind “{@code <}” for the last and “{@code >}” for the next one, that of the publication
 * included; “P-2Y” for so long before the publication, at the precision of the unit.
 */
public record SaidDate(String value) {
  private static final Pattern MONTH = Pattern.compile("([<>])XXXX-(\\d\\d)(?:-(\\d\\d))?");
  private static final Pattern WEEKDAY = Pattern.compile("([<>])XXXX-WXX-([1-7])");
  private static final Pattern OFFSET = Pattern.compile("P-?\\d+([YMWD])");
  private static final String NEXT = ">";
  private static final int YEAR = 4;
  private static final int YEAR_AND_MONTH = 7;

  /** Whether it needs the day of the publication to be understood. */
  public boolean isRelative() {
    return !Character.isDigit(value.charAt(0));
  }

  /** The date that is meant in a text of this day; none where that cannot be told. */
  public Optional<PartialDate> on(@Nullable LocalDate published) {
    if (!isRelative()) {
      return PartialDate.of(value);
    }
    if (published == null) {
      return Optional.empty();
    }
    try {
      return relative(published);
    } catch (DateTimeException outOfRange) {
      return Optional.empty();
    }
  }

  private Optional<PartialDate> relative(LocalDate published) {
    Matcher month = MONTH.matcher(value);
    if (month.matches()) {
      return inMonth(month, published);
    }
    Matcher weekday = WEEKDAY.matcher(value);
    if (weekday.matches()) {
      DayOfWeek day = DayOfWeek.of(Integer.parseInt(weekday.group(2)));
      return PartialDate.of(
          published
              .with(
                  weekday.group(1).equals(NEXT)
                      ? TemporalAdjusters.nextOrSame(day)
                      : TemporalAdjusters.previousOrSame(day))
              .toString());
    }
    Matcher offset = OFFSET.matcher(value);
    return offset.matches() ? offset(offset.group(1), published) : Optional.empty();
  }

  private static Optional<PartialDate> inMonth(Matcher said, LocalDate published) {
    String day = said.group(3);
    String inYear = "-" + said.group(2) + (day == null ? "" : "-" + day);
    boolean next = said.group(1).equals(NEXT);
    String same = published.toString().substring(YEAR, YEAR + inYear.length());
    int otherYear = inYear.compareTo(same);
    int year = published.getYear();
    if (next && otherYear < 0) {
      year++;
    } else if (!next && otherYear > 0) {
      year--;
    }
    return PartialDate.of(String.format(Locale.ROOT, "%04d%s", year, inYear));
  }

  private Optional<PartialDate> offset(String unit, LocalDate published) {
    LocalDate day = published.plus(Period.parse(value));
    String iso = day.toString();
    return switch (unit) {
      case "Y" -> PartialDate.of(iso.substring(0, YEAR));
      case "M" -> PartialDate.of(iso.substring(0, YEAR_AND_MONTH));
      case "W" -> ofWeek(day);
      default -> PartialDate.of(iso);
    };
  }

  /** A week is said at the precision of the month, where it lies within one, else of the year. */
  private static Optional<PartialDate> ofWeek(LocalDate day) {
    String first = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
    String last = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).toString();
    for (int length : new int[] {YEAR_AND_MONTH, YEAR}) {
      if (first.substring(0, length).equals(last.substring(0, length))) {
        return PartialDate.of(first.substring(0, length));
      }
    }
    return Optional.empty();
  }
}
