package dev.groundtrack.graph.trace;

import org.jspecify.annotations.Nullable;

/**
 * Is told of the statements that a thread runs while it is {@linkplain StatementTrace#listened
 * bound} to it.
 */
@FunctionalInterface
public interface StatementListener {
  /** A statement that was begun. */
  @FunctionalInterface
  interface Running {
    /**
     * It has ended.
     *
     * @param failure why it failed; none if it did not
     */
    void end(@Nullable Throwable failure);
  }

  /**
   * A statement begins.
   *
   * @param cypher without the values of its parameters
   */
  Running begin(String cypher);
}
