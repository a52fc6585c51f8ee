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

  /**
   * Where tables go.
   *
   * @param mapping what their columns mean: a YAML file, or the name of one that comes along
   * @throws RefusedException if anything in it is wrong, or if no tables can be taken
   */
  TableImport tables(String mapping);

  @Override
  void close();
}
