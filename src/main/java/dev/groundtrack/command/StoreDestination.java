package dev.groundtrack.command;

import dev.groundtrack.ingest.job.ImportItem;
import dev.groundtrack.ingest.job.ImportJobs;
import dev.groundtrack.ingest.job.ImportRequest;
import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.Server;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store that this process has open, and whose queue it works off. */
record StoreDestination(OpenStore store, ImportJobs jobs) implements ImportDestination {
  private static final int PAGE = 200;

  static ImportDestination open(String... settings) {
    OpenStore store = Server.open(settings);
    return new StoreDestination(store, store.jobs());
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
