package dev.groundtrack.model.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a rule asks of a node, and of whoever asks for it. */
public sealed interface RuleCondition {
  /** Nothing is asked. */
  RuleCondition TRUE = new All(List.of());

  record All(List<RuleCondition> parts) implements RuleCondition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  record Any(List<RuleCondition> parts) implements RuleCondition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  record None(RuleCondition part) implements RuleCondition {}

  /**
   * A filter of the node, as clients give it to the lists of its type. A text that starts with
   * {@code $jwt.} stands for a claim of the caller.
   */
  record OfNode(Map<String, Object> where) implements RuleCondition {
    public OfNode {
      where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    }
  }

  /** On the claims alone. */
  record OfClaims(ClaimCondition where) implements RuleCondition {}
}
