package dev.groundtrack.model.access;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What claims of a caller must be like; all of its parts must hold. A claim that is not there is
 * like nothing, as {@code @neo4j/graphql} has it.
 *
 * @param where operators by the names of claims, with AND, OR and NOT
 * @param paths where each claim stands, from the outermost name in
 */
public record ClaimCondition(Map<String, Object> where, Map<String, List<String>> paths) {
  public ClaimCondition {
    where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    paths = Map.copyOf(paths);
  }

  /** Whether claims are like that. */
  public boolean holds(Function<List<String>, @Nullable Object> claims) {
    return all(where, claims);
  }

  private boolean all(Map<?, ?> parts, Function<List<String>, @Nullable Object> claims) {
    return parts.entrySet().stream()
        .allMatch(part -> holds(String.valueOf(part.getKey()), part.getValue(), claims));
  }

  private boolean holds(
      String name, @Nullable Object asked, Function<List<String>, @Nullable Object> claims) {
    return switch (name) {
      case "AND" -> parts(asked).stream().allMatch(part -> all(part, claims));
      case "OR" -> parts(asked).stream().anyMatch(part -> all(part, claims));
      case "NOT" -> parts(asked).stream().noneMatch(part -> all(part, claims));
      default -> compared(claims.apply(paths.getOrDefault(name, List.of(name))), asked);
    };
  }

  private static List<Map<?, ?>> parts(@Nullable Object asked) {
    return asked instanceof Collection<?> all
        ? all.stream().<Map<?, ?>>map(one -> (Map<?, ?>) Objects.requireNonNull(one)).toList()
        : List.of((Map<?, ?>) Objects.requireNonNull(asked));
  }

  private static boolean compared(@Nullable Object claim, @Nullable Object operators) {
    return claim != null
        && operators instanceof Map<?, ?> all
        && all.entrySet().stream()
            .allMatch(each -> compared(claim, String.valueOf(each.getKey()), each.getValue()));
  }

  private static boolean compared(Object claim, String operator, @Nullable Object with) {
    return switch (operator) {
      case "eq" -> equal(claim, with);
      case "in" -> with instanceof Collection<?> all && all.stream().anyMatch(o -> equal(claim, o));
      case "includes" ->
          claim instanceof Collection<?> all
              ? all.stream().anyMatch(one -> equal(one, with))
              : equal(claim, with);
      case "contains" -> text(claim).contains(text(with));
      case "startsWith" -> text(claim).startsWith(text(with));
      case "endsWith" -> text(claim).endsWith(text(with));
      case "gt" -> order(claim, with) > 0;
      case "gte" -> order(claim, with) >= 0;
      case "lt" -> order(claim, with) < 0;
      case "lte" -> order(claim, with) <= 0;
      default -> throw new IllegalArgumentException("No operator " + operator);
    };
  }

  private static boolean equal(@Nullable Object claim, @Nullable Object with) {
    if (claim instanceof Collection<?> all && with instanceof Collection<?> others) {
      return all.stream()
          .map(ClaimCondition::text)
          .toList()
          .equals(others.stream().map(ClaimCondition::text).toList());
    }
    return claim instanceof Number && with instanceof Number
        ? order(claim, with) == 0
        : text(claim).equals(text(with));
  }

  private static String text(@Nullable Object value) {
    return String.valueOf(value);
  }

  private static int order(Object claim, @Nullable Object with) {
    return claim instanceof Number one && with instanceof Number other
        ? Double.compare(one.doubleValue(), other.doubleValue())
        : text(claim).compareTo(text(with));
  }
}
