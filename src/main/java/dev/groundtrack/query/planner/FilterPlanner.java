package dev.groundtrack.query.planner;

import static dev.groundtrack.query.planner.ComparisonPlanner.map;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.InputMeaning;
import dev.groundtrack.model.CypherField;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.model.access.AccessOperation;
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
import org.jspecify.annotations.Nullable;

/** Filters as predicates. */
public final class FilterPlanner implements RelationshipFilterPlanner.NodeFilters {
  private final Api api;
  private final Targets targets;
  private final Parameters parameters;
  private final RelationshipFilterPlanner related;
  private final ComparisonPlanner comparisons;
  private final TypeVariants variants;
  private final AccessPlanner access;

  public FilterPlanner(PlanningContext context) {
    this.api = context.api();
    this.targets = context.targets();
    this.parameters = context.parameters();
    this.related = new RelationshipFilterPlanner(context, this);
    this.access = context.access();
    this.comparisons = new ComparisonPlanner(parameters);
    this.variants = new TypeVariants(api);
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
    return RefusedException.at(at, () -> plan(input, where, properties));
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

  /**
   * A condition on nodes. Where it is on a relationship in which their types differ, it is read
   * once for each of them: what it asks of one, it may not ask of another.
   */
  @Override
  public Predicate plan(
      String input, @Nullable Map<String, @Nullable Object> where, @Nullable String properties) {
    if (where == null) {
      return Predicate.TRUE;
    }
    Collection<Set<String>> parted = variants.variants(input, where);
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
            (meaning(input, field) instanceof InputMeaning.OfMember ? members : parts)
                .add(one(input, field, value, of)));
    if (!members.isEmpty()) {
      parts.add(ComparisonPlanner.any(members));
    }
    return ComparisonPlanner.all(parts);
  }

  private InputMeaning.Filter meaning(String input, String field) {
    return api.input(input, field, InputMeaning.Filter.class);
  }

  private Predicate one(String input, String field, @Nullable Object value, Of of) {
    parameters.budget().part();
    return RefusedException.at(
        "." + field, () -> access.filtering(input, field, meant(input, field, value, of)));
  }

  private Predicate meant(String input, String field, @Nullable Object value, Of of) {
    return switch (meaning(input, field)) {
      case InputMeaning.OfProperty it ->
          comparisons.plan(Attribute.of(of.place(), it.property()), value);
      case InputMeaning.OfComputed it -> computed(it.field(), it.input(), value);
      case InputMeaning.OfRelated it -> related.plan(it.input(), own(it.relationship(), of), value);
      case InputMeaning.OfMember it -> member(it, value, of);
      case InputMeaning.OfEdge it ->
          it.properties().equals(of.properties())
              ? all(it.input(), map(value), of.at(Place.EDGE))
              : Predicate.TRUE;
      case InputMeaning.Within it -> value == null ? Predicate.TRUE : within(it, value, of);
      case InputMeaning.Logic it -> value == null ? Predicate.TRUE : logic(it, input, value, of);
      case InputMeaning.NameFilter it -> value == null ? Predicate.TRUE : name(it, value);
      case InputMeaning.Score score ->
          value == null ? Predicate.TRUE : comparisons.score(map(value));
    };
  }

  /** A relationship as nodes of one type have it. */
  private static Relationship own(Relationship relationship, Of of) {
    return of.type() == null
        ? relationship
        : relationship.variants().getOrDefault(of.type(), relationship);
  }

  private Predicate computed(CypherField computed, String within, @Nullable Object value) {
    targets.checkWhole(within);
    CypherScript script = ScriptPlanner.value(computed, parameters);
    if (!targets.has(computed.named())) {
      return comparisons.plan(Attribute.of(computed, script), value);
    }
    Target target = targets.target(computed.named());
    if (!computed.list()) {
      return value == null
          ? new Predicate.Yields(Quantifier.NONE, script, target, among(target))
          : yields(Quantifier.SOME, script, target, like(Quantifier.SOME, within, value));
    }
    List<Predicate> parts = new ArrayList<>();
    map(value)
        .forEach(
            (name, where) -> {
              InputMeaning.Quantified of = api.input(within, name, InputMeaning.Quantified.class);
              Quantifier quantifier = Quantifier.valueOf(of.quantifier().name());
              parts.add(
                  RefusedException.at(
                      "." + name,
                      () ->
                          yields(quantifier, script, target, like(quantifier, of.input(), where))));
            });
    return ComparisonPlanner.all(parts);
  }

  private Predicate like(Quantifier quantifier, String input, @Nullable Object where) {
    PlanBudget budget = parameters.budget();
    return budget.over(
        "",
        () ->
            quantifier == Quantifier.ALL
                ? budget.twice(() -> plan(input, map(where), null))
                : plan(input, map(where), null));
  }

  private Predicate yields(
      Quantifier quantifier, CypherScript script, Target target, Predicate where) {
    if (where.equals(Predicate.TRUE)) {
      return where;
    }
    Predicate among = among(target);
    Predicate seen = ComparisonPlanner.all(List.of(where, among));
    if (quantifier != Quantifier.ALL || among.equals(Predicate.TRUE)) {
      return new Predicate.Yields(quantifier, script, target, seen);
    }
    Predicate unlike = ComparisonPlanner.all(List.of(new Predicate.Not(where), among));
    return new Predicate.And(
        List.of(
            new Predicate.Yields(Quantifier.SOME, script, target, seen),
            new Predicate.Yields(Quantifier.NONE, script, target, unlike)));
  }

  private Predicate among(Target target) {
    return access.among("", target, AccessPlanner.Touched.by(AccessOperation.READ));
  }

  private Predicate within(InputMeaning.Within within, Object value, Of of) {
    return switch (within.place()) {
      case NODE -> all(within.input(), map(value), of.at(Place.NODE));
      case EDGE -> all(within.input(), map(value), of.at(Place.EDGE));
      case SAME -> all(within.input(), map(value), of);
    };
  }

  private Predicate logic(InputMeaning.Logic logic, String input, Object value, Of of) {
    return switch (logic) {
      case AND -> ComparisonPlanner.all(each(input, value, of));
      case OR -> ComparisonPlanner.any(each(input, value, of));
      case NOT -> ComparisonPlanner.not(all(input, map(value), of));
    };
  }

  private Predicate name(InputMeaning.NameFilter name, Object value) {
    return switch (name) {
      case TYPE_NAME -> ofType(value);
      case ANY_NAME -> comparisons.anyName(map(value));
    };
  }

  private List<Predicate> each(String input, Object value, Of of) {
    List<Predicate> parts = new ArrayList<>();
    for (Object part : (List<?>) value) {
      String at = "[" + parts.size() + "]";
      parts.add(RefusedException.at(at, () -> all(input, map(part), of)));
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

  private Predicate member(InputMeaning.OfMember member, @Nullable Object value, Of of) {
    List<Predicate> parts = new ArrayList<>();
    parts.add(new Predicate.OfType(targets.target(member.type()).labels()));
    parts.add(all(member.input(), map(value), of.at(Place.NODE)));
    return ComparisonPlanner.all(parts);
  }
}
