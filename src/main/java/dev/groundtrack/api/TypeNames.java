package dev.groundtrack.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names of generated types, as {@code @neo4j/graphql} 7 makes them. */
public final class TypeNames {
  private TypeNames() {}

  public static String where(String type) {
    return type + "Where";
  }

  public static String sort(String type) {
    return type + "Sort";
  }

  public static String rankedWhere(String type) {
    return type + "IndexWhere";
  }

  public static String rankedSort(String type) {
    return type + "IndexSort";
  }

  public static String edge(String type) {
    return type + "Edge";
  }

  public static String connection(String plural) {
    return capital(plural) + "Connection";
  }

  public static String relatedConnection(String owner, String field) {
    return owner + capital(field) + "Connection";
  }

  public static String relatedEdge(String owner, String field) {
    return owner + capital(field) + "Relationship";
  }

  public static String quantified(String target) {
    return target + "RelationshipFilters";
  }

  public static String implementations(String interfaceName) {
    return interfaceName + "Implementation";
  }

  /** The input that makes a node of a type. */
  public static String create(String type) {
    return type + "CreateInput";
  }

  /** A condition on nodes and on the edges of some properties that lead to them. */
  public static String edgeWhere(String target, @Nullable String properties) {
    return via(target, properties) + "ConnectionWhere";
  }

  /** What all relationships share that lead to a type over edges of some properties. */
  public static String via(String target, @Nullable String properties) {
    return properties == null ? target : target + "Via" + properties;
  }

  /** A constant as a field's name: {@code nodesCreated}. */
  public static String camel(Enum<?> constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.name().toLowerCase(Locale.ROOT).split("_")) {
      name.append(name.isEmpty() ? word : capital(word));
    }
    return name.toString();
  }

  public static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
