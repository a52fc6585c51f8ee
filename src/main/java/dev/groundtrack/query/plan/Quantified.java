package dev.groundtrack.query.plan;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.InputMeaning.Kind;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.query.plan.Predicate.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters of related nodes as predicates: how many of them must be like something. */
final class Quantified {
  private final Api api;
  private final Targets targets;
  private final Conditions conditions;
  private final Measurements measurements;

  Quantified(Api api, Targets targets, Conditions conditions, Measurements measurements) {
    this.api = api;
    this.targets = targets;
    this.conditions = conditions;
    this.measurements = measurements;
  }

  Predicate of(String within, Relationship relationship, @Nullable Object value) {
    Over over =
        new Over(
            new Hop(relationship.type(), relationship.direction()),
            targets.of(relationship.target()),
            relationship.properties());
    if (value == null) {
      return relationship.list()
          ? Predicate.TRUE
          : new Predicate.Exists(Quantifier.NONE, over.hop(), over.target(), Predicate.TRUE);
    }
    if (!relationship.list()) {
      return exists(Quantifier.SOME, within, Comparisons.map(value), over);
    }
    List<Predicate> parts = new ArrayList<>();
    Comparisons.map(value)
        .forEach(
            (quantifier, where) -> {
              if (where != null) {
                parts.add(
                    Conditions.at(
                        "." + quantifier,
                        () -> quantified(within, quantifier, Comparisons.map(where), over)));
              }
            });
    return Comparisons.all(parts);
  }

  private Predicate exists(
      Quantifier quantifier, String input, Map<String, @Nullable Object> where, Over over) {
    Predicate like = conditions.of(input, where, over.properties());
    return Comparisons.exists(quantifier, over.hop(), over.target(), like);
  }

  private Predicate quantified(
      String input, String field, Map<String, @Nullable Object> where, Over over) {
    String within = api.inputType(input, field);
    return switch ((Kind) api.input(input, field)) {
      case SOME -> exists(Quantifier.SOME, within, where, over);
      case ALL -> exists(Quantifier.ALL, within, where, over);
      case NONE -> exists(Quantifier.NONE, within, where, over);
      case SINGLE -> exists(Quantifier.SINGLE, within, where, over);
      case AGGREGATE -> measurements.of(within, where, over);
      case AND, OR, NOT, NODE, EDGE, SAME, SCORE, TYPE_NAME, ANY_NAME, COUNT ->
          throw new IllegalArgumentException("No quantifier " + field);
    };
  }
}
