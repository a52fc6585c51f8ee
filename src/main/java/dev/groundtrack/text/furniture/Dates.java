package dev.groundtrack.text.furniture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as they are written in and around articles. */
final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  static final String MONTH =
      "(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";

  static final String WEEKDAY = "(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)";
  private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
  private static final String YEAR = "(?:,? \\d{4})?";

  /** A day, with or without its year and the day of the week. */
  static final String DATE =
      "(?:(?:"
          + WEEKDAY
          + ",? )?(?:"
          + MONTH
          + " "
          + DAY
          + YEAR
          + "|"
          + DAY
          + " "
          + MONTH
          + YEAR
          + "|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})|"
          + WEEKDAY
          + ")";

  private static final Pattern WHOLE =
      Pattern.compile(
          "\\b(?:(?<iso>\\d{4}-\\d{2}-\\d{2})|(?<month>"
              + MONTH
              + ") (?<day>\\d{1,2})(?:st|nd|rd|th)?,?"
              + " (?<year>\\d{4})|(?<day2>\\d{1,2})(?:st|nd|rd|th)? (?<month2>"
              + MONTH
              + "),? (?<year2>\\d{4}))\\b");

  private Dates() {}

  /** The first day in a text that is told with its year. */
  static Optional<LocalDate> whole(String text) {
    Matcher found = WHOLE.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(day(found));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate day(Matcher found) {
    if (found.group("iso") != null) {
      return LocalDate.parse(found.group("iso"));
    }
    String n = found.group("month") != null ? "" : "2";
    String month = found.group("month" + n).substring(0, 3).toLowerCase(Locale.ROOT);
    return LocalDate.of(
        Integer.parseInt(found.group("year" + n)),
        MONTHS.indexOf(month) + 1,
        Integer.parseInt(found.group("day" + n)));
  }
}
