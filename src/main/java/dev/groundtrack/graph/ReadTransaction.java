package dev.groundtrack.graph;

/**
 * A read transaction that stays open until it is closed. Not safe for use by two threads at once.
 */
public interface ReadTransaction extends GraphTransaction, AutoCloseable {
  @Override
  void close();
}
