package dev.groundtrack.graph.outbox;

import dev.groundtrack.graph.GraphTransaction;
import java.util.Map;

/** Who writes evidence: one at a time, in whatever process they are. */
public final class WriteTurn {
  private WriteTurn() {}

  /**
   * Waits for other writers: the turn is a lock that the end of the transaction gives back. It is
   * taken once in a transaction, whose changes are told under its number.
   */
  public static void take(GraphTransaction tx) {
    tx.run(
        """
        MERGE (turn:GroundtrackTurn {id: 'import'})
        SET turn.taken = coalesce(turn.taken, 0) + 1, turn.before = coalesce(turn.changes, 0)
        """,
        Map.of());
  }
}
