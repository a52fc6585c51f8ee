package dev.groundtrack.api;

import dev.groundtrack.model.Property;

/** What a field of the mutation type asks for, or of what it gives back. */
public sealed interface MutationMeaning {
  /** A field of the mutation type. */
  sealed interface Operation extends MutationMeaning {
    /** The type of the nodes that it writes. */
    String type();
  }

  /** New nodes of a type, with what hangs on them. */
  record Creating(String type) implements Operation {}

  /**
   * Changes to the nodes of a type that are like this.
   *
   * @param where the name of the filter's input type
   */
  record Updating(String type, String where) implements Operation {}

  /**
   * The end of the nodes of a type that are like this.
   *
   * @param where the name of the filter's input type
   */
  record Deleting(String type, String where) implements Operation {}

  /** Nodes of a type, each created unless one with its key is there, which is then updated. */
  record Upserting(String type, Property key) implements Operation {}

  /** A part of what a mutation gives back. */
  enum Payload implements MutationMeaning {
    /** All nodes that it created or changed. */
    NODES,
    /** Those that were not there before. */
    CREATED,
    /** Those that were. */
    UPDATED,
    /** How much was created and deleted. */
    INFO,
    NODES_CREATED,
    NODES_UPDATED,
    NODES_DELETED,
    RELATIONSHIPS_CREATED,
    RELATIONSHIPS_DELETED
  }
}
