package dev.groundtrack.query.plan;

import dev.groundtrack.query.plan.Order.Key;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cursors that say where in an order a node stands, by the values of its keys: pages stay put while
 * others write, and a deep one is sought, not counted to. To clients they are opaque.
 */
public final class Cursors {
  private static final char SEPARATOR = '\u001F';
  private static final String ESCAPE = "\u001B";
  private static final String NULL = "-";
  private static final String VALUE = "=";

  private Cursors() {}

  /** What tells the cursors of one connection in one order from all others, in every version. */
  public static String fingerprint(String field, Order order) {
    StringBuilder form = new StringBuilder(field);
    order
        .keys()
        .forEach(
            key ->
                form.append(key.descending() ? '>' : '<')
                    .append(place(key))
                    .append(key.property()));
    return Integer.toHexString(form.toString().hashCode());
  }

  private static String place(Key key) {
    return switch (key.place()) {
      case NODE -> "";
      case EDGE -> "edge.";
      case SCORE -> "#";
    };
  }

  /** The cursor of a node with these values of the keys. */
  public static String encode(String fingerprint, List<?> values) {
    StringBuilder text = new StringBuilder(fingerprint);
    for (Object value : values) {
      text.append(SEPARATOR).append(value == null ? NULL : VALUE + escaped(value.toString()));
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String text) {
    return text.replace(ESCAPE, ESCAPE + "0").replace(String.valueOf(SEPARATOR), ESCAPE + "1");
  }

  private static String unescaped(String text) {
    return text.replace(ESCAPE + "1", String.valueOf(SEPARATOR)).replace(ESCAPE + "0", ESCAPE);
  }

  /** The values of the keys; empty where the cursor was not made for them. */
  public static Optional<List<@Nullable Object>> decode(
      String cursor, Order order, String fingerprint) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = text.split(String.valueOf(SEPARATOR), -1);
      if (parts.length != order.keys().size() + 1 || !parts[0].equals(fingerprint)) {
        return Optional.empty();
      }
      List<@Nullable Object> values = new ArrayList<>();
      for (int i = 0; i < order.keys().size(); i++) {
        values.add(value(order.keys().get(i), parts[i + 1]));
      }
      return Optional.of(values);
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Object value(Key key, String part) {
    if (part.equals(NULL)) {
      return null;
    }
    if (!part.startsWith(VALUE)) {
      throw new IllegalArgumentException("Neither a value nor none: " + part);
    }
    String text = unescaped(part.substring(VALUE.length()));
    return switch (key.scalar()) {
      case "Int", "BigInt" -> Long.valueOf(text);
      case "Float" -> Double.valueOf(text);
      case "Boolean" -> Boolean.valueOf(text);
      case "Date" -> LocalDate.parse(text);
      case "DateTime" -> ZonedDateTime.parse(text);
      case "LocalDateTime" -> LocalDateTime.parse(text);
      case "Time" -> OffsetTime.parse(text);
      case "LocalTime" -> LocalTime.parse(text);
      default -> text;
    };
  }
}
