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
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Filters as predicates. */
final class Conditions {
  private final Api api;
  private final Targets targets;
  private final Slots slots;
  private final Measurements measurements;
  private final Comparisons comparisons;

  Conditions(Api api, Targets targets, Slots slots) {
    this.api = api;
    this.targets = targets;
    this.slots = slots;
    this.measurements = new Measurements(api, slots);
    this.comparisons = new Comparisons(slots);
  }

  /**
   * A filter that is an argument.
   *
   * @param at where it stands, to be told where it cannot be met
   */
  Predicate of(String at, String input, @Nullable Map<String, @Nullable Object> where) {
    return at(at, () -> of(input, where));
  }

  private static Predicate at(String place, Supplier<Predicate> part) {
    try {
      return part.get();
    } catch (RefusedException e) {
      throw e.within(place);
    }
  }

  private Predicate of(String input, @Nullable Map<String, @Nullable Object> where) {
    return where == null ? Predicate.TRUE : all(input, where, Place.NODE);
  }

  private Predicate all(String input, Map<String, @Nullable Object> where, Place place) {
    List<Predicate> parts = new ArrayList<>();
    List<Predicate> members = new ArrayList<>();
    where.forEach(
        (field, value) ->
            (api.input(input, field) instanceof InputMeaning.OfMember ? members : parts)
                .add(one(input, field, value, place)));
    if (!members.isEmpty()) {
      parts.add(Comparisons.any(members));
    }
    return Comparisons.all(parts);
  }

  private Predicate one(String input, String field, @Nullable Object value, Place place) {
    return at("." + field, () -> meant(input, field, value, place));
  }

  private Predicate meant(String input, String field, @Nullable Object value, Place place) {
    return switch (api.input(input, field)) {
      case InputMeaning.OfProperty of -> comparisons.of(Attribute.of(place, of.property()), value);
      case InputMeaning.OfComputed of -> computed(input, field, of.field(), value);
      case InputMeaning.OfRelated of -> related(input, field, of.relationship(), value);
      case InputMeaning.OfRelatedConnection of -> related(input, field, of.relationship(), value);
      case InputMeaning.OfMember of -> member(of.type(), api.inputType(input, field), value);
      case Kind kind -> logic(kind, input, field, value, place);
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
          : yields(Quantifier.SOME, script, target, of(within, map(value)));
    }
    List<Predicate> parts = new ArrayList<>();
    map(value)
        .forEach(
            (name, where) -> {
              Quantifier quantifier = Quantifier.valueOf(api.input(within, name).toString());
              String type = api.inputType(within, name);
              parts.add(
                  at("." + name, () -> yields(quantifier, script, target, of(type, map(where)))));
            });
    return Comparisons.all(parts);
  }

  private static Predicate yields(
      Quantifier quantifier, Script script, Target target, Predicate where) {
    return where.equals(Predicate.TRUE)
        ? where
        : new Predicate.Yields(quantifier, script, target, where);
  }

  private Predicate logic(
      Kind kind, String input, String field, @Nullable Object value, Place place) {
    if (value == null) {
      return Predicate.TRUE;
    }
    return switch (kind) {
      case AND -> Comparisons.all(each(input, value, place));
      case OR -> Comparisons.any(each(input, value, place));
      case NOT -> Comparisons.not(all(input, map(value), place));
      case NODE -> all(api.inputType(input, field), map(value), Place.NODE);
      case EDGE, SAME -> all(api.inputType(input, field), map(value), Place.EDGE);
      case TYPE_NAME -> ofType(value);
      case ANY_NAME -> comparisons.anyName(map(value));
      case SCORE -> comparisons.score(map(value));
      case SOME, ALL, NONE, SINGLE, AGGREGATE, COUNT ->
          throw new IllegalArgumentException("No condition on a node: " + field);
    };
  }

  private List<Predicate> each(String input, Object value, Place place) {
    List<Predicate> parts = new ArrayList<>();
    for (Object part : (List<?>) value) {
      String at = "[" + parts.size() + "]";
      parts.add(at(at, () -> all(input, map(part), place)));
    }
    return parts;
  }

  private Predicate ofType(Object value) {
    List<Labels> labels =
        ((List<?>) value)
            .stream().flatMap(name -> targets.of(String.valueOf(name)).labels().stream()).toList();
    return labels.isEmpty() ? Predicate.TRUE : new Predicate.OfType(labels);
  }

  private Predicate member(String type, String input, @Nullable Object value) {
    List<Predicate> parts = new ArrayList<>();
    parts.add(new Predicate.OfType(targets.of(type).labels()));
    parts.add(all(input, map(value), Place.NODE));
    return Comparisons.all(parts);
  }

  private Predicate related(
      String input, String field, Relationship relationship, @Nullable Object value) {
    Hop hop = new Hop(relationship.type(), relationship.direction());
    Target target = targets.of(relationship.target());
    String within = api.inputType(input, field);
    if (value == null) {
      return relationship.list()
          ? Predicate.TRUE
          : new Predicate.Exists(Quantifier.NONE, hop, target, Predicate.TRUE);
    }
    if (!relationship.list()) {
      return Comparisons.exists(Quantifier.SOME, hop, target, of(within, map(value)));
    }
    List<Predicate> parts = new ArrayList<>();
    map(value)
        .forEach(
            (quantifier, where) -> {
              if (where != null) {
                parts.add(
                    at(
                        "." + quantifier,
                        () -> quantified(within, quantifier, map(where), hop, target)));
              }
            });
    return Comparisons.all(parts);
  }

  private Predicate quantified(
      String input, String field, Map<String, @Nullable Object> where, Hop hop, Target target) {
    String within = api.inputType(input, field);
    return switch ((Kind) api.input(input, field)) {
      case SOME -> Comparisons.exists(Quantifier.SOME, hop, target, of(within, where));
      case ALL -> Comparisons.exists(Quantifier.ALL, hop, target, of(within, where));
      case NONE -> Comparisons.exists(Quantifier.NONE, hop, target, of(within, where));
      case SINGLE -> Comparisons.exists(Quantifier.SINGLE, hop, target, of(within, where));
      case AGGREGATE -> measurements.of(within, where, hop, target);
      case AND, OR, NOT, NODE, EDGE, SAME, SCORE, TYPE_NAME, ANY_NAME, COUNT ->
          throw new IllegalArgumentException("No quantifier " + field);
    };
  }
}
