package dev.groundtrack.graph;

import java.util.List;
import java.util.Map;

/** One transaction: everything in it is seen, or written, together. */
public interface GraphTransaction {
  /**
   * Runs one statement and fetches all of its rows; values are plain Java ones, dates of java.time.
   *
   * @throws GraphException if the database refuses
   */
  List<Row> run(String cypher, Map<String, ?> parameters);
}
