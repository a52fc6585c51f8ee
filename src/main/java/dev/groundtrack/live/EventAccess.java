package dev.groundtrack.live;

import dev.groundtrack.access.CallerClaims;
import dev.groundtrack.model.RootFieldOptions.EventKind;
import dev.groundtrack.model.access.AccessOperation;
import dev.groundtrack.model.access.AccessRule;
import dev.groundtrack.model.access.AccessRules;
import dev.groundtrack.model.access.RuleCondition;
import dev.groundtrack.problem.RefusedException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the schema lets a subscriber be told of the nodes of a type. */
record EventAccess(AccessRules rules, CallerClaims claims, String type) {
  /**
   * @param fields of the nodes, of which events are to tell
   * @throws RefusedException if it takes somebody who said who they are
   */
  void authenticate(String place, Collection<String> fields) {
    boolean allowed =
        allows(new AccessRules.Asked(type, AccessOperation.SUBSCRIBE, List.of()))
            && (fields.isEmpty()
                || allows(new AccessRules.Asked(type, AccessOperation.READ, fields)));
    if (!allowed) {
      throw RefusedException.notFor(
          RefusedException.Kind.UNAUTHENTICATED,
          place,
          "Send a token or a key when the connection is opened, whose claims are those that the"
              + " schema asks for");
    }
  }

  private boolean allows(AccessRules.Asked asked) {
    return rules.allows(asked, claims.authenticated() ? claims::at : null);
  }

  /** Whether they may be told of what became of a node that was, or is, like that. */
  boolean passes(EventKind kind, NodeState state) {
    List<AccessRule> asked = rules.type(type).events().getOrDefault(kind.name(), List.of());
    return asked.isEmpty()
        || asked.stream()
            .anyMatch(
                rule ->
                    (claims.authenticated() || !rule.authenticated())
                        && holds(rule.where(), state));
  }

  private boolean holds(RuleCondition condition, NodeState state) {
    return switch (condition) {
      case RuleCondition.All all -> all.parts().stream().allMatch(part -> holds(part, state));
      case RuleCondition.Any any -> any.parts().stream().anyMatch(part -> holds(part, state));
      case RuleCondition.None none -> !holds(none.part(), state);
      case RuleCondition.OfNode node ->
          given(node.where()).filter(where -> new StateFilter(where).passes(state)).isPresent();
      case RuleCondition.OfClaims of -> of.where().holds(claims::at);
    };
  }

  /** A filter with the caller's claims in it; none where one is missing. */
  private Optional<Map<?, ?>> given(Map<?, ?> where) {
    Map<Object, @Nullable Object> given = new LinkedHashMap<>();
    for (Map.Entry<?, ?> part : where.entrySet()) {
      Optional<Object> value = part(part.getValue());
      if (value.isEmpty() && part.getValue() != null) {
        return Optional.empty();
      }
      given.put(part.getKey(), value.orElse(null));
    }
    return Optional.of(given);
  }

  private Optional<Object> part(@Nullable Object value) {
    return switch (value) {
      case null -> Optional.empty();
      case Map<?, ?> map -> given(map).map(Object.class::cast);
      case List<?> list -> {
        List<Optional<Object>> all = list.stream().map(this::part).toList();
        yield all.stream().anyMatch(Optional::isEmpty)
            ? Optional.empty()
            : Optional.of(all.stream().map(Optional::orElseThrow).toList());
      }
      case String text when text.startsWith(AccessRules.CLAIM) ->
          Optional.ofNullable(claims.at(rules.path(text)));
      default -> Optional.of(value);
    };
  }
}
