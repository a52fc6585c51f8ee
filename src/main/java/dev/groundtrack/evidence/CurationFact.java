package dev.groundtrack.evidence;

import java.util.List;

/**
 * What somebody says by writing in the graph, of nodes that stand in it. Nodes go by the element
 * ids that they have in the transaction in which it is said.
 */
public sealed interface CurationFact {
  /** An entity is there, and is as its node has it. */
  record Described(String node) implements CurationFact {}

  /** These properties of an entity are as its node has them now. */
  record Changed(String node, List<String> properties) implements CurationFact {
    public Changed {
      properties = List.copyOf(properties);
    }
  }

  /**
   * A relation holds.
   *
   * @param place where it is said, for a person to find
   */
  record Claimed(String place, String type, String subject, String object)
      implements CurationFact {}

  /** A relation does not hold. */
  record Denied(String place, String type, String subject, String object) implements CurationFact {}

  /** Nothing is said of an entity any more. */
  record Struck(String place, String node) implements CurationFact {}
}
