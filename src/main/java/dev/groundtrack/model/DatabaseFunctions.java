package dev.groundtrack.model;

/** The functions that the embedded database is given beside its own; another database has none. */
public final class DatabaseFunctions {
  /** Whether all of a text is as a regular expression says: see {@link TextPattern}. */
  public static final String MATCHES = "groundtrack.matches";

  /**
   * Of all rows of a group, how many there are ({@link #COUNT}), and the nodes of the first ({@link
   * #FIRST_NODES}) in the order of a list of keys. Its arguments are the node, its keys, whether
   * each of them descends, and how many nodes to give.
   */
  public static final String FIRST = "groundtrack.first";

  public static final String COUNT = "count";
  public static final String FIRST_NODES = "nodes";

  /** What a failure says by which a statement refuses what may not be done. */
  public static final String FORBIDDEN = "groundtrack: FORBIDDEN";

  private DatabaseFunctions() {}
}
