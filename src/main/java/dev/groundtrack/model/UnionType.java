package dev.groundtrack.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One of several entity types.
 *
 * @param members in the order of the schema
 */
public record UnionType(String name, String plural, String description, Set<String> members) {
  public UnionType {
    members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
  }
}
