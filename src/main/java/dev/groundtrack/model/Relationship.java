package dev.groundtrack.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field that leads over an edge to other nodes.
 *
 * @param type the relationship type as it is stored
 * @param target the entity type or interface that the field is typed by
 * @param to the node types that may stand at the far end
 * @param list whether it may lead to many
 * @param properties the type of the edge's properties, if it has any
 * @param nesting what may be written over it
 */
public record Relationship(
    String name,
    String description,
    String type,
    Direction direction,
    String target,
    Set<String> to,
    boolean list,
    @Nullable String properties,
    Nesting nesting) {
  public Relationship {
    to = Collections.unmodifiableSet(new LinkedHashSet<>(to));
  }

  /** The same, typed by another type that its ends are of. */
  Relationship at(String otherTarget) {
    return new Relationship(
        name, description, type, direction, otherTarget, to, list, properties, nesting);
  }

  /** Which way the edge points, seen from the node that has the field. */
  public enum Direction {
    OUT,
    IN,
    /** Stored one way, read both. */
    UNDIRECTED
  }
}
