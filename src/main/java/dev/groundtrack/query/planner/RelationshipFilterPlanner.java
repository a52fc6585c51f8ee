package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.InputMeaning.Kind;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.query.limits.PlanBudget;
import dev.groundtrack.query.plan.Hop;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Predicate.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters of related nodes as predicates: how many of them must be like something. */
final class RelationshipFilterPlanner {
  private final Api api;
  private final Targets targets;
  private final FilterPlanner conditions;
  private final AggregateFilterPlanner measurements;
  private final PlanBudget budget;

  RelationshipFilterPlanner(Api api, Targets targets, FilterPlanner conditions, Parameters slots) {
    this.api = api;
    this.targets = targets;
    this.conditions = conditions;
    this.measurements = new AggregateFilterPlanner(api, slots);
    this.budget = slots.budget();
  }

  Predicate plan(String within, Relationship relationship, @Nullable Object value) {
    EdgeTarget over =
        new EdgeTarget(
            new Hop(relationship.type(), relationship.direction()),
            targets.target(relationship.target()),
            relationship.properties());
    if (value == null) {
      return relationship.list()
          ? Predicate.TRUE
          : new Predicate.Exists(Quantifier.NONE, over.hop(), over.target(), Predicate.TRUE);
    }
    if (!relationship.list()) {
      return exists(Quantifier.SOME, within, ComparisonPlanner.map(value), over);
    }
    List<Predicate> parts = new ArrayList<>();
    ComparisonPlanner.map(value)
        .forEach(
            (quantifier, where) -> {
              if (where != null) {
                parts.add(
                    FilterPlanner.at(
                        "." + quantifier,
                        () -> quantified(within, quantifier, ComparisonPlanner.map(where), over)));
              }
            });
    return ComparisonPlanner.all(parts);
  }

  private Predicate exists(
      Quantifier quantifier, String input, Map<String, @Nullable Object> where, EdgeTarget over) {
    Predicate like = budget.over("", () -> like(quantifier, input, where, over));
    return ComparisonPlanner.exists(quantifier, over.hop(), over.target(), like);
  }

  /** What all of them must be like is asked of some, and its contrary of none. */
  private Predicate like(
      Quantifier quantifier, String input, Map<String, @Nullable Object> where, EdgeTarget over) {
    return quantifier == Quantifier.ALL
        ? budget.twice(() -> conditions.plan(input, where, over.properties()))
        : conditions.plan(input, where, over.properties());
  }

  private Predicate quantified(
      String input, String field, Map<String, @Nullable Object> where, EdgeTarget over) {
    String within = api.inputType(input, field);
    return switch ((Kind) api.input(input, field)) {
      case SOME -> exists(Quantifier.SOME, within, where, over);
      case ALL -> exists(Quantifier.ALL, within, where, over);
      case NONE -> exists(Quantifier.NONE, within, where, over);
      case SINGLE -> exists(Quantifier.SINGLE, within, where, over);
      case AGGREGATE -> measurements.plan(within, where, over);
      case AND, OR, NOT, NODE, EDGE, SAME, SCORE, TYPE_NAME, ANY_NAME, COUNT ->
          throw new IllegalArgumentException("No quantifier " + field);
    };
  }
}
