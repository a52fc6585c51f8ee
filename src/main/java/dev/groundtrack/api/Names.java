package dev.groundtrack.api;

/** The names of generated types, as {@code @neo4j/graphql} 7 makes them. */
public final class Names {
  private Names() {}

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

  static String edge(String type) {
    return type + "Edge";
  }

  static String connection(String plural) {
    return capital(plural) + "Connection";
  }

  static String relatedConnection(String owner, String field) {
    return owner + capital(field) + "Connection";
  }

  static String relatedEdge(String owner, String field) {
    return owner + capital(field) + "Relationship";
  }

  public static String quantified(String target) {
    return target + "RelationshipFilters";
  }

  static String implementations(String interfaceName) {
    return interfaceName + "Implementation";
  }

  static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
