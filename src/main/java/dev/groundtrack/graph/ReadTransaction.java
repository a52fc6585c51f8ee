package dev.groundtrack.graph;

import java.util.Map;

/**
 * A read transaction that stays open until it is closed. Not safe for use by two threads at once.
 */
public interface ReadTransaction extends GraphTransaction, AutoCloseable {
  /**
   * Runs one statement and tells how, which makes it slower.
   *
   * @throws GraphException if the database refuses
   */
  default QueryProfile profile(String cypher, Map<String, ?> parameters) {
    return described("PROFILE " + cypher, parameters);
  }

  /**
   * Tells how one statement would be run, which is not done; there are no rows and no figures.
   *
   * @throws GraphException if the database refuses
   */
  default QueryProfile plan(String cypher, Map<String, ?> parameters) {
    return described("EXPLAIN " + cypher, parameters);
  }

  /** Runs a statement that asks how it is, or would be, run. */
  QueryProfile described(String cypher, Map<String, ?> parameters);

  @Override
  void close();
}
