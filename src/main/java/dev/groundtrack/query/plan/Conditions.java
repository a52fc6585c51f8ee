package dev.groundtrack.query.plan;

import static dev.groundtrack.query.plan.Comparisons.map;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.InputMeaning;
import dev.groundtrack.api.InputMeaning.Kind;
import dev.groundtrack.model.Computed;
import dev.groundtrack.model.RefusedException;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.query.plan.Order.Place;
import dev.groundtrack.query.plan.Predicate.Quantifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Filters as predicates. */
final class Conditions {
  private final Api api;
  private final Targets targets;
  private final Slots slots;
  private final Quantified quantified;
  private final Comparisons comparisons;
  private final Kinds kinds;

  Conditions(Api api, Targets targets, Slots slots) {
    this.api = api;
    this.targets = targets;
    this.slots = slots;
    this.quantified = new Quantified(api, targets, this, new Measurements(api, slots));
    this.comparisons = new Comparisons(slots);
    this.kinds = new Kinds(api);
  }

  /**
   * A filter that is an argument.
   *
   * @param at where it stands, to be told where it cannot be met
   */
  Predicate of(String at, String input, @Nullable Map<String, @Nullable Object> where) {
    return of(at, input, where, null);
  }

  /**
   * A filter of nodes and the edges to them, that is an argument.
   *
   * @param properties the type of what stands on the edges
   */
  Predicate of(
      String at,
      String input,
      @Nullable Map<String, @Nullable Object> where,
      @Nullable String properties) {
    return at(at, () -> of(input, where, properties));
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
  Predicate of(
      String input, @Nullable Map<String, @Nullable Object> where, @Nullable String properties) {
    if (where == null) {
      return Predicate.TRUE;
    }
    Collection<Set<String>> parted = kinds.of(input, where);
    if (parted.isEmpty()) {
      return all(input, where, new Of(Place.NODE, properties, null));
    }
    List<Predicate> parts = new ArrayList<>();
    boolean asks = false;
    for (Set<String> types : parted) {
      Predicate like = all(input, where, new Of(Place.NODE, properties, types.iterator().next()));
      asks |= !like.equals(Predicate.TRUE);
      parts.add(Comparisons.all(List.of(ofType(types), like)));
    }
    return asks ? Comparisons.any(parts) : Predicate.TRUE;
  }

  private Predicate all(String input, Map<String, @Nullable Object> where, Of of) {
    List<Predicate> parts = new ArrayList<>();
    List<Predicate> members = new ArrayList<>();
    where.forEach(
        (field, value) ->
            (api.input(input, field) instanceof InputMeaning.OfMember ? members : parts)
                .add(one(input, field, value, of)));
    if (!members.isEmpty()) {
      parts.add(Comparisons.any(members));
    }
    return Comparisons.all(parts);
  }

  private Predicate one(String input, String field, @Nullable Object value, Of of) {
    return at("." + field, () -> meant(input, field, value, of));
  }

  private Predicate meant(String input, String field, @Nullable Object value, Of of) {
    return switch (api.input(input, field)) {
      case InputMeaning.OfProperty it ->
          comparisons.of(Attribute.of(of.place(), it.property()), value);
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
      String input, String field, Computed computed, @Nullable Object value) {
    Script script = Scripts.value(computed, slots);
    if (!targets.has(computed.named())) {
      return comparisons.of(Attribute.of(computed, script), value);
    }
    Target target = targets.of(computed.named());
    String within = api.inputType(input, field);
    if (!computed.list()) {
      return value == null
          ? new Predicate.Yields(Quantifier.NONE, script, target, Predicate.TRUE)
          : yields(Quantifier.SOME, script, target, of(within, map(value), null));
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
                      () -> yields(quantifier, script, target, of(type, map(where), null))));
            });
    return Comparisons.all(parts);
  }

  private static Predicate yields(
      Quantifier quantifier, Script script, Target target, Predicate where) {
    return where.equals(Predicate.TRUE)
        ? where
        : new Predicate.Yields(quantifier, script, target, where);
  }

  private Predicate logic(Kind kind, String input, String field, @Nullable Object value, Of of) {
    if (value == null) {
      return Predicate.TRUE;
    }
    return switch (kind) {
      case AND -> Comparisons.all(each(input, value, of));
      case OR -> Comparisons.any(each(input, value, of));
      case NOT -> Comparisons.not(all(input, map(value), of));
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
            .stream().flatMap(name -> targets.of(String.valueOf(name)).labels().stream()).toList();
    return labels.isEmpty() ? Predicate.TRUE : new Predicate.OfType(labels);
  }

  private Predicate member(String type, String input, @Nullable Object value, Of of) {
    List<Predicate> parts = new ArrayList<>();
    parts.add(new Predicate.OfType(targets.of(type).labels()));
    parts.add(all(input, map(value), of.at(Place.NODE)));
    return Comparisons.all(parts);
  }

  private Predicate related(
      String input, String field, Relationship relationship, @Nullable Object value, Of of) {
    Relationship own =
        of.type() == null
            ? relationship
            : relationship.variants().getOrDefault(of.type(), relationship);
    return quantified.of(api.inputType(input, field), own, value);
  }
}
