package dev.groundtrack.model.sdl;

import dev.groundtrack.model.PropertyAccess;
import dev.groundtrack.model.PropertyAccess.Moment;
import dev.groundtrack.model.PropertyAccess.Reading;
import dev.groundtrack.problem.ProblemCollector;
import graphql.language.FieldDefinition;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads how a property may be used off the directives of its field. */
final class PropertyAccessReader {
  private PropertyAccessReader() {}

  static PropertyAccess of(FieldDefinition field, ProblemCollector problems) {
    boolean identifier = field.hasDirective("id");
    Set<Moment> stamped = stamped(field, problems);
    return new PropertyAccess(
        readable(field),
        settable(field, identifier, stamped),
        AppliedDirective.on(field, "default").flatMap(d -> d.scalar("value")).orElse(null),
        AppliedDirective.on(field, "coalesce").flatMap(d -> d.scalar("value")).orElse(null),
        stamped,
        identifier);
  }

  private static Set<Reading> readable(FieldDefinition field) {
    Set<Reading> readable = EnumSet.allOf(Reading.class);
    without(readable, Reading.SELECT, AppliedDirective.on(field, "selectable"), "onRead");
    without(readable, Reading.FILTER, AppliedDirective.on(field, "filterable"), "byValue");
    without(readable, Reading.SORT, AppliedDirective.on(field, "sortable"), "byValue");
    unless(readable, Reading.AGGREGATE, AppliedDirective.on(field, "selectable"), "onAggregate");
    unless(
        readable,
        Reading.FILTER_BY_AGGREGATE,
        AppliedDirective.on(field, "filterable"),
        "byAggregate");
    return readable;
  }

  /** In {@code @neo4j/graphql} these two arguments are false unless they are given. */
  private static void unless(
      Set<Reading> all, Reading one, Optional<AppliedDirective> directive, String argument) {
    if (directive.filter(d -> !d.flag(argument)).isPresent()) {
      all.remove(one);
    }
  }

  private static <T> void without(
      Set<T> all, T one, Optional<AppliedDirective> directive, String argument) {
    if (directive.filter(d -> d.has(argument) && !d.flag(argument)).isPresent()) {
      all.remove(one);
    }
  }

  private static Set<Moment> stamped(FieldDefinition field, ProblemCollector problems) {
    return AppliedDirective.on(field, "timestamp")
        .map(timestamp -> timestamp.constants("operations", Moment.class, problems))
        .orElseGet(() -> EnumSet.noneOf(Moment.class));
  }

  static Set<Moment> settable(FieldDefinition field) {
    Set<Moment> settable = EnumSet.allOf(Moment.class);
    without(settable, Moment.CREATE, AppliedDirective.on(field, "settable"), "onCreate");
    without(settable, Moment.UPDATE, AppliedDirective.on(field, "settable"), "onUpdate");
    return settable;
  }

  private static Set<Moment> settable(
      FieldDefinition field, boolean identifier, Set<Moment> stamped) {
    Set<Moment> settable = settable(field);
    settable.removeAll(stamped);
    if (identifier) {
      settable.clear();
    }
    return settable;
  }
}
