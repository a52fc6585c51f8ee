package dev.groundtrack.model;

import graphql.language.DirectivesContainer;
import org.jspecify.annotations.Nullable;

/** Reads what a type offers off its directives. */
final class Offers {
  private Offers() {}

  static Offer of(DirectivesContainer<?> type, Problems problems) {
    Applied query = Applied.on(type, "query").orElse(null);
    boolean list = query == null || !query.has("read") || query.flag("read");
    boolean connection =
        query == null || (query.has("connection") ? query.flag("connection") : list);
    boolean aggregate = query == null || query.flag("aggregate");
    Applied limit = Applied.on(type, "limit").orElse(null);
    Integer standard = limit == null ? null : positive(limit, "default", problems);
    Integer most = limit == null ? null : positive(limit, "max", problems);
    if (limit != null && standard != null && most != null && standard > most) {
      problems.add(
          limit.directive(),
          "@limit has the default " + standard + ", more than its max " + most,
          "lower the default, or raise max");
    }
    return new Offer(list, connection, aggregate, standard, most);
  }

  private static @Nullable Integer positive(Applied limit, String argument, Problems problems) {
    Object value = limit.scalar(argument).orElse(null);
    if (value == null) {
      return null;
    }
    if (value instanceof Long number && number > 0 && number <= Integer.MAX_VALUE) {
      return number.intValue();
    }
    problems.add(
        limit.directive(),
        "@limit has the " + argument + " " + value + ", which is no number greater than 0",
        "give a whole number of 1 or more");
    return null;
  }
}
