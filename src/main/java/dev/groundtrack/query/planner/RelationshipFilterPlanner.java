package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.InputMeaning;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.model.access.AccessOperation;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.limits.PlanBudget;
import dev.groundtrack.query.plan.EdgeTarget;
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
  private final NodeFilters filters;
  private final AggregateFilterPlanner measurements;
  private final PlanBudget budget;
  private final AccessPlanner access;

  RelationshipFilterPlanner(PlanningContext context, NodeFilters filters) {
    this.api = context.api();
    this.targets = context.targets();
    this.filters = filters;
    this.access = context.access();
    this.measurements = new AggregateFilterPlanner(api, context.parameters(), access);
    this.budget = context.parameters().budget();
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
          : new Predicate.Exists(Quantifier.NONE, over.hop(), over.target(), among(over));
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
                    RefusedException.at(
                        "." + quantifier,
                        () -> quantified(within, quantifier, ComparisonPlanner.map(where), over)));
              }
            });
    return ComparisonPlanner.all(parts);
  }

  private Predicate exists(
      Quantifier quantifier, String input, Map<String, @Nullable Object> where, EdgeTarget over) {
    Predicate like = budget.over("", () -> like(quantifier, input, where, over));
    return exists(quantifier, over, like, among(over));
  }

  private Predicate among(EdgeTarget over) {
    return access.among("", over.target(), AccessPlanner.Touched.by(AccessOperation.READ));
  }

  /** What is not to be seen neither is like this nor is it not. */
  private static Predicate exists(
      Quantifier quantifier, EdgeTarget over, Predicate like, Predicate among) {
    if (among.equals(Predicate.TRUE) || like.equals(Predicate.TRUE)) {
      return ComparisonPlanner.exists(quantifier, over.hop(), over.target(), like);
    }
    Predicate seen = ComparisonPlanner.all(List.of(like, among));
    if (quantifier != Quantifier.ALL) {
      return new Predicate.Exists(quantifier, over.hop(), over.target(), seen);
    }
    Predicate unlike = ComparisonPlanner.all(List.of(new Predicate.Not(like), among));
    return new Predicate.And(
        List.of(
            new Predicate.Exists(Quantifier.SOME, over.hop(), over.target(), seen),
            new Predicate.Exists(Quantifier.NONE, over.hop(), over.target(), unlike)));
  }

  /** What all of them must be like is asked of some, and its contrary of none. */
  private Predicate like(
      Quantifier quantifier, String input, Map<String, @Nullable Object> where, EdgeTarget over) {
    return quantifier == Quantifier.ALL
        ? budget.twice(() -> filters.plan(input, where, over.properties()))
        : filters.plan(input, where, over.properties());
  }

  private Predicate quantified(
      String input, String field, Map<String, @Nullable Object> where, EdgeTarget over) {
    return switch (api.input(input, field, InputMeaning.RelatedFilter.class)) {
      case InputMeaning.Quantified it ->
          exists(Quantifier.valueOf(it.quantifier().name()), it.input(), where, over);
      case InputMeaning.OfAggregate it -> measurements.plan(it.input(), where, over);
    };
  }

  /** Plans filters of nodes and of the edges that led to them. */
  interface NodeFilters {
    /**
     * A filter as a predicate.
     *
     * @param input the name of its input type
     * @param properties the type of what stands on the edge that led to the node, if anything does
     */
    Predicate plan(
        String input, @Nullable Map<String, @Nullable Object> where, @Nullable String properties);
  }
}
