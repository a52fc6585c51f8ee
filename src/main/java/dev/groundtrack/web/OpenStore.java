package dev.groundtrack.web;

import dev.groundtrack.graph.EmbeddedNeo4j;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.ingest.Importer;
import dev.groundtrack.ingest.Ingest;
import dev.groundtrack.ingest.job.ImportJobs;
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

  /** The queue of imports, worked off in the background from now on. */
  public ImportJobs jobs() {
    ImportJobs jobs = context.getBean(ImportJobs.class);
    jobs.work(context.getBeanProvider(EmbeddedNeo4j.class).getIfAvailable() != null);
    return jobs;
  }

  @Override
  public void close() {
    context.close();
  }
}
