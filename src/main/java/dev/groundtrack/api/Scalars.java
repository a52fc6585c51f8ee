package dev.groundtrack.api;

import dev.groundtrack.model.Instants;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.regex.Pattern;

/** The scalars beyond GraphQL's own, in the forms that {@code @neo4j/graphql} gives them. */
public final class Scalars {
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter NANOSECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSSSS");
  private static final Pattern DURATION =
      Pattern.compile(
          "-?P(?!$)(-?\\d+(\\.\\d+)?Y)?(-?\\d+(\\.\\d+)?M)?(-?\\d+(\\.\\d+)?W)?(-?\\d+(\\.\\d+)?D)?"
              + "(T(?=[-\\d])(-?\\d+(\\.\\d+)?H)?(-?\\d+(\\.\\d+)?M)?(-?\\d+(\\.\\d+)?S)?)?");

  /** A day: 2022-03-05. */
  public static final GraphQLScalarType DATE =
      TextScalar.of(
          "Date",
          "A day, as in 2022-03-05 (ISO 8601).",
          text -> text.length() > 10 ? Instants.parse(text).toLocalDate() : LocalDate.parse(text),
          String::valueOf);

  /** A moment: 2022-03-05T12:00:00.000Z. */
  public static final GraphQLScalarType DATE_TIME =
      TextScalar.of(
          "DateTime",
          "A moment, as in 2022-03-05T12:00:00Z (ISO 8601). It is given back in UTC.",
          Instants::parse,
          Instants::print);

  public static final List<GraphQLScalarType> ALL =
      List.of(
          DATE,
          DATE_TIME,
          TextScalar.of(
              "LocalDateTime",
              "A time of a day in no time zone, as in 2022-03-05T12:00:00 (ISO 8601).",
              LocalDateTime::parse,
              value ->
                  value instanceof LocalDateTime time
                      ? time.toLocalDate() + "T" + clock(time)
                      : "" + value),
          TextScalar.of(
              "Time",
              "A time of day with its offset, as in 12:00:00Z (ISO 8601).",
              OffsetTime::parse,
              value ->
                  value instanceof OffsetTime time ? clock(time) + time.getOffset() : "" + value),
          TextScalar.of(
              "LocalTime",
              "A time of day in no time zone, as in 12:00:00 (ISO 8601).",
              LocalTime::parse,
              value -> value instanceof LocalTime time ? clock(time) : "" + value),
          TextScalar.of(
              "Duration",
              "A length of time, as in P1Y2M3DT4H (ISO 8601).",
              Scalars::duration,
              String::valueOf),
          TextScalar.of(
              "BigInt",
              "A whole number of up to 64 bits, as text; inline, digits will do.",
              text -> new BigInteger(text).longValueExact(),
              Scalars::whole));

  private Scalars() {}

  /**
   * A value that a schema gives as a literal, as what clients give is stored.
   *
   * @throws IllegalArgumentException or DateTimeException where it is none of the scalar
   */
  public static Object value(String scalar, Object literal) {
    if (literal instanceof List<?> all) {
      return all.stream().map(one -> value(scalar, one)).toList();
    }
    if (scalar.equals("Float") && literal instanceof Number number) {
      return number.doubleValue();
    }
    return ALL.stream()
        .filter(type -> type.getName().equals(scalar))
        .findFirst()
        .map(type -> ((TextScalar) type.getCoercing()).parse().apply(String.valueOf(literal)))
        .orElse(literal);
  }

  private static String clock(TemporalAccessor time) {
    return (time.get(ChronoField.NANO_OF_SECOND) == 0 ? SECONDS : NANOSECONDS).format(time);
  }

  private static String duration(String text) {
    if (!DURATION.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static String whole(Object value) {
    return value instanceof Double real
        ? new BigDecimal(real).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }
}
