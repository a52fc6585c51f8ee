package dev.groundtrack.ingest.job;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.problem.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What becomes of jobs by hand: they are ended, tried again, and forgotten. */
final class JobControl {
  private static final String STATE = "MATCH (j:GroundtrackJob {id: $job}) RETURN j.state AS state";
  private static final String CANCEL =
      """
      MATCH (j:GroundtrackJob {id: $job}) SET j.cancelled = true
      WITH j
      MATCH (i:GroundtrackJobItem) WHERE i.state = 'QUEUED' AND i.id STARTS WITH $prefix
      SET i.state = 'CANCELLED'
      """;
  private static final String RETRY =
      """
      MATCH (i:GroundtrackJobItem)
      WHERE i.state IN ['FAILED', 'CANCELLED'] AND i.id STARTS WITH $prefix AND i.kind IS NOT NULL
      SET i.state = 'QUEUED', i.problems = []
      RETURN count(*) AS items
      """;
  private static final String REOPEN =
      """
      MATCH (j:GroundtrackJob {id: $job})
      SET j.state = 'QUEUED', j.cancelled = false, j.finishedAt = null
      """;
  private static final String OLD =
      """
      MATCH (j:GroundtrackJob) WHERE j.state IN ['DONE', 'FAILED', 'CANCELLED']
      RETURN j.id AS id ORDER BY j.id DESC SKIP $kept
      """;
  private static final String FORGET_ITEMS =
      """
      MATCH (i:GroundtrackJobItem) WHERE i.id STARTS WITH $prefix
      WITH i LIMIT 1000 DELETE i RETURN count(*) AS items
      """;
  private static final String FORGET_JOB = "MATCH (j:GroundtrackJob {id: $job}) DELETE j";

  private final Graph graph;
  private final JobLimits limits;

  JobControl(Graph graph, JobLimits limits) {
    this.graph = graph;
    this.limits = limits;
  }

  /** What is being imported is still finished; what waits is not begun. */
  void cancel(String job) {
    graph.write(
        tx -> {
          JobQueue.lock(tx, job);
          if (!isFinal(tx, job)) {
            tx.run(CANCEL, JobQueue.named(job));
            JobQueue.closeIfDone(tx, job);
          }
          return true;
        });
  }

  private static boolean isFinal(GraphTransaction tx, String job) {
    return ImportState.valueOf(tx.run(STATE, Map.of("job", job)).getFirst().text("state"))
        .isFinal();
  }

  /**
   * Puts back into the queue what failed or was cancelled.
   *
   * @throws RefusedException if there is nothing that could be tried again
   */
  void retry(String job) {
    graph.write(
        tx -> {
          JobQueue.lock(tx, job);
          long items =
              (Long)
                  Objects.requireNonNull(
                      tx.run(RETRY, JobQueue.named(job)).getFirst().value("items"));
          if (items == 0) {
            throw RefusedException.of(
                "id",
                "nothing of it can be tried again",
                "look at its items; mend what they tell of, and import that anew");
          }
          tx.run(REOPEN, JobQueue.named(job));
          return true;
        });
  }

  /** Forgets finished jobs but for the newest. */
  void prune() {
    List<Row> old = graph.readOnce(OLD, Map.of("kept", limits.kept()));
    for (Row row : old) {
      Map<String, Object> job = JobQueue.named(row.text("id"));
      while (graph.write(tx -> tx.run(FORGET_ITEMS, job).getFirst().number("items")) > 0) {
        // A thousand at a time.
      }
      graph.write(tx -> tx.run(FORGET_JOB, job));
    }
  }
}
