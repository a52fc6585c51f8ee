package dev.groundtrack.model.sdl;

import dev.groundtrack.model.RootFieldOptions;
import dev.groundtrack.problem.ProblemCollector;
import graphql.language.DirectivesContainer;
import org.jspecify.annotations.Nullable;

/** Reads what a type offers off its directives. */
final class RootFieldOptionsReader {
  private RootFieldOptionsReader() {}

  static RootFieldOptions of(DirectivesContainer<?> type, ProblemCollector problems) {
    AppliedDirective query = AppliedDirective.on(type, "query").orElse(null);
    boolean list = query == null || !query.has("read") || query.flag("read");
    boolean connection =
        query == null || (query.has("connection") ? query.flag("connection") : list);
    boolean aggregate = query == null || query.flag("aggregate");
    AppliedDirective limit = AppliedDirective.on(type, "limit").orElse(null);
    Integer standard = limit == null ? null : positive(limit, "default", problems);
    Integer most = limit == null ? null : positive(limit, "max", problems);
    if (limit != null && standard != null && most != null && standard > most) {
      problems.add(
          limit.directive(),
          "@limit has the default " + standard + ", more than its max " + most,
          "lower the default, or raise max");
    }
    return new RootFieldOptions(list, connection, aggregate, standard, most);
  }

  private static @Nullable Integer positive(
      AppliedDirective limit, String argument, ProblemCollector problems) {
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
