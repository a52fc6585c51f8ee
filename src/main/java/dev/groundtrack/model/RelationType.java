package dev.groundtrack.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A type of relation between entities that rests on evidence.
 *
 * @param name as it is stored: THREATENS
 * @param description of the field that it was declared by
 * @param from the entity types of its subject
 * @param to the entity types of its object
 * @param symmetric stored once, read undirected
 * @param state whether it holds for a time
 */
public record RelationType(
    String name,
    String description,
    Set<String> from,
    Set<String> to,
    boolean symmetric,
    State state,
    Wording wording) {
  /** Whether a relation is a state, which holds for a time and ends. */
  public enum State {
    /** It happens, and is no state. */
    NONE,
    /** Many may stand in it at a time. */
    SHARED,
    /** Of an object there is one subject at a time: the next one ends it for the last. */
    ONE_SUBJECT,
    /** Of a subject there is one object at a time. */
    ONE_OBJECT;

    /** Whether there is one at a time. */
    public boolean isExclusive() {
      return this == ONE_SUBJECT || this == ONE_OBJECT;
    }
  }

  public RelationType {
    from = Collections.unmodifiableSet(new LinkedHashSet<>(from));
    to = Collections.unmodifiableSet(new LinkedHashSet<>(to));
  }
}
