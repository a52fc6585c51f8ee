package dev.groundtrack.api;

import dev.groundtrack.model.Property;

/** What a field of the mutation type asks for, or of what it gives back. */
public sealed interface MutationMeaning {
  /** New nodes of a type, with what hangs on them. */
  record Creating(String type) implements MutationMeaning {}

  /** Changes to the nodes of a type that are like this. */
  record Updating(String type) implements MutationMeaning {}

  /** The end of the nodes of a type that are like this. */
  record Deleting(String type) implements MutationMeaning {}

  /** Nodes of a type, each created unless one with its key is there, which is then updated. */
  record Upserting(String type, Property key) implements MutationMeaning {}

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
