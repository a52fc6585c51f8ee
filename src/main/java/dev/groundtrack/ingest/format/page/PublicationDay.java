package dev.groundtrack.ingest.format.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The day of a moment as pages, feeds and mails write it: ISO 8601, RFC 5322, RFC 822, or in words
 * of English. It is the day where it was written, by the offset that stands with it; nothing is
 * shifted.
 */
public final class PublicationDay {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:\\D.*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:.*?\\b)?(\\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\\.?,?[ -](\\d{4})\\b.*");
  private static final Pattern DAY_FIRST_SHORT =
      Pattern.compile("(?:[A-Za-z]{3}, )?(\\d{1,2}) ([A-Za-z]{3}) (\\d{2})\\b.*");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?:.*?\\b)?([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b.*");
  private static final int CENTURY = 2000;
  private static final int LONGEST = 200;

  private static final List<DateTimeFormatter> IN_WORDS =
      Stream.of("d MMM uuuu", "d MMMM uuuu")
          .map(
              pattern ->
                  new DateTimeFormatterBuilder()
                      .parseCaseInsensitive()
                      .appendPattern(pattern)
                      .toFormatter(Locale.ENGLISH))
          .toList();

  private PublicationDay() {}

  /** The day, if it is written in one of these ways and there is such a day. */
  public static Optional<LocalDate> of(@Nullable String written) {
    if (written == null || written.length() > LONGEST) {
      return Optional.empty();
    }
    String text = written.strip().replaceAll("\\s+", " ");
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return iso(iso.group(1) + "-" + iso.group(2) + "-" + iso.group(3));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return inWords(dayFirst.group(1), dayFirst.group(2), dayFirst.group(3));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    if (monthFirst.matches()) {
      return inWords(monthFirst.group(2), monthFirst.group(1), monthFirst.group(3));
    }
    Matcher brief = DAY_FIRST_SHORT.matcher(text);
    return brief.matches()
        ? inWords(
            brief.group(1),
            brief.group(2),
            String.valueOf(CENTURY + Integer.parseInt(brief.group(3))))
        : Optional.empty();
  }

  private static Optional<LocalDate> iso(String day) {
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> inWords(String day, String month, String year) {
    String name = month.equalsIgnoreCase("sept") ? "Sep" : month;
    for (DateTimeFormatter format : IN_WORDS) {
      try {
        return Optional.of(LocalDate.parse(day + " " + name + " " + year, format));
      } catch (DateTimeException e) {
        // The other way of writing a month may fit.
      }
    }
    return Optional.empty();
  }
}
