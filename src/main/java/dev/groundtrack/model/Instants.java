package dev.groundtrack.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The values of {@code DateTime}. One moment is one value: it is stored in UTC and no finer than it
 * is printed, so that whoever asks for what was printed finds it.
 */
public final class Instants {
  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .parseLenient()
          .appendPattern("[XXXXX]")
          .toFormatter(Locale.ROOT)
          .withChronology(IsoChronology.INSTANCE)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern OFFSET_WITHOUT_COLON = Pattern.compile("([+-]\\d\\d)(\\d\\d)$");
  private static final int DAY_LENGTH = "2022-03-05".length();

  /** As far as ECMAScript's dates reach, either way of 1970. */
  private static final Instant LAST = Instant.ofEpochMilli(8_640_000_000_000_000L);

  private static final Instant FIRST = Instant.ofEpochMilli(-8_640_000_000_000_000L);

  private Instants() {}

  public static ZonedDateTime now() {
    return stored(Instant.now().atZone(ZoneOffset.UTC));
  }

  /**
   * Reads ISO 8601. A day is its first moment; what has no offset is in UTC.
   *
   * @throws DateTimeException where it is no moment, or so far off that clients cannot read it
   */
  public static ZonedDateTime parse(String text) {
    ZonedDateTime moment = stored(spelled(text));
    Instant instant = moment.toInstant();
    if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
      throw new DateTimeException("Out of range: " + text);
    }
    return moment;
  }

  private static ZonedDateTime spelled(String text) {
    if (text.length() <= DAY_LENGTH) {
      return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC);
    }
    String colons = OFFSET_WITHOUT_COLON.matcher(text).replaceFirst("$1:$2");
    return switch (READ.parseBest(colons, OffsetDateTime::from, LocalDateTime::from)) {
      case OffsetDateTime moment -> moment.toZonedDateTime();
      case TemporalAccessor local -> LocalDateTime.from(local).atZone(ZoneOffset.UTC);
    };
  }

  private static ZonedDateTime stored(ZonedDateTime moment) {
    return moment.withZoneSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
  }

  /** In UTC, to the millisecond, whatever the database holds. */
  public static String print(Object value) {
    return value instanceof TemporalAccessor time ? PRINTED.format(time) : String.valueOf(value);
  }
}
