package dev.groundtrack.live;

import dev.groundtrack.model.TextPattern;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares two values of a scalar or an enum as the database does.
 *
 * @param scalar its name
 */
record StateComparison(String scalar) {
  boolean holds(Object value, String operator, Object with) {
    return switch (operator) {
      case "eq" -> same(value, with);
      case "in" -> ((List<?>) with).stream().anyMatch(one -> one != null && same(value, one));
      case "includes" -> ((List<?>) value).stream().anyMatch(one -> same(one, with));
      case "contains" -> value.toString().contains(with.toString());
      case "startsWith" -> value.toString().startsWith(with.toString());
      case "endsWith" -> value.toString().endsWith(with.toString());
      case "matches" -> TextPattern.of(with.toString()).matches(value.toString());
      case "lt" -> order(value, with) < 0;
      case "lte" -> order(value, with) <= 0;
      case "gt" -> order(value, with) > 0;
      case "gte" -> order(value, with) >= 0;
      case "distance" -> isAsFar(StatePlace.of((Map<?, ?>) value), (Map<?, ?>) with);
      default -> throw new IllegalArgumentException("There is no filter " + operator);
    };
  }

  private boolean same(Object value, Object with) {
    if (value instanceof List<?> some && with instanceof List<?> others) {
      return some.size() == others.size()
          && java.util.stream.IntStream.range(0, some.size())
              .allMatch(
                  i ->
                      same(
                          Objects.requireNonNull(some.get(i)),
                          Objects.requireNonNull(others.get(i))));
    }
    if (value instanceof Map<?, ?> place && with instanceof Map<?, ?> other) {
      return StatePlace.of(place).equals(StatePlace.of(other));
    }
    if (scalar.equals("Duration")) {
      return StateDuration.of(value.toString()).equals(StateDuration.of(with.toString()));
    }
    return value instanceof Number || value instanceof Comparable<?> && !(value instanceof String)
        ? order(value, with) == 0
        : value.toString().equals(with.toString());
  }

  /** Durations have an order where they start at the same moment. */
  private int order(Object value, Object with) {
    if (scalar.equals("Duration")) {
      ZonedDateTime now = ZonedDateTime.now(java.time.ZoneOffset.UTC);
      return StateDuration.of(value.toString())
          .after(now)
          .compareTo(StateDuration.of(with.toString()).after(now));
    }
    if (value instanceof ZonedDateTime moment && with instanceof ZonedDateTime other) {
      return moment.toInstant().compareTo(other.toInstant());
    }
    if (value instanceof Number one && with instanceof Number other) {
      return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()));
    }
    return compare(value, with);
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object value, Object with) {
    return ((Comparable<Object>) value).compareTo(with);
  }

  private boolean isAsFar(StatePlace place, Map<?, ?> asked) {
    double far =
        place.distance(StatePlace.of((Map<?, ?>) Objects.requireNonNull(asked.get("from"))));
    StateComparison numbers = new StateComparison("Float");
    return asked.entrySet().stream()
        .filter(part -> !"from".equals(part.getKey()) && part.getValue() != null)
        .allMatch(part -> numbers.holds(far, String.valueOf(part.getKey()), part.getValue()));
  }
}
