package dev.groundtrack.ingest;

import dev.groundtrack.graph.GraphTransaction;

/** What is written together with a source, or not at all. */
@FunctionalInterface
public interface ImportCompletion {
  /** Writes it; a transaction may be tried again, so it must have no other effect. */
  void within(GraphTransaction transaction, ImportReport report);
}
