package dev.groundtrack.query.plan;

/** An index that finds nodes and gives each a score; the greater, the better. */
public sealed interface Ranking {
  /** What the database calls it. */
  String index();

  /** Finds nodes by the words of a phrase, in Lucene's query language. */
  record FullText(String index, ParameterRef phrase) implements Ranking {}

  /**
   * Finds nodes by how near their vector is to another.
   *
   * @param most how many nodes at most
   */
  record Nearest(String index, ParameterRef most, ParameterRef vector) implements Ranking {}
}
