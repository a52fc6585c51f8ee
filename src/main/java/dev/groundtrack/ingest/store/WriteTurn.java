package dev.groundtrack.ingest.store;

import dev.groundtrack.graph.GraphTransaction;
import java.util.Map;

/** Who writes evidence: one at a time, in whatever process they are. */
final class WriteTurn {
  private WriteTurn() {}

  /** Waits for other writers: the turn is a lock that the end of the transaction gives back. */
  static void take(GraphTransaction tx) {
    tx.run(
        "MERGE (turn:GroundtrackTurn {id: 'import'}) SET turn.taken = coalesce(turn.taken, 0) + 1",
        Map.of());
  }
}
