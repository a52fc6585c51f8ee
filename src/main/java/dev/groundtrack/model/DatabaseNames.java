package dev.groundtrack.model;

/** Names of labels, types and properties as Cypher has them in its text. */
public final class DatabaseNames {
  private DatabaseNames() {}

  /** A name between backticks, so that nothing in it can be taken for more than a name. */
  public static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
