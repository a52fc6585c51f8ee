package dev.groundtrack.command;

import dev.groundtrack.graph.GraphException;
import dev.groundtrack.ingest.ImportReport;
import dev.groundtrack.model.Problem;
import dev.groundtrack.model.RefusedException;
import dev.groundtrack.statement.Document;
import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.Server;
import java.util.List;

/** A store that this process has open. */
record StoreDestination(OpenStore store) implements Destination {
  static Destination open(String... settings) {
    return new StoreDestination(Server.open(settings));
  }

  @Override
  public ImportReport take(Document document) {
    try {
      return store.importer().importArticle(document);
    } catch (GraphException e) {
      throw new RefusedException(
          List.of(new Problem("database", String.valueOf(e.getMessage()), "try it again")));
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
