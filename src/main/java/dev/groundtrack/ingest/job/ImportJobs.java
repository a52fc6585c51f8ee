package dev.groundtrack.ingest.job;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.ingest.Importer;
import dev.groundtrack.ingest.fetch.Fetcher;
import dev.groundtrack.problem.RefusedException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The door for imports that take a while. What is started here is in the graph before this returns,
 * and is done whatever becomes of the process: by this one, by its next start, or by another server
 * of the same graph. Safe for use by many threads.
 */
public final class ImportJobs implements AutoCloseable {
  private final JobLimits limits;
  private final Fetcher fetcher;
  private final JobQueue queue;
  private final JobControl control;
  private final ItemLeases leases;
  private final JobReader jobs;
  private final JobWorkers workers;

  /** What jobs import with. */
  public record Tools(Supplier<Importer> importer, Fetcher fetcher, Runnable afterEach) {}

  /** What jobs fetch addresses by. */
  public Fetcher fetcher() {
    return fetcher;
  }

  /** A queue in a graph; nothing is taken from it before {@link #work}. */
  public ImportJobs(Graph graph, JobLimits limits, Tools tools) {
    this.limits = limits;
    this.fetcher = tools.fetcher();
    this.queue = new JobQueue(graph, limits);
    this.control = new JobControl(graph, limits);
    this.leases = new ItemLeases(graph, limits.lease());
    this.jobs = new JobReader(graph);
    this.workers =
        new JobWorkers(
            control,
            leases,
            new ItemImport(leases, tools.importer(), tools.fetcher()),
            tools.afterEach());
  }

  /**
   * Begins to take from the queue, in the background, until it is closed.
   *
   * @param alone whether nobody else can have claimed anything, so that whatever is claimed was
   *     left behind
   */
  public void work(boolean alone) {
    if (alone) {
      leases.release(null);
    }
    workers.start(limits);
  }

  /**
   * Puts an import into the queue.
   *
   * @throws RefusedException if the queue is full, or there is nothing to import
   */
  public ImportJob start(ImportRequest request) {
    if (request.inputs().isEmpty()) {
      throw RefusedException.of(
          "input", "there is nothing to import", "give one of text, url, file and files");
    }
    String id = queue.add(request);
    workers.wake();
    return existing(id);
  }

  /**
   * Has a job end after what is being imported right now; one that has ended stays as it is.
   *
   * @throws RefusedException if there is no such job
   */
  public ImportJob cancel(String id) {
    control.cancel(id);
    return existing(id);
  }

  /**
   * Puts back into the queue what of a job failed or was cancelled.
   *
   * @throws RefusedException if there is no such job, or nothing of it can be tried again
   */
  public ImportJob retry(String id) {
    control.retry(id);
    workers.wake();
    return existing(id);
  }

  private ImportJob existing(String id) {
    return jobs.job(id).orElseThrow(() -> JobQueue.unknown(id));
  }

  public Optional<ImportJob> job(String id) {
    return jobs.job(id);
  }

  /**
   * Jobs in any of these states, the newest first.
   *
   * @param before the id of the job that the first comes after
   */
  public List<ImportJob> jobs(Collection<ImportState> states, int first, @Nullable String before) {
    return jobs.jobs(states, first, before);
  }

  /** How many jobs are in any of these states. */
  public int count(Collection<ImportState> states) {
    return jobs.count(states);
  }

  /**
   * The items of a job, in their order.
   *
   * @param after the id of the item that the first comes after
   */
  public List<ImportItem> items(String job, int first, @Nullable String after) {
    return jobs.items(job, first, after);
  }

  @Override
  public void close() {
    workers.close();
  }
}
