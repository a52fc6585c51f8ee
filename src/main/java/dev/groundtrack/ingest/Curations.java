package dev.groundtrack.ingest;

import dev.groundtrack.evidence.CurationFact;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.ingest.store.CurationWriter;
import dev.groundtrack.ingest.store.EntityRemoval;
import java.util.List;

/**
 * The door for what people write by hand, where relations rest on evidence: each mutation becomes a
 * source that says it. Safe for use by many threads.
 */
public final class Curations {
  private final CurationWriter writer;

  Curations(CurationWriter writer) {
    this.writer = writer;
  }

  /**
   * What followed from a curation.
   *
   * @param nodes how many nodes are gone by it
   * @param relationships how many relationships
   */
  public record Removed(int nodes, int relationships) {}

  /** Begins to write in a transaction: waits for other writers. */
  public void begin(GraphTransaction transaction) {
    writer.begin(transaction);
  }

  /**
   * Writes what a mutation says as one source, and what follows from it.
   *
   * @throws dev.groundtrack.problem.RefusedException if it cannot be said; then the transaction
   *     must be rolled back
   */
  public Removed write(GraphTransaction transaction, List<CurationFact> facts) {
    EntityRemoval.Removed removed = writer.write(transaction, facts);
    return new Removed(removed.nodes(), removed.relationships());
  }
}
