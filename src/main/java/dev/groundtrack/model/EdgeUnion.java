package dev.groundtrack.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The properties of an interface's edges, where its types give them different ones.
 *
 * @param name what the names of its inputs start with
 * @param members the types of the properties, in the order of the schema
 */
public record EdgeUnion(String name, Set<String> members) {
  private static final String SUFFIX = "Edge";

  public EdgeUnion {
    members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
  }

  public static EdgeUnion of(String owner, String field, Set<String> members) {
    String capital = Character.toUpperCase(field.charAt(0)) + field.substring(1);
    return new EdgeUnion(owner + capital + SUFFIX, members);
  }

  /** The name of the type that edges tell their properties by. */
  public String type() {
    return name.substring(0, name.length() - SUFFIX.length()) + "RelationshipProperties";
  }
}
