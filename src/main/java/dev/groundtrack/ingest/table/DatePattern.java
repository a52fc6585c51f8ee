package dev.groundtrack.ingest.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a table writes days. */
sealed interface DatePattern {
  /** Whether a text is written so. */
  boolean reads(String text);

  /**
   * The day; none where the text is well written and tells none.
   *
   * @throws DateTimeException if there is no such day
   */
  Optional<LocalDate> day(String text);

  /**
   * The pattern that a mapping gives: {@code gcat}, or one of java.time's.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static DatePattern of(String pattern) {
    if (pattern.equals("gcat")) {
      return new Vague();
    }
    DateTimeFormatter formatter =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(pattern.replace('y', 'u'))
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
    LocalDate some = LocalDate.of(2001, 11, 23);
    try {
      LocalDate.parse(
          formatter.format(some.atTime(12, 34, 56).atOffset(java.time.ZoneOffset.UTC)), formatter);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(pattern, e);
    }
    return new Formatted(formatter);
  }

  /** One of java.time's patterns. */
  record Formatted(DateTimeFormatter formatter) implements DatePattern {
    @Override
    public boolean reads(String text) {
      try {
        return formatter.parse(text).isSupported(ChronoField.EPOCH_DAY);
      } catch (DateTimeException e) {
        return false;
      }
    }

    @Override
    public Optional<LocalDate> day(String text) {
      return Optional.of(LocalDate.parse(text, formatter));
    }
  }

  /**
   * The “vague dates” of the General Catalog of Artificial Space Objects: "1957 Oct 4 1928:34",
   * "1957 Oct", "1957 Oct?", "1960s", "1961 Q3" (planet4589.org/space/gcat/web/intro/vague.html).
   * Only those that are sure of the day tell one.
   */
  record Vague() implements DatePattern {
    private static final Pattern VAGUE =
        Pattern.compile(
            "(\\d{4})(?:s|C| Q[1-4]|(?: ([A-Z][a-z]{2})(?: +(\\d{1,2})"
                + "(?:\\.\\d+|(?: +\\d{2}(?:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?h?)?))?)?)?(\\?)?");
    private static final DateTimeFormatter DAY =
        new DateTimeFormatterBuilder()
            .appendPattern("uuuu MMM d")
            .toFormatter(Locale.US)
            .withResolverStyle(ResolverStyle.STRICT);

    @Override
    public boolean reads(String text) {
      return VAGUE.matcher(text).matches();
    }

    @Override
    public Optional<LocalDate> day(String text) {
      var vague = VAGUE.matcher(text);
      if (!vague.matches() || vague.group(3) == null || vague.group(4) != null) {
        return Optional.empty();
      }
      return Optional.of(
          LocalDate.parse(
              vague.group(1) + " " + vague.group(2) + " " + Integer.parseInt(vague.group(3)), DAY));
    }
  }
}
