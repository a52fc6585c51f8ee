package dev.groundtrack.query.plan;

import java.util.List;

/**
 * One thing to do to the graph; equal actions compile to the same text. “From here” is from each of
 * the nodes that the step before gave. Each gives the nodes that it made, found or changed.
 */
public sealed interface Action {
  /**
   * New nodes, one for each row of the first value.
   *
   * @param labels all that each bears
   */
  record Create(String type, List<String> labels, Assignment node) implements Action {
    public Create {
      labels = List.copyOf(labels);
    }
  }

  /** New nodes, one for each row, each at the end of an edge from here. */
  record CreateOver(Hop hop, Create create, Assignment edge) implements Action {}

  /** The node with a key, the first value; made of the second value, or given the third. */
  record Merge(Create create, String key, Assignment update) implements Action {}

  /** The nodes that are like this. */
  record Find(Target target, Predicate where) implements Action {}

  /** The nodes at the ends of edges from here that are like this. */
  record FindOver(Hop hop, Target target, Predicate where) implements Action {}

  /** The nodes here must be like this, or nothing is done. It gives those that are not. */
  record Require(Predicate where) implements Action {}

  /** Those of the nodes here that are of a type. */
  record Only(List<Labels> labels) implements Action {
    public Only {
      labels = List.copyOf(labels);
    }
  }

  /** Changes to the nodes here. */
  record Alter(List<Change> changes) implements Action {
    public Alter {
      changes = List.copyOf(changes);
    }
  }

  /** Changes to the edges from here. */
  record AlterOver(Hop hop, Target target, Predicate where, List<Change> changes)
      implements Action {
    public AlterOver {
      changes = List.copyOf(changes);
    }
  }

  /**
   * New edges from here to the nodes that are like this, of the row that is the first value.
   *
   * @param once only where there is no such edge yet
   */
  record Connect(Hop hop, Find find, Assignment edge, boolean once) implements Action {}

  /** The edges from here to such nodes go. */
  record Disconnect(Hop hop, Target target, Predicate where) implements Action {}

  /** The nodes here go, with all of their edges. */
  record Remove() implements Action {}

  /** New nodes as with {@link CreateOver}, whose edges rest on evidence: they are only claimed. */
  record CreateClaimed(Hop hop, Create create) implements Action {}

  /** An edge is claimed to the nodes that are like this. */
  record Claim(Hop hop, Find find) implements Action {}

  /** The edges to such nodes are denied. */
  record Deny(Hop hop, Target target, Predicate where) implements Action {}

  /** What was written by hand of the nodes here is struck out. */
  record Strike() implements Action {}
}
