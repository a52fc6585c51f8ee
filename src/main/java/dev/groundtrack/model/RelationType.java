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
 */
public record RelationType(
    String name,
    String description,
    Set<String> from,
    Set<String> to,
    boolean symmetric,
    Wording wording) {
  public RelationType {
    from = Collections.unmodifiableSet(new LinkedHashSet<>(from));
    to = Collections.unmodifiableSet(new LinkedHashSet<>(to));
  }
}
