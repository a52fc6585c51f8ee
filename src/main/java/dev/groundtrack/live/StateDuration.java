package dev.groundtrack.live;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A length of time as Neo4j has it: months, days and seconds, none of which makes another. */
record StateDuration(long months, long days, BigDecimal seconds) {
  private static final Pattern TEXT =
      Pattern.compile(
          "(-?)P(?:([-\\d.]+)Y)?(?:([-\\d.]+)M)?(?:([-\\d.]+)W)?(?:([-\\d.]+)D)?"
              + "(?:T(?:([-\\d.]+)H)?(?:([-\\d.]+)M)?(?:([-\\d.]+)S)?)?");

  /**
   * Reads ISO 8601.
   *
   * @throws IllegalArgumentException if it is no length of time
   */
  static StateDuration of(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(text);
    }
    BigDecimal sign = BigDecimal.valueOf(parts.group(1).isEmpty() ? 1 : -1);
    BigDecimal months = times(parts.group(2), 12).add(times(parts.group(3), 1));
    BigDecimal days = times(parts.group(4), 7).add(times(parts.group(5), 1));
    BigDecimal seconds =
        times(parts.group(6), 3600).add(times(parts.group(7), 60)).add(times(parts.group(8), 1));
    return new StateDuration(
        months.multiply(sign).longValue(),
        days.multiply(sign).longValue(),
        seconds.multiply(sign).stripTrailingZeros());
  }

  private static BigDecimal times(@Nullable String part, int unit) {
    return part == null ? BigDecimal.ZERO : new BigDecimal(part).multiply(BigDecimal.valueOf(unit));
  }

  ZonedDateTime after(ZonedDateTime start) {
    return start.plusMonths(months).plusDays(days).plusNanos(seconds.movePointRight(9).longValue());
  }
}
