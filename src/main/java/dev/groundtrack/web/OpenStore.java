package dev.groundtrack.web;

import dev.groundtrack.export.GraphExporter;
import dev.groundtrack.graph.EmbeddedNeo4j;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.backup.BackupFile;
import dev.groundtrack.graph.backup.StoreCopy;
import dev.groundtrack.graph.migration.SchemaSteps;
import dev.groundtrack.graph.migration.StoreMigration;
import dev.groundtrack.graph.transfer.StoreRestore;
import dev.groundtrack.ingest.Importer;
import dev.groundtrack.ingest.Ingest;
import dev.groundtrack.ingest.LearntWeights;
import dev.groundtrack.ingest.job.ImportJobs;
import dev.groundtrack.model.Model;
import dev.groundtrack.web.access.ApiKeys;
import dev.groundtrack.web.operation.BackupDownload;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

  public GraphExporter exporter() {
    return context.getBean(GraphExporter.class);
  }

  public Importer importer() {
    return context.getBean(Ingest.class).importer();
  }

  public ApiKeys keys() {
    return context.getBean(ApiKeys.class);
  }

  /** The queue of imports, worked off in the background from now on. */
  public ImportJobs jobs() {
    ImportJobs jobs = context.getBean(ImportJobs.class);
    jobs.work(context.getBeanProvider(EmbeddedNeo4j.class).getIfAvailable() != null);
    return jobs;
  }

  /**
   * Restores an export into this store, which must be empty.
   *
   * @throws dev.groundtrack.problem.RefusedException if the file is wrong, or the store not empty
   * @throws IOException if the file cannot be read
   */
  public void restore(Path file) throws IOException {
    Ingest ingest = context.getBeanProvider(Ingest.class).getIfAvailable();
    new StoreRestore(graph(), context.getBean(Model.class))
        .restore(
            file,
            () -> {
              if (ingest != null) {
                ingest.reindex();
              }
            });
  }

  /**
   * Writes the embedded store into a stream as one file, which {@link
   * dev.groundtrack.graph.backup.BackupRestore} takes.
   *
   * @throws dev.groundtrack.problem.RefusedException if the database is elsewhere
   */
  public void backup(OutputStream out) throws IOException {
    try (StoreCopy copy =
        BackupDownload.copy(
            Optional.ofNullable(context.getBeanProvider(EmbeddedNeo4j.class).getIfAvailable()))) {
      BackupFile.write(copy, out);
    }
  }

  /**
   * Makes the store what the schema says.
   *
   * @param dry whether nothing is done
   * @return what is different, and what is done, a line each
   * @throws dev.groundtrack.problem.RefusedException if a step cannot be, or if something is left
   *     to decide; nothing is done then
   */
  public List<String> migrate(SchemaSteps steps, boolean dry) {
    Model model = context.getBean(Model.class);
    StoreMigration migration = StoreMigration.plan(graph(), model, steps);
    if (!dry) {
      migration.run(
          (type, to) ->
              new Ingest(graph(), model, LearntWeights.NONE, Duration.ZERO, null)
                  .retypeClaims(type, to));
    }
    return migration.lines();
  }

  @Override
  public void close() {
    context.close();
  }
}
