package dev.groundtrack.command;

import dev.groundtrack.ingest.ImportReport;
import dev.groundtrack.model.RefusedException;
import dev.groundtrack.statement.Document;

/** Where imports go. */
sealed interface Destination extends AutoCloseable permits ServerDestination, StoreDestination {
  /**
   * Imports an article.
   *
   * @throws RefusedException if it cannot be imported
   */
  ImportReport take(Document document);

  @Override
  void close();
}
