package dev.groundtrack.query.planner;

import dev.groundtrack.model.TextPattern;
import dev.groundtrack.model.name.NameKeys;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.Hop;
import dev.groundtrack.query.plan.NameLookup;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.ParameterRef;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Predicate.Operator;
import dev.groundtrack.query.plan.Predicate.Quantifier;
import dev.groundtrack.query.plan.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Filters of single values as predicates. */
public final class ComparisonPlanner {
  private final Parameters parameters;

  ComparisonPlanner(Parameters parameters) {
    this.parameters = parameters;
  }

  Predicate plan(Attribute attribute, @Nullable Object filters) {
    List<Predicate> parts = new ArrayList<>();
    map(filters)
        .forEach(
            (operator, value) ->
                parts.add(
                    operator.equals("distance")
                        ? distance(attribute, map(value))
                        : compare(attribute, operator(operator), value)));
    return all(parts);
  }

  private Predicate compare(Attribute attribute, Operator operator, @Nullable Object value) {
    if (operator == Operator.MATCHES && value != null) {
      refuseUnreadable(String.valueOf(value));
    }
    return new Predicate.Compare(
        attribute, operator, value == null ? null : parameters.given(value));
  }

  private static void refuseUnreadable(String expression) {
    RefusedException.at(".matches", () -> TextPattern.of(expression));
  }

  private Predicate distance(Attribute attribute, Map<String, @Nullable Object> filters) {
    ParameterRef from = parameters.take(Objects.requireNonNull(filters.get("from")));
    List<Predicate> parts = new ArrayList<>();
    filters.forEach(
        (operator, value) -> {
          if (!operator.equals("from")) {
            parts.add(
                new Predicate.Distance(
                    attribute, from, operator(operator), parameters.take(value)));
          }
        });
    return all(parts);
  }

  Predicate anyName(Map<String, @Nullable Object> filters) {
    List<Predicate> parts = new ArrayList<>();
    filters.forEach((operator, value) -> parts.add(anyName(operator(operator), lower(value))));
    return all(parts);
  }

  /** A name, or several, that are in lower case already. */
  Predicate.AnyName anyName(Operator operator, @Nullable Object lower) {
    ParameterRef value = parameters.given(lower);
    ParameterRef sought =
        switch (operator) {
          case EQ, IN -> parameters.take(quoted(lower));
          case CONTAINS, STARTS_WITH, ENDS_WITH, GT, GTE, LT, LTE, INCLUDES, MATCHES -> null;
        };
    return new Predicate.AnyName(operator, value, sought);
  }

  private static @Nullable Object quoted(@Nullable Object value) {
    return switch (value) {
      case null -> "\"\"";
      case List<?> list -> list.stream().map(ComparisonPlanner::quoted).toList();
      default -> phrase(String.valueOf(value));
    };
  }

  /** A name that somebody gives, as it is looked up. */
  NameLookup lookup(String given) {
    String name = given.strip().toLowerCase(Locale.ROOT);
    List<String> keys = NameKeys.asked(given);
    String sought =
        Stream.concat(Stream.of(name), keys.stream())
            .map(ComparisonPlanner::phrase)
            .collect(Collectors.joining(" "));
    return new NameLookup(parameters.take(name), parameters.take(sought), parameters.take(keys));
  }

  /** A text as it stands, in Lucene's query language. */
  static String phrase(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Bounds of a score; those that are null bound nothing. */
  Predicate score(Map<String, @Nullable Object> bounds) {
    Attribute score = new Attribute(Order.Place.SCORE, "score", "Float", false);
    List<Predicate> parts = new ArrayList<>();
    bounds.forEach(
        (bound, value) -> {
          if (value != null) {
            Operator operator = bound.equals("min") ? Operator.GTE : Operator.LTE;
            parts.add(new Predicate.Compare(score, operator, parameters.take(value)));
          }
        });
    return all(parts);
  }

  /** All of them; what is always true is left out. */
  static Predicate all(List<Predicate> parts) {
    List<Predicate> real = parts.stream().filter(p -> !p.equals(Predicate.TRUE)).toList();
    return real.size() == 1 ? real.getFirst() : new Predicate.And(real);
  }

  /** Any of them. An empty condition asks nothing, here as everywhere; so do none at all. */
  static Predicate any(List<Predicate> parts) {
    List<Predicate> real = parts.stream().filter(p -> !p.equals(Predicate.TRUE)).toList();
    if (real.isEmpty()) {
      return Predicate.TRUE;
    }
    return real.size() == 1 ? real.getFirst() : new Predicate.Or(real);
  }

  static Predicate not(Predicate part) {
    return part.equals(Predicate.TRUE) ? part : new Predicate.Not(part);
  }

  /** How many nodes over an edge are like this. */
  static Predicate exists(Quantifier quantifier, Hop hop, Target target, Predicate where) {
    return where.equals(Predicate.TRUE)
        ? where
        : new Predicate.Exists(quantifier, hop, target, where);
  }

  private static @Nullable Object lower(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text.strip().toLowerCase(Locale.ROOT);
      case List<?> list -> list.stream().map(ComparisonPlanner::lower).toList();
      default -> value;
    };
  }

  static Operator operator(String name) {
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
      case "matches" -> Operator.MATCHES;
      default -> throw new IllegalArgumentException("No operator " + name);
    };
  }

  @SuppressWarnings("unchecked")
  public static Map<String, @Nullable Object> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, @Nullable Object>) value;
  }

  /** A list, or one alone as a list of one. */
  public static List<?> list(@Nullable Object value) {
    return value == null ? List.of() : value instanceof List<?> all ? all : List.of(value);
  }
}
