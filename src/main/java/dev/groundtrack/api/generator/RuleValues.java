package dev.groundtrack.api.generator;

import dev.groundtrack.api.Scalars;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.access.AccessRules;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.ProblemCollector;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rules compare fields with: operators that there are, and values of the fields' scalars. */
final class RuleValues {
  private static final Set<String> TEXTS = Set.of("ID", "String");
  private static final Set<String> UNORDERED = Set.of("Boolean", "Point", "CartesianPoint");
  private static final List<String> ORDER = List.of("lt", "lte", "gt", "gte");
  private static final String CONTEXT = "$context";

  private final Model model;
  private final List<Problem> problems;

  /**
   * @param problems where mistakes are put
   */
  RuleValues(Model model, List<Problem> problems) {
    this.model = model;
    this.problems = problems;
  }

  /** Operators and what a field is compared with, as values of its scalar. */
  Map<String, Object> operators(
      String field, String type, boolean list, @Nullable Object value, RuleFilters.At at) {
    Map<String, @Nullable Object> read = new LinkedHashMap<>();
    if (!(value instanceof Map<?, ?> all)) {
      problem(
          at,
          "compares \"" + field + "\" with a value, not by an operator",
          "write " + field + ": {eq: …}");
      return Map.of();
    }
    List<String> known = operators(type, list);
    all.forEach(
        (name, operand) -> {
          String operator = String.valueOf(name);
          if (known.contains(operator)) {
            read.put(operator, operand(field, type, operand, at));
          } else {
            problem(
                at,
                "compares \"" + field + "\" by \"" + operator + "\"",
                ProblemCollector.didYouMean(operator, known));
          }
        });
    return RuleFilters.given(read);
  }

  private List<String> operators(String type, boolean list) {
    List<String> known = new ArrayList<>(List.of("eq"));
    known.add(list ? "includes" : "in");
    if (!list && TEXTS.contains(type)) {
      known.addAll(List.of("contains", "startsWith", "endsWith"));
    } else if (!list && !UNORDERED.contains(type) && !model.enums().containsKey(type)) {
      known.addAll(ORDER);
    }
    return known;
  }

  private @Nullable Object operand(
      String field, String type, @Nullable Object operand, RuleFilters.At at) {
    if (operand == null) {
      return null;
    }
    if (operand instanceof String text && text.startsWith(CONTEXT)) {
      problem(at, "takes \"" + text + "\", and there is no context", "take a claim: $jwt.sub");
      return null;
    }
    if (operand instanceof String text && text.startsWith(AccessRules.CLAIM)) {
      if (!TEXTS.contains(type)) {
        problem(
            at,
            "compares \"" + field + "\", a " + type + ", with the claim " + text,
            "compare texts and ids with claims");
      }
      return text;
    }
    if (operand instanceof List<?> all) {
      all.stream()
          .filter(one -> String.valueOf(one).startsWith(AccessRules.CLAIM))
          .forEach(
              one ->
                  problem(
                      at,
                      "has the claim " + one + " in a list",
                      "let a claim stand for the whole list, or join conditions by OR"));
    }
    return literal(field, type, operand, at);
  }

  private @Nullable Object literal(String field, String type, Object operand, RuleFilters.At at) {
    try {
      Object read = Scalars.value(type, operand);
      if (isOf(type, read)) {
        return read;
      }
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      // Told below.
    }
    problem(at, "compares \"" + field + "\" with " + operand + ", which is no " + type, "mend it");
    return null;
  }

  private boolean isOf(String type, Object value) {
    if (value instanceof List<?> all) {
      return all.stream().allMatch(one -> isOf(type, one));
    }
    var constants = model.enums().get(type);
    if (constants != null) {
      return constants.values().containsKey(String.valueOf(value));
    }
    return switch (type) {
      case "String", "ID" -> value instanceof String;
      case "Int", "BigInt" -> value instanceof Long || value instanceof Integer;
      case "Float" -> value instanceof Number;
      case "Boolean" -> value instanceof Boolean;
      default -> true;
    };
  }

  private void problem(RuleFilters.At at, String what, String remedy) {
    problems.add(new Problem(at.place(), "a rule " + what, remedy));
  }
}
