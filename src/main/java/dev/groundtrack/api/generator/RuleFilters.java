package dev.groundtrack.api.generator;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.InputMeaning;
import dev.groundtrack.model.access.AccessOperation;
import dev.groundtrack.model.access.AccessRule;
import dev.groundtrack.model.access.AccessRules;
import dev.groundtrack.model.access.RuleCondition;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.ProblemCollector;
import dev.groundtrack.problem.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that rules ask of nodes, held against the filters that clients have: each names
 * fields and operators that there are, and its values become those of the fields' scalars.
 */
final class RuleFilters {
  private final Api api;
  private final List<Problem> problems = new ArrayList<>();
  private final RuleValues values;

  private RuleFilters(Api api) {
    this.api = api;
    this.values = new RuleValues(api.model(), problems);
  }

  /**
   * The rules of an API's model, read.
   *
   * @throws RefusedException if they have mistakes; tells all of them
   */
  static AccessRules of(Api api) {
    AccessRules asked = api.model().access();
    if (asked.isEmpty()) {
      return asked;
    }
    RuleFilters filters = new RuleFilters(api);
    AccessRules read = asked.map(type -> rule -> filters.rule(type, rule));
    if (!filters.problems.isEmpty()) {
      throw new RefusedException(filters.problems.stream().distinct().toList());
    }
    return read;
  }

  private AccessRule rule(String type, AccessRule rule) {
    boolean event = rule.operations().equals(Set.of(AccessOperation.SUBSCRIBE));
    return rule.asking(condition(type, rule.where(), new At(rule.place(), event)));
  }

  /**
   * Where a condition stands.
   *
   * @param event whether it is held against what an event tells: values of the node alone
   */
  record At(String place, boolean event) {}

  private RuleCondition condition(String type, RuleCondition condition, At at) {
    return switch (condition) {
      case RuleCondition.All all ->
          new RuleCondition.All(all.parts().stream().map(p -> condition(type, p, at)).toList());
      case RuleCondition.Any any ->
          new RuleCondition.Any(any.parts().stream().map(p -> condition(type, p, at)).toList());
      case RuleCondition.None none -> new RuleCondition.None(condition(type, none.part(), at));
      case RuleCondition.OfNode node ->
          new RuleCondition.OfNode(filter(api.nodeFilter(type), node.where(), at));
      case RuleCondition.OfClaims claims -> claims;
    };
  }

  private Map<String, Object> filter(String input, @Nullable Object where, At at) {
    Map<String, @Nullable Object> read = new LinkedHashMap<>();
    if (!(where instanceof Map<?, ?> all)) {
      problem(at, "compares with a value where an object is wanted", "write field: {eq: …}");
      return Map.of();
    }
    Set<String> known = api.inputFields(input);
    all.forEach(
        (name, value) -> {
          String field = String.valueOf(name);
          if (known.contains(field)) {
            read.put(field, part(input, field, value, at));
          } else {
            problem(
                at,
                "asks for \"" + field + "\", which no node can be filtered by",
                ProblemCollector.didYouMean(field, known));
          }
        });
    return given(read);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> given(Map<String, ?> read) {
    return (Map<String, Object>) read;
  }

  private @Nullable Object part(String input, String field, @Nullable Object value, At at) {
    InputMeaning.Filter meaning = api.input(input, field, InputMeaning.Filter.class);
    boolean plain =
        meaning instanceof InputMeaning.OfProperty || meaning instanceof InputMeaning.Logic;
    if (at.event() && !plain) {
      problem(
          at,
          "asks for \"" + field + "\", of which events do not tell",
          "ask for values of the node itself");
      return null;
    }
    return switch (meaning) {
      case InputMeaning.OfProperty of ->
          values.operators(field, of.property().type(), of.property().list(), value, at);
      case InputMeaning.OfComputed of ->
          of.input().isEmpty() || !isNode(of.field().named())
              ? values.operators(field, of.field().named(), of.field().list(), value, at)
              : value == null
                  ? null
                  : of.field().list()
                      ? quantified(of.input(), value, at)
                      : filter(of.input(), value, at);
      case InputMeaning.OfRelated of ->
          value == null
              ? null
              : of.relationship().list()
                  ? quantified(of.input(), value, at)
                  : filter(of.input(), value, at);
      case InputMeaning.OfMember of -> filter(of.input(), value, at);
      case InputMeaning.OfEdge of -> filter(of.input(), value, at);
      case InputMeaning.Within of -> filter(of.input(), value, at);
      case InputMeaning.Logic logic -> logic(input, logic, value, at);
      case InputMeaning.NameFilter name -> {
        if (name == InputMeaning.NameFilter.ANY_NAME) {
          problem(at, "asks for \"" + field + "\"", "ask for a property instead");
        }
        yield value instanceof List<?> ? value : List.of(String.valueOf(value));
      }
      case InputMeaning.Score score -> null;
    };
  }

  private boolean isNode(String type) {
    return api.model().nodeTypes().containsKey(type)
        || api.model().interfaces().containsKey(type)
        || api.model().unions().containsKey(type);
  }

  private @Nullable Object logic(
      String input, InputMeaning.Logic logic, @Nullable Object value, At at) {
    if (logic == InputMeaning.Logic.NOT) {
      return filter(input, value, at);
    }
    List<?> all = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    return all.stream().map(part -> filter(input, part, at)).toList();
  }

  private Map<String, Object> quantified(String input, Object value, At at) {
    Map<String, Object> read = new LinkedHashMap<>();
    if (!(value instanceof Map<?, ?> all)) {
      problem(at, "has no quantifier", "write some: {…}, all: {…}, none: {…} or single: {…}");
      return read;
    }
    Set<String> known = api.inputFields(input);
    all.forEach(
        (name, where) -> {
          String quantifier = String.valueOf(name);
          if (known.contains(quantifier)
              && api.input(input, quantifier, InputMeaning.RelatedFilter.class)
                  instanceof InputMeaning.Quantified of) {
            read.put(quantifier, filter(of.input(), where, at));
          } else {
            problem(
                at,
                "asks for \"" + quantifier + "\" of several nodes",
                "ask for some, all, none or single of them");
          }
        });
    return read;
  }

  private void problem(At at, String what, String remedy) {
    problems.add(new Problem(at.place(), "a rule " + what, remedy));
  }
}
