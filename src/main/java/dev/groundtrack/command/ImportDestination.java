package dev.groundtrack.command;

import dev.groundtrack.ingest.job.ImportItem;
import dev.groundtrack.ingest.job.ImportJobs;
import dev.groundtrack.ingest.job.ImportRequest;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.Server;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where imports go. */
sealed interface ImportDestination extends AutoCloseable
    permits ServerDestination, ImportDestination.Store {
  /** The place of the problem that the queue is full, which passes. */
  String QUEUE = "queue";

  /**
   * Begins an import; the id of its job.
   *
   * @throws RefusedException if it is not taken
   */
  String start(ImportRequest request);

  /** Whether nothing of a job is left to do. */
  boolean isFinished(String job);

  /**
   * Items of a job in their order.
   *
   * @param after the id of the item that the first comes after
   */
  List<ImportItem> items(String job, @Nullable String after);

  @Override
  void close();

  /** A store that this process has open, and whose queue it works off. */
  record Store(OpenStore store, ImportJobs jobs) implements ImportDestination {
    private static final int PAGE = 200;

    static ImportDestination open(String... settings) {
      OpenStore store = Server.open(settings);
      return new Store(store, store.jobs());
    }

    @Override
    public String start(ImportRequest request) {
      return jobs.start(request).id();
    }

    @Override
    public boolean isFinished(String job) {
      return jobs.job(job).map(known -> known.state().isFinal()).orElse(true);
    }

    @Override
    public List<ImportItem> items(String job, @Nullable String after) {
      return jobs.items(job, PAGE, after);
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
