package dev.groundtrack.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One transaction: everything in it is seen, or written, together. */
public interface GraphTransaction {
  /**
   * Runs one statement and fetches all of its rows; values are plain Java ones, dates of java.time.
   *
   * @throws GraphException if the database refuses
   */
  List<Row> run(String cypher, Map<String, ?> parameters);

  /**
   * Runs one statement and hands over its rows; a read transaction does so as they come, and holds
   * one at a time. Until it returns, nothing else is to be run.
   *
   * @throws GraphException if the database refuses
   */
  default void forEach(String cypher, Map<String, ?> parameters, Consumer<Row> sink) {
    run(cypher, parameters).forEach(sink);
  }
}
