package dev.groundtrack.command;

import dev.groundtrack.graph.GraphException;
import dev.groundtrack.ingest.ImportReport;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.Server;

/** A store that this process has open. */
record StoreDestination(OpenStore store) implements ImportDestination {
  static ImportDestination open(String... settings) {
    return new StoreDestination(Server.open(settings));
  }

  @Override
  public ImportReport take(Document document) {
    try {
      return store.importer().importArticle(document);
    } catch (GraphException e) {
      throw RefusedException.of("database", String.valueOf(e.getMessage()), "try it again");
    }
  }

  @Override
  public TableImport tables(String mapping) {
    return TableImport.by(store.importer(), mapping);
  }

  @Override
  public void close() {
    store.close();
  }
}
