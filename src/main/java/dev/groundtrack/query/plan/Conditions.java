package dev.groundtrack.query.plan;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.InputMeaning;
import dev.groundtrack.api.InputMeaning.Kind;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.query.plan.Order.Place;
import dev.groundtrack.query.plan.Predicate.Operator;
import dev.groundtrack.query.plan.Predicate.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Filters as predicates. */
final class Conditions {
  private final Api api;
  private final Targets targets;

  Conditions(Api api, Targets targets) {
    this.api = api;
    this.targets = targets;
  }

  Predicate of(String input, @Nullable Map<String, Object> where) {
    return where == null ? Predicate.TRUE : all(input, where, Place.NODE);
  }

  private Predicate all(String input, Map<String, Object> where, Place place) {
    List<Predicate> parts = new ArrayList<>();
    where.forEach((field, value) -> parts.add(one(input, field, value, place)));
    List<Predicate> real = parts.stream().filter(p -> !p.equals(Predicate.TRUE)).toList();
    return real.size() == 1 ? real.getFirst() : new Predicate.And(real);
  }

  private Predicate one(String input, String field, @Nullable Object value, Place place) {
    return switch (api.input(input, field)) {
      case InputMeaning.OfProperty of -> compare(of.property().databaseName(), value, place);
      case InputMeaning.OfRelated of -> related(input, field, of.relationship(), value);
      case InputMeaning.OfRelatedConnection of -> related(input, field, of.relationship(), value);
      case Kind kind -> logic(kind, input, field, value, place);
    };
  }

  private Predicate logic(
      Kind kind, String input, String field, @Nullable Object value, Place place) {
    if (value == null) {
      return Predicate.TRUE;
    }
    return switch (kind) {
      case AND -> new Predicate.And(each(input, value, place));
      case OR -> new Predicate.Or(each(input, value, place));
      case NOT -> new Predicate.Not(all(input, map(value), place));
      case NODE -> all(api.inputType(input, field), map(value), Place.NODE);
      case EDGE -> all(api.inputType(input, field), map(value), Place.EDGE);
      case TYPE_NAME -> ofType(value);
      case ANY_NAME -> anyName(map(value));
    };
  }

  private List<Predicate> each(String input, Object value, Place place) {
    return ((List<?>) value).stream().map(part -> all(input, map(part), place)).toList();
  }

  private Predicate ofType(Object value) {
    return new Predicate.OfType(
        ((List<?>) value).stream().map(name -> targets.of(String.valueOf(name)).label()).toList());
  }

  private static Predicate anyName(Map<String, Object> filters) {
    List<Predicate> parts = new ArrayList<>();
    filters.forEach(
        (operator, value) -> parts.add(new Predicate.AnyName(operator(operator), lower(value))));
    return parts.size() == 1 ? parts.getFirst() : new Predicate.And(parts);
  }

  private static @Nullable Object lower(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text.strip().toLowerCase(Locale.ROOT);
      case List<?> list -> list.stream().map(Conditions::lower).toList();
      default -> value;
    };
  }

  private static Predicate compare(String property, @Nullable Object filters, Place place) {
    if (filters == null) {
      return Predicate.TRUE;
    }
    List<Predicate> parts = new ArrayList<>();
    map(filters)
        .forEach(
            (operator, value) ->
                parts.add(new Predicate.Compare(place, property, operator(operator), value)));
    return parts.size() == 1 ? parts.getFirst() : new Predicate.And(parts);
  }

  private static Operator operator(String name) {
    return switch (name) {
      case "eq" -> Operator.EQ;
      case "in" -> Operator.IN;
      case "gt" -> Operator.GT;
      case "gte" -> Operator.GTE;
      case "lt" -> Operator.LT;
      case "lte" -> Operator.LTE;
      case "contains" -> Operator.CONTAINS;
      case "startsWith" -> Operator.STARTS_WITH;
      case "endsWith" -> Operator.ENDS_WITH;
      case "includes" -> Operator.INCLUDES;
      default -> throw new IllegalArgumentException("No operator " + name);
    };
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
      return new Predicate.Exists(Quantifier.SOME, hop, target, of(within, map(value)));
    }
    List<Predicate> parts = new ArrayList<>();
    map(value)
        .forEach(
            (quantifier, where) ->
                parts.add(
                    new Predicate.Exists(
                        Quantifier.valueOf(quantifier.toUpperCase(Locale.ROOT)),
                        hop,
                        target,
                        of(api.inputType(within, quantifier), where == null ? null : map(where)))));
    return parts.size() == 1 ? parts.getFirst() : new Predicate.And(parts);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }
}
