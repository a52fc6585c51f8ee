package dev.groundtrack.query.planner;

import dev.groundtrack.access.Caller;
import dev.groundtrack.access.CallerClaims;
import dev.groundtrack.api.Api;
import dev.groundtrack.model.access.AccessOperation;
import dev.groundtrack.model.access.AccessRule;
import dev.groundtrack.model.access.AccessRule.Kind;
import dev.groundtrack.model.access.AccessRule.Stage;
import dev.groundtrack.model.access.AccessRules;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the schema lets a caller do, as parts of a plan: conditions on the nodes of each target, and
 * refusals of what takes a caller who said who they are. Where the schema asks nothing, plans are
 * as they would be without it.
 */
public final class AccessPlanner {
  private final Api api;
  private final AccessRules rules;
  private final CallerClaims claims;
  private final RulePredicates predicates;
  private final Map<Key, Predicate> planned = new LinkedHashMap<>();

  private AccessPlanner(
      Api api, CallerClaims claims, AccessRules rules, RulePredicates predicates) {
    this.api = api;
    this.claims = claims;
    this.rules = rules;
    this.predicates = predicates;
  }

  static AccessPlanner of(Api api, Targets targets, Parameters parameters, Caller caller) {
    CallerClaims claims = CallerClaims.of(caller);
    return new AccessPlanner(
        api,
        claims,
        api.access(),
        new RulePredicates(
            new PlanningContext(api, targets, parameters.unlimited(), open(api), Long.MAX_VALUE),
            claims));
  }

  /** Of the rules themselves, which look at all that there is. */
  private static AccessPlanner open(Api api) {
    return new AccessPlanner(api, CallerClaims.NONE, AccessRules.NONE, RulePredicates.NONE);
  }

  /**
   * What is done to nodes.
   *
   * @param fields the fields of theirs that it touches
   */
  public record Touched(AccessOperation operation, Collection<String> fields) {
    public Touched {
      fields = fields.stream().distinct().sorted().toList();
    }

    public static Touched by(AccessOperation operation) {
      return new Touched(operation, List.of());
    }
  }

  private record Key(Kind kind, Set<String> types, Touched touched, Stage stage) {}

  /**
   * A condition on nodes, with what the caller may see of them.
   *
   * @param place where they are asked for
   * @throws RefusedException if it takes a caller who said who they are
   */
  public Predicate guarded(String place, Target target, Touched touched, Predicate asked) {
    if (rules.isEmpty()) {
      return asked;
    }
    authenticate(place, target, touched);
    List<Predicate> parts = new ArrayList<>();
    parts.add(asked);
    Predicate visible = visible(target, touched);
    if (!visible.equals(Predicate.TRUE)) {
      parts.add(new Predicate.Visible(visible));
    }
    Predicate required = required(target, touched, Stage.BEFORE);
    if (!required.equals(Predicate.TRUE)) {
      parts.add(new Predicate.Required(required));
    }
    return ComparisonPlanner.all(parts);
  }

  /** What nodes must be like that a filter may take into account; it refuses nothing. */
  Predicate among(String place, Target target, Touched touched) {
    if (rules.isEmpty()) {
      return Predicate.TRUE;
    }
    authenticate(place, target, touched);
    Predicate seen =
        RulePredicates.all(
            List.of(visible(target, touched), required(target, touched, Stage.BEFORE)));
    return seen.equals(Predicate.TRUE) ? seen : new Predicate.Visible(seen);
  }

  /** A condition on a field of nodes that an input filters, with what the caller may see of it. */
  Predicate filtering(String input, String field, Predicate asked) {
    if (rules.isEmpty() || asked.equals(Predicate.TRUE)) {
      return asked;
    }
    String type = api.filteredBy(input).orElse(null);
    if (type == null) {
      return asked;
    }
    List<Predicate> parts = new ArrayList<>();
    for (String concrete : api.model().concrete(type)) {
      AccessRules.Asked touched =
          new AccessRules.Asked(concrete, AccessOperation.READ, List.of(field));
      if (!isAllowed(touched)) {
        throw unauthenticated("." + field);
      }
      Predicate seen =
          RulePredicates.all(
              List.of(
                  predicates.met(concrete, ofFields(Kind.FILTER, touched)),
                  predicates.met(concrete, ofFields(Kind.VALIDATE, touched))));
      parts.add(of(concrete, type, seen));
    }
    Predicate all = RulePredicates.all(parts);
    return all.equals(Predicate.TRUE)
        ? asked
        : ComparisonPlanner.all(List.of(asked, new Predicate.Visible(all)));
  }

  private List<List<AccessRule>> ofFields(Kind kind, AccessRules.Asked touched) {
    AccessRules.Asked none = new AccessRules.Asked(touched.type(), touched.operation(), List.of());
    List<List<AccessRule>> all = new ArrayList<>(rules.rules(kind, touched, Stage.BEFORE));
    all.removeAll(rules.rules(kind, none, Stage.BEFORE));
    return all;
  }

  /**
   * @throws RefusedException if what is done takes a caller who said who they are
   */
  public void authenticate(String place, Target target, Touched touched) {
    for (String type : target.types().keySet()) {
      if (!isAllowed(new AccessRules.Asked(type, touched.operation(), touched.fields()))) {
        throw unauthenticated(place);
      }
    }
  }

  /** The same of a field of a root type. */
  void authenticate(String root, String field, AccessOperation operation) {
    if (!isAllowed(new AccessRules.Asked(root, operation, List.of(field)))) {
      throw unauthenticated(field);
    }
  }

  /** Whether the caller has said enough to be told of nodes of a target. */
  boolean mayRead(Target target) {
    return target.types().keySet().stream()
        .allMatch(type -> isAllowed(new AccessRules.Asked(type, AccessOperation.READ, List.of())));
  }

  private boolean isAllowed(AccessRules.Asked asked) {
    return rules.isEmpty() || rules.allows(asked, claims.authenticated() ? claims::at : null);
  }

  private static RefusedException unauthenticated(String place) {
    return RefusedException.notFor(
        RefusedException.Kind.UNAUTHENTICATED,
        place,
        "Send a token or a key in the header Authorization: Bearer …, whose claims are those that"
            + " the schema asks for");
  }

  /** What of a target's nodes the caller may touch. */
  public Predicate visible(Target target, Touched touched) {
    return rules.isEmpty()
        ? Predicate.TRUE
        : planned(new Key(Kind.FILTER, target.types().keySet(), touched, Stage.BEFORE), target);
  }

  /** What must hold of a target's nodes, or all is refused. */
  public Predicate required(Target target, Touched touched, Stage stage) {
    return rules.isEmpty()
        ? Predicate.TRUE
        : planned(new Key(Kind.VALIDATE, target.types().keySet(), touched, stage), target);
  }

  private Predicate planned(Key key, Target target) {
    Predicate known = planned.get(key);
    if (known != null) {
      return known;
    }
    List<Predicate> parts = new ArrayList<>();
    for (String type : target.types().keySet()) {
      AccessRules.Asked asked =
          new AccessRules.Asked(type, key.touched().operation(), key.touched().fields());
      Predicate met = predicates.met(type, rules.rules(key.kind(), asked, key.stage()));
      parts.add(target.isAbstract() ? ofType(target, type, met) : met);
    }
    Predicate all = RulePredicates.all(parts);
    planned.put(key, all);
    return all;
  }

  private Predicate of(String concrete, String type, Predicate met) {
    return concrete.equals(type) ? met : ofType(predicates.target(type), concrete, met);
  }

  /** That nodes of a type are like something; nothing is asked of others. */
  private static Predicate ofType(Target target, String type, Predicate met) {
    if (met.equals(Predicate.TRUE)) {
      return met;
    }
    Predicate others =
        new Predicate.Not(
            new Predicate.OfType(List.of(Objects.requireNonNull(target.types().get(type)))));
    return met.equals(Predicate.FALSE) ? others : new Predicate.Or(List.of(others, met));
  }

  /** What of a caller a value stands for, where it is a claim; else the value. */
  static @Nullable Object given(@Nullable Object value, CallerClaims claims, AccessRules rules) {
    if (!(value instanceof String text) || !text.startsWith(AccessRules.CLAIM)) {
      return value;
    }
    Object claim = claims.at(rules.path(text));
    return claim == null ? Parameters.UNKNOWN : claim;
  }
}
