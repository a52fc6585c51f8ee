package dev.groundtrack.graph.marking;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.Row;
import dev.groundtrack.graph.outbox.WriteTurn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Whether any source of the graph is, or was, marked. Where none is, everybody sees everything, and
 * nothing has to be looked at for it. Servers of one database ask again each {@link #KEPT}; the
 * first that marks a source tells so first, and waits until all of them know.
 */
public final class MarkedSources {
  static final Duration KEPT = Duration.ofSeconds(1);

  private static final String ASK =
      """
      MATCH (turn:GroundtrackTurn {id: 'import'}) WHERE turn.marked RETURN turn.id AS id
      """;
  private static final String TELL =
      """
      MATCH (turn:GroundtrackTurn {id: 'import'})
      SET turn.marked = true, turn.markedAt = coalesce(turn.markedAt, timestamp())
      RETURN timestamp() - turn.markedAt AS millis
      """;

  private final Graph graph;
  private volatile boolean marked;
  private volatile long askAgain = System.nanoTime();

  public MarkedSources(Graph graph) {
    this.graph = graph;
  }

  /**
   * Whether there are any, or will be within the next moments.
   *
   * @throws dev.groundtrack.graph.GraphException if the database does not tell
   */
  public boolean areThere() {
    long now = System.nanoTime();
    if (!marked && now - askAgain >= 0) {
      if (!graph.readOnce(ASK, Map.of()).isEmpty()) {
        marked = true;
      }
      askAgain = now + KEPT.toNanos();
    }
    return marked;
  }

  /**
   * Tells all servers of the database that a source is about to be marked, and waits until they
   * know, whoever told them first.
   */
  public static void announce(Graph graph) {
    List<Row> told =
        graph.write(
            tx -> {
              WriteTurn.take(tx);
              return tx.run(TELL, Map.of());
            });
    Duration ago = Duration.ofMillis((long) told.getFirst().number("millis"));
    rest(KEPT.multipliedBy(2).minus(ago));
  }

  /** Waits all of a time: a parked thread may go on before it, and one that is interrupted does. */
  static void rest(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    boolean interrupted = false;
    for (long left = time.toNanos(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
