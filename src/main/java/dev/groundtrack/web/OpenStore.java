package dev.groundtrack.web;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.ingest.Importer;
import dev.groundtrack.ingest.Ingest;
import org.springframework.context.ConfigurableApplicationContext;

/** A store that this process has open, until it is closed. */
public final class OpenStore implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  OpenStore(ConfigurableApplicationContext context) {
    this.context = context;
  }

  public Graph graph() {
    return context.getBean(Graph.class);
  }

  public Importer importer() {
    return context.getBean(Ingest.class).importer();
  }

  @Override
  public void close() {
    context.close();
  }
}
