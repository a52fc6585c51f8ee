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
  QueryProfile profile(String cypher, Map<String, ?> parameters);

  @Override
  void close();
}
