package dev.groundtrack.live;

import dev.groundtrack.model.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A filter of a type's subscriptions, held against the values that a node had. It means what it
 * means in a query: of what has no value nothing holds, nor does that it does not hold.
 *
 * @param where as GraphQL gives it; empty for all
 */
record StateFilter(Map<?, ?> where) {
  boolean passes(NodeState state) {
    return Boolean.TRUE.equals(all(state, where));
  }

  /** Null where it cannot be told. */
  private static @Nullable Boolean all(NodeState state, Map<?, ?> where) {
    List<@Nullable Boolean> parts = new ArrayList<>();
    where.forEach((field, asked) -> parts.add(part(state, String.valueOf(field), asked)));
    return all(parts);
  }

  private static @Nullable Boolean part(NodeState state, String field, @Nullable Object asked) {
    return switch (field) {
      case "AND" -> all(each(state, asked));
      case "OR" -> any(each(state, asked));
      case "NOT" -> asked == null ? Boolean.TRUE : not(all(state, (Map<?, ?>) asked));
      default -> asked == null ? Boolean.TRUE : compared(state, field, (Map<?, ?>) asked);
    };
  }

  private static List<@Nullable Boolean> each(NodeState state, @Nullable Object asked) {
    List<?> all = asked instanceof List<?> list ? list : asked == null ? List.of() : List.of(asked);
    List<@Nullable Boolean> parts = new ArrayList<>();
    all.forEach(part -> parts.add(all(state, (Map<?, ?>) Objects.requireNonNull(part))));
    return parts;
  }

  private static @Nullable Boolean all(List<@Nullable Boolean> parts) {
    if (parts.contains(Boolean.FALSE)) {
      return false;
    }
    return parts.contains(null) ? null : Boolean.TRUE;
  }

  private static @Nullable Boolean any(List<@Nullable Boolean> parts) {
    if (parts.contains(Boolean.TRUE)) {
      return true;
    }
    return parts.contains(null) ? null : Boolean.valueOf(parts.isEmpty());
  }

  private static @Nullable Boolean not(@Nullable Boolean part) {
    return part == null ? null : Boolean.valueOf(!part);
  }

  private static @Nullable Boolean compared(NodeState state, String field, Map<?, ?> operators) {
    Property property = state.property(field);
    Object value = state.value(field);
    List<@Nullable Boolean> parts = new ArrayList<>();
    operators.forEach(
        (operator, operand) -> parts.add(holds(property, value, (String) operator, operand)));
    return all(parts);
  }

  private static @Nullable Boolean holds(
      Property property, @Nullable Object value, @Nullable String operator, @Nullable Object with) {
    if (with == null) {
      return "eq".equals(operator) ? Boolean.valueOf(value == null) : Boolean.FALSE;
    }
    if (value == null) {
      return null;
    }
    return new StateComparison(property.type()).holds(value, String.valueOf(operator), with);
  }
}
