package dev.groundtrack.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * What clients may do over a relationship while they write a node that has it.
 *
 * @param operations what may be done to the nodes at its far end
 * @param settable at which moments of the node's life
 */
public record NestedOperations(Set<Operation> operations, Set<PropertyAccess.Moment> settable) {
  /** Everything, at any time. */
  public static final NestedOperations ALL =
      new NestedOperations(
          EnumSet.allOf(Operation.class), EnumSet.allOf(PropertyAccess.Moment.class));

  public NestedOperations {
    operations = Set.copyOf(operations);
    settable = Set.copyOf(settable);
  }

  /** Something to do to nodes over an edge, or to the edge. */
  public enum Operation {
    CREATE,
    UPDATE,
    DELETE,
    CONNECT,
    DISCONNECT
  }

  /** Whether it may be done while a node is created. */
  public boolean atCreation(Operation operation) {
    return settable.contains(PropertyAccess.Moment.CREATE) && operations.contains(operation);
  }

  /** Whether it may be done while a node is updated. */
  public boolean atUpdate(Operation operation) {
    return settable.contains(PropertyAccess.Moment.UPDATE) && operations.contains(operation);
  }
}
