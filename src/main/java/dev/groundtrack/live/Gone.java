package dev.groundtrack.live;

import dev.groundtrack.api.Scalars;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.SelectedField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A thing that is no more, as it was: its own values, and the id and name of what it stood between.
 * Of what else hung on it nothing is kept; lists are empty.
 */
record Gone(Map<?, ?> was) {
  private static final JsonMapper JSON = new JsonMapper();

  static Gone of(String json) {
    return new Gone(JSON.readValue(json, Map.class));
  }

  /** In the shape of a response. */
  Map<String, Object> shaped(List<SelectedField> fields) {
    return shaped(was, fields);
  }

  private static Map<String, Object> shaped(Map<?, ?> node, List<SelectedField> fields) {
    Map<String, Object> shaped = new LinkedHashMap<>();
    String type = typename(node, fields);
    if (type != null) {
      shaped.put("__typename", type);
    }
    for (SelectedField field : fields) {
      Object value = node.get(field.getName());
      if (field.getName().equals("__typename")) {
        continue;
      }
      if (value instanceof Map<?, ?> nested) {
        value = shaped(nested, field.getSelectionSet().getImmediateFields());
      } else if (value == null
          && GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList) {
        value = List.of();
      }
      shaped.put(field.getResultKey(), typed(field, value));
    }
    return shaped;
  }

  /** JSON has texts for days and moments. */
  private static @Nullable Object typed(SelectedField field, @Nullable Object value) {
    return value != null
            && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLScalarType scalar
        ? Scalars.value(scalar.getName(), value)
        : value;
  }

  /** The first of its labels that is an object type of the API. */
  private static @Nullable String typename(Map<?, ?> node, List<SelectedField> fields) {
    if (!(node.get("labels") instanceof List<?> labels)) {
      return null;
    }
    return fields.stream()
        .flatMap(field -> field.getObjectTypeNames().stream())
        .filter(labels::contains)
        .findFirst()
        .orElseGet(() -> String.valueOf(labels.getLast()));
  }

  /**
   * Whether a filter lets it pass. What is asked of more than its own values and those of its ends
   * is taken to hold: whoever keeps a copy is rather told once too often that a thing is gone.
   */
  boolean passes(Map<?, ?> where) {
    return passes(was, where);
  }

  private static boolean passes(Map<?, ?> node, Map<?, ?> where) {
    return where.entrySet().stream()
        .allMatch(
            part ->
                switch (String.valueOf(part.getKey())) {
                  case "AND" -> maps(part.getValue()).stream().allMatch(each -> passes(node, each));
                  case "OR" -> maps(part.getValue()).stream().anyMatch(each -> passes(node, each));
                  case "NOT" ->
                      maps(part.getValue()).stream().noneMatch(each -> passes(node, each));
                  default -> passes(node, String.valueOf(part.getKey()), part.getValue());
                });
  }

  private static List<Map<?, ?>> maps(@Nullable Object value) {
    List<?> list = value instanceof List<?> all ? all : value == null ? List.of() : List.of(value);
    return list.stream().<Map<?, ?>>map(Map.class::cast).toList();
  }

  private static boolean passes(Map<?, ?> node, String field, @Nullable Object asked) {
    if (!(asked instanceof Map<?, ?> operators) || !node.containsKey(field)) {
      return true;
    }
    Object value = node.get(field);
    return value instanceof Map<?, ?> end
        ? passes(end, operators)
        : operators.entrySet().stream()
            .allMatch(each -> holds(value, String.valueOf(each.getKey()), each.getValue()));
  }

  private static boolean holds(@Nullable Object value, String operator, @Nullable Object operand) {
    return switch (operator) {
      case "eq" -> same(value, operand);
      case "in" -> operand instanceof List<?> all && all.stream().anyMatch(o -> same(value, o));
      case "contains" -> text(value, operand, String::contains);
      case "startsWith" -> text(value, operand, String::startsWith);
      case "endsWith" -> text(value, operand, String::endsWith);
      case "lt" -> ordered(value, operand, order -> order < 0);
      case "lte" -> ordered(value, operand, order -> order <= 0);
      case "gt" -> ordered(value, operand, order -> order > 0);
      case "gte" -> ordered(value, operand, order -> order >= 0);
      default -> true;
    };
  }

  private static boolean same(@Nullable Object value, @Nullable Object operand) {
    return value instanceof Number one && operand instanceof Number other
        ? one.doubleValue() == other.doubleValue()
        : Objects.equals(
            value == null ? null : value.toString(), operand == null ? null : operand.toString());
  }

  private static boolean text(
      @Nullable Object value, @Nullable Object operand, BiPredicate<String, String> holds) {
    return value != null && operand != null && holds.test(value.toString(), operand.toString());
  }

  private static boolean ordered(
      @Nullable Object value, @Nullable Object operand, IntPredicate holds) {
    if (value == null || operand == null) {
      return false;
    }
    return holds.test(
        value instanceof Number one && operand instanceof Number other
            ? Double.compare(one.doubleValue(), other.doubleValue())
            : value.toString().compareTo(operand.toString()));
  }
}
