package dev.groundtrack.web.jobs;

import dev.groundtrack.ingest.job.ImportJob;
import dev.groundtrack.ingest.job.ImportJobs;
import dev.groundtrack.ingest.job.ImportState;
import dev.groundtrack.problem.RefusedException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** How far imports are, to whoever waits for them; whichever server does them writes it down. */
final class JobProgress {
  private static final Duration EVERY = Duration.ofMillis(250);
  private static final Set<ImportState> OPEN = Set.of(ImportState.QUEUED, ImportState.RUNNING);

  private final ImportJobs jobs;
  private final Scheduler looking =
      Schedulers.fromExecutorService(
          Executors.newScheduledThreadPool(1, Thread.ofVirtual().name("progress").factory()),
          "progress");

  JobProgress(ImportJobs jobs) {
    this.jobs = jobs;
  }

  /** The import as it is now, and whenever that has changed, until it has ended. */
  Publisher<Map<String, @Nullable Object>> of(String id) {
    if (jobs.job(id).isEmpty()) {
      throw RefusedException.unknown(
          "importProgress(job:)",
          "there is no import with the id \"" + id + "\"",
          "take the id that startImport or importJobsConnection gives");
    }
    return Flux.interval(Duration.ZERO, EVERY, looking)
        .onBackpressureDrop()
        .concatMapIterable(tick -> jobs.job(id).stream().toList(), 1)
        .distinctUntilChanged()
        .takeUntil(job -> !OPEN.contains(job.state()))
        .map((ImportJob job) -> JobFetchers.map(job));
  }
}
