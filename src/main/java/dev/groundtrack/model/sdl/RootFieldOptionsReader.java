package dev.groundtrack.model.sdl;

import dev.groundtrack.model.RootFieldOptions;
import dev.groundtrack.model.RootFieldOptions.EventKind;
import dev.groundtrack.model.RootFieldOptions.Events;
import dev.groundtrack.problem.ProblemCollector;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.ObjectTypeDefinition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a type offers off its directives. */
final class RootFieldOptionsReader {
  private static final String SUBSCRIPTION = "subscription";

  private RootFieldOptionsReader() {}

  /**
   * The same of a type whose nodes are told of.
   *
   * @param schema the directives of the schema itself, which hold for types that say nothing
   */
  static RootFieldOptions ofNodes(
      ObjectTypeDefinition type, List<Directive> schema, ProblemCollector problems) {
    RootFieldOptions all = of(type, problems);
    return new RootFieldOptions(
        all.list(),
        all.connection(),
        all.aggregate(),
        all.standard(),
        all.most(),
        events(type, schema, problems));
  }

  private static Events events(
      ObjectTypeDefinition type, List<Directive> schema, ProblemCollector problems) {
    Optional<AppliedDirective> own = AppliedDirective.on(type, SUBSCRIPTION);
    if (type.hasDirective("evidence")) {
      own.ifPresent(
          directive ->
              problems.add(
                  directive.directive(),
                  "@subscription stands at \"" + type.getName() + "\", a type of the evidence",
                  "take it out; relationChanged, statementAdded and sourceChanged tell of these"));
      return Events.NONE;
    }
    return own.or(
            () ->
                schema.stream()
                    .filter(directive -> directive.getName().equals(SUBSCRIPTION))
                    .findFirst()
                    .map(AppliedDirective::new))
        .map(
            directive ->
                new Events(
                    Plural.singular(type.getName()),
                    directive.constants("events", EventKind.class, problems)))
        .orElse(Events.NONE);
  }

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
    return new RootFieldOptions(list, connection, aggregate, standard, most, Events.NONE);
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
