package dev.groundtrack.model.access;

import java.util.Set;

/**
 * One rule of {@code @authorization}; any of those that hold for what is done suffices.
 *
 * @param kind what becomes of nodes that are not like it
 * @param operations what it holds for
 * @param when the moments at which it is asked
 * @param authenticated whether the caller must have said who they are
 * @param where what the node and the caller must be like
 * @param place where it stands, for a person to find
 */
public record AccessRule(
    Kind kind,
    Set<AccessOperation> operations,
    Set<Stage> when,
    boolean authenticated,
    RuleCondition where,
    String place) {
  public AccessRule {
    operations = Set.copyOf(operations);
    when = Set.copyOf(when);
  }

  /** What becomes of a node that may not be touched. */
  public enum Kind {
    /** It is as if it were not there. */
    FILTER,
    /** All that was asked is refused. */
    VALIDATE
  }

  /** A moment of a change. */
  public enum Stage {
    BEFORE,
    AFTER
  }

  /** The same with another condition. */
  public AccessRule asking(RuleCondition other) {
    return new AccessRule(kind, operations, when, authenticated, other, place);
  }
}
