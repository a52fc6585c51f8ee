package dev.groundtrack.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field that leads over an edge to other nodes.
 *
 * @param type the relationship type as it is stored
 * @param target the entity type or interface that the field is typed by
 * @param to the node types that may stand at the far end
 * @param list whether it may lead to many
 * @param properties the type of the edge's properties, if it has any, or an {@link EdgeUnion}
 * @param nesting what may be written over it
 * @param variants of an interface, what each of its types has for it, where they differ, the same
 *     for those that are alike; else empty
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
    NestedOperations nesting,
    Map<String, Relationship> variants) {
  public Relationship {
    to = Collections.unmodifiableSet(new LinkedHashSet<>(to));
    variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
  }

  /** Whether two lead over the same edges, with the same on them. */
  public boolean isLike(Relationship other) {
    return type.equals(other.type)
        && direction == other.direction
        && target.equals(other.target)
        && list == other.list
        && Objects.equals(properties, other.properties);
  }

  /** Whether an edge may have no properties, though others have. */
  public boolean lacksProperties() {
    return variants.values().stream().anyMatch(variant -> variant.properties == null);
  }

  /**
   * The variants, each with the types of the interface for which it is one thing. Empty where it is
   * the same for all.
   */
  public Map<Relationship, Set<String>> byVariant() {
    Map<Relationship, Set<String>> types = new LinkedHashMap<>();
    variants.forEach(
        (type, own) -> types.computeIfAbsent(own, r -> new LinkedHashSet<>()).add(type));
    return types;
  }

  /** The same, typed by another type that its ends are of. */
  public Relationship at(String otherTarget) {
    return new Relationship(
        name, description, type, direction, otherTarget, to, list, properties, nesting, variants);
  }

  /** What an interface has where its types have these. */
  public Relationship varied(@Nullable String ofAll, Map<String, Relationship> own) {
    Set<String> ends = new LinkedHashSet<>();
    Map<String, Relationship> distinct = new LinkedHashMap<>();
    own.forEach(
        (node, variant) -> {
          ends.addAll(variant.to);
          distinct.put(
              node, distinct.values().stream().filter(variant::isLike).findFirst().orElse(variant));
        });
    return new Relationship(
        name, description, type, direction, target, ends, list, ofAll, nesting, distinct);
  }

  /** Which way the edge points, seen from the node that has the field. */
  public enum Direction {
    OUT,
    IN,
    /** Stored one way, read both. */
    UNDIRECTED
  }
}
