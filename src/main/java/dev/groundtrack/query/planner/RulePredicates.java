package dev.groundtrack.query.planner;

import dev.groundtrack.access.CallerClaims;
import dev.groundtrack.api.Api;
import dev.groundtrack.model.access.AccessRule;
import dev.groundtrack.model.access.RuleCondition;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rules as predicates for one caller. What they ask of the caller alone is decided here, and is no
 * part of the plan; claims that nodes are compared with are values of its parameters.
 */
final class RulePredicates {
  /** Where there are no rules. */
  static final RulePredicates NONE = new RulePredicates(null, CallerClaims.NONE);

  private final @Nullable PlanningContext context;
  private final CallerClaims claims;

  /**
   * @param context in which nothing is kept from anybody: rules look at all that there is
   */
  RulePredicates(@Nullable PlanningContext context, CallerClaims claims) {
    this.context = context;
    this.claims = claims;
  }

  Target target(String type) {
    return context().targets().target(type);
  }

  private PlanningContext context() {
    return Objects.requireNonNull(context);
  }

  /** Of each list one rule is met. */
  Predicate met(String type, List<List<AccessRule>> rules) {
    return all(
        rules.stream()
            .map(any -> any(any.stream().map(rule -> predicate(type, rule)).toList()))
            .toList());
  }

  private Predicate predicate(String type, AccessRule rule) {
    return rule.authenticated() && !claims.authenticated()
        ? Predicate.FALSE
        : predicate(type, rule.where());
  }

  private Predicate predicate(String type, RuleCondition condition) {
    return switch (condition) {
      case RuleCondition.All all -> all(all.parts().stream().map(p -> predicate(type, p)).toList());
      case RuleCondition.Any any -> any(any.parts().stream().map(p -> predicate(type, p)).toList());
      case RuleCondition.None none -> not(predicate(type, none.part()));
      case RuleCondition.OfNode node -> {
        Api api = context().api();
        yield new FilterPlanner(context()).plan(api.nodeFilter(type), given(node.where()), null);
      }
      case RuleCondition.OfClaims asked ->
          asked.where().holds(claims::at) ? Predicate.TRUE : Predicate.FALSE;
    };
  }

  private Map<String, @Nullable Object> given(Map<?, ?> where) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    where.forEach((name, value) -> given.put(String.valueOf(name), given(value)));
    return given;
  }

  private @Nullable Object given(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> given(map);
      case Collection<?> list -> {
        List<@Nullable Object> all = new ArrayList<>();
        list.forEach(one -> all.add(given(one)));
        yield all;
      }
      case null -> null;
      default -> AccessPlanner.given(value, claims, context().api().access());
    };
  }

  /** All of them; false as soon as one is. */
  static Predicate all(List<Predicate> parts) {
    if (parts.contains(Predicate.FALSE)) {
      return Predicate.FALSE;
    }
    return ComparisonPlanner.all(parts);
  }

  /** Any of them; true as soon as one is. */
  private static Predicate any(List<Predicate> parts) {
    if (parts.contains(Predicate.TRUE)) {
      return Predicate.TRUE;
    }
    List<Predicate> real = parts.stream().filter(p -> !p.equals(Predicate.FALSE)).toList();
    return real.size() == 1 ? real.getFirst() : new Predicate.Or(real);
  }

  private static Predicate not(Predicate part) {
    return part.equals(Predicate.TRUE)
        ? Predicate.FALSE
        : part.equals(Predicate.FALSE) ? Predicate.TRUE : new Predicate.Not(part);
  }
}
