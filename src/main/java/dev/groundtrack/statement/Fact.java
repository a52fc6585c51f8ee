package dev.groundtrack.statement;

import java.util.List;

/**
 * What somebody says by writing in the graph, of nodes that stand in it. Nodes go by the element
 * ids that they have in the transaction in which it is said.
 */
public sealed interface Fact {
  /** An entity is there, and is as its node has it. */
  record Told(String node) implements Fact {}

  /** These properties of an entity are as its node has them now. */
  record Changed(String node, List<String> properties) implements Fact {
    public Changed {
      properties = List.copyOf(properties);
    }
  }

  /**
   * A relation holds.
   *
   * @param place where it is said, for a person to find
   */
  record Claimed(String place, String type, String subject, String object) implements Fact {}

  /** A relation does not hold. */
  record Denied(String place, String type, String subject, String object) implements Fact {}

  /** Nothing is said of an entity any more. */
  record Struck(String place, String node) implements Fact {}
}
