package dev.groundtrack.command;

import dev.groundtrack.ingest.ImportReport;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;

/** Where imports go. */
sealed interface ImportDestination extends AutoCloseable
    permits ServerDestination, StoreDestination {
  /**
   * Imports an article.
   *
   * @throws RefusedException if it cannot be imported
   */
  ImportReport take(Document document);

  @Override
  void close();
}
