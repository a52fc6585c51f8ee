package dev.groundtrack.query.planner;

import static dev.groundtrack.query.planner.ComparisonPlanner.map;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.InputMeaning;
import dev.groundtrack.api.InputMeaning.Kind;
import dev.groundtrack.model.CypherField;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.limits.PlanBudget;
import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.CypherScript;
import dev.groundtrack.query.plan.Labels;
import dev.groundtrack.query.plan.Order.Place;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Predicate.Quantifier;
import dev.groundtrack.query.plan.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Filters as predicates. */
public final class FilterPlanner {
  private final Api api;
  private final Targets targets;
  private final Parameters slots;
  private final RelationshipFilterPlanner quantified;
  private final ComparisonPlanner comparisons;
  private final TypeVariants kinds;

  public FilterPlanner(Api api, Targets targets, Parameters slots) {
    this.api = api;
    this.targets = targets;
    this.slots = slots;
    this.quantified = new RelationshipFilterPlanner(api, targets, this, slots);
    this.comparisons = new ComparisonPlanner(slots);
    this.kinds = new TypeVariants(api);
  }

  /**
   * A filter that is an argument.
   *
   * @param at where it stands, to be told where it cannot be met
   */
  public Predicate plan(String at, String input, @Nullable Map<String, @Nullable Object> where) {
    return plan(at, input, where, null);
  }

  /**
   * A filter of nodes and the edges to them, that is an argument.
   *
   * @param properties the type of what stands on the edges
   */
  public Predicate plan(
      String at,
      String input,
      @Nullable Map<String, @Nullable Object> where,
      @Nullable String properties) {
    return at(at, () -> plan(input, where, properties));
  }

  /**
   * What a condition is on.
   *
   * @param properties the type of what stands on the edge that led to the node, if anything does
   * @param type the type of the node, where that makes a difference
   */
  private record Of(Place place, @Nullable String properties, @Nullable String type) {
    Of at(Place other) {
      return new Of(other, properties, type);
    }
  }

  static Predicate at(String place, Supplier<Predicate> part) {
    try {
      return part.get();
    } catch (RefusedException e) {
      throw e.within(place);
    }
  }

  /**
   * A condition on nodes. Where it is on a relationship in which their types differ, it is read
   * once for each of them: what it asks of one, it may not ask of another.
   */
  Predicate plan(
      String input, @Nullable Map<String, @Nullable Object> where, @Nullable String properties) {
    if (where == null) {
      return Predicate.TRUE;
    }
    Collection<Set<String>> parted = kinds.variants(input, where);
    if (parted.isEmpty()) {
      return all(input, where, new Of(Place.NODE, properties, null));
    }
    List<Predicate> parts = new ArrayList<>();
    boolean asks = false;
    for (Set<String> types : parted) {
      Predicate like = all(input, where, new Of(Place.NODE, properties, types.iterator().next()));
      asks |= !like.equals(Predicate.TRUE);
      parts.add(ComparisonPlanner.all(List.of(ofType(types), like)));
    }
    return asks ? ComparisonPlanner.any(parts) : Predicate.TRUE;
  }

  private Predicate all(String input, Map<String, @Nullable Object> where, Of of) {
    List<Predicate> parts = new ArrayList<>();
    List<Predicate> members = new ArrayList<>();
    where.forEach(
        (field, value) ->
            (api.input(input, field) instanceof InputMeaning.OfMember ? members : parts)
                .add(one(input, field, value, of)));
    if (!members.isEmpty()) {
      parts.add(ComparisonPlanner.any(members));
    }
    return ComparisonPlanner.all(parts);
  }

  private Predicate one(String input, String field, @Nullable Object value, Of of) {
    slots.budget().part();
    return at("." + field, () -> meant(input, field, value, of));
  }

  private Predicate meant(String input, String field, @Nullable Object value, Of of) {
    return switch (api.input(input, field)) {
      case InputMeaning.OfProperty it ->
          comparisons.plan(Attribute.of(of.place(), it.property()), value);
      case InputMeaning.OfComputed it -> computed(input, field, it.field(), value);
      case InputMeaning.OfRelated it -> related(input, field, it.relationship(), value, of);
      case InputMeaning.OfRelatedConnection it ->
          related(input, field, it.relationship(), value, of);
      case InputMeaning.OfMember it -> member(it.type(), api.inputType(input, field), value, of);
      case InputMeaning.OfEdge edge ->
          edge.properties().equals(of.properties())
              ? all(api.inputType(input, field), map(value), of.at(Place.EDGE))
              : Predicate.TRUE;
      case Kind kind -> logic(kind, input, field, value, of);
    };
  }

  private Predicate computed(
      String input, String field, CypherField computed, @Nullable Object value) {
    CypherScript script = ScriptPlanner.value(computed, slots);
    if (!targets.has(computed.named())) {
      return comparisons.plan(Attribute.of(computed, script), value);
    }
    Target target = targets.target(computed.named());
    String within = api.inputType(input, field);
    if (!computed.list()) {
      return value == null
          ? new Predicate.Yields(Quantifier.NONE, script, target, Predicate.TRUE)
          : yields(Quantifier.SOME, script, target, like(Quantifier.SOME, within, value));
    }
    List<Predicate> parts = new ArrayList<>();
    map(value)
        .forEach(
            (name, where) -> {
              Quantifier quantifier = Quantifier.valueOf(api.input(within, name).toString());
              String type = api.inputType(within, name);
              parts.add(
                  at(
                      "." + name,
                      () -> yields(quantifier, script, target, like(quantifier, type, where))));
            });
    return ComparisonPlanner.all(parts);
  }

  private Predicate like(Quantifier quantifier, String input, @Nullable Object where) {
    PlanBudget budget = slots.budget();
    return budget.over(
        "",
        () ->
            quantifier == Quantifier.ALL
                ? budget.twice(() -> plan(input, map(where), null))
                : plan(input, map(where), null));
  }

  private static Predicate yields(
      Quantifier quantifier, CypherScript script, Target target, Predicate where) {
    return where.equals(Predicate.TRUE)
        ? where
        : new Predicate.Yields(quantifier, script, target, where);
  }

  private Predicate logic(Kind kind, String input, String field, @Nullable Object value, Of of) {
    if (value == null) {
      return Predicate.TRUE;
    }
    return switch (kind) {
      case AND -> ComparisonPlanner.all(each(input, value, of));
      case OR -> ComparisonPlanner.any(each(input, value, of));
      case NOT -> ComparisonPlanner.not(all(input, map(value), of));
      case NODE -> all(api.inputType(input, field), map(value), of.at(Place.NODE));
      case EDGE, SAME -> all(api.inputType(input, field), map(value), of.at(Place.EDGE));
      case TYPE_NAME -> ofType(value);
      case ANY_NAME -> comparisons.anyName(map(value));
      case SCORE -> comparisons.score(map(value));
      case SOME, ALL, NONE, SINGLE, AGGREGATE, COUNT ->
          throw new IllegalArgumentException("No condition on a node: " + field);
    };
  }

  private List<Predicate> each(String input, Object value, Of of) {
    List<Predicate> parts = new ArrayList<>();
    for (Object part : (List<?>) value) {
      String at = "[" + parts.size() + "]";
      parts.add(at(at, () -> all(input, map(part), of)));
    }
    return parts;
  }

  private Predicate ofType(Object value) {
    List<Labels> labels =
        ((Collection<?>) value)
            .stream()
                .flatMap(name -> targets.target(String.valueOf(name)).labels().stream())
                .toList();
    return labels.isEmpty() ? Predicate.TRUE : new Predicate.OfType(labels);
  }

  private Predicate member(String type, String input, @Nullable Object value, Of of) {
    List<Predicate> parts = new ArrayList<>();
    parts.add(new Predicate.OfType(targets.target(type).labels()));
    parts.add(all(input, map(value), of.at(Place.NODE)));
    return ComparisonPlanner.all(parts);
  }

  private Predicate related(
      String input, String field, Relationship relationship, @Nullable Object value, Of of) {
    Relationship own =
        of.type() == null
            ? relationship
            : relationship.variants().getOrDefault(of.type(), relationship);
    return quantified.plan(api.inputType(input, field), own, value);
  }
}
