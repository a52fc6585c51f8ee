package dev.groundtrack.ingest.job;

import dev.groundtrack.problem.Problem;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import under way, or behind us.
 *
 * @param what was asked to be imported, in a few words
 * @param problems of the first items that failed
 */
public record ImportJob(
    String id, ImportState state, String what, Times times, Counts counts, List<Problem> problems) {
  public ImportJob {
    problems = List.copyOf(problems);
  }

  /** By the clock of the database. */
  public record Times(
      ZonedDateTime queuedAt,
      @Nullable ZonedDateTime startedAt,
      @Nullable ZonedDateTime finishedAt) {}

  /**
   * What came of its items so far.
   *
   * @param done how many items nothing more comes of
   * @param total how many there are; none while nobody has looked into what came in
   * @param known how many of those done were in the graph before
   * @param failed how many could not be imported
   * @param statements how many are new; likewise relations and entities
   */
  public record Counts(
      int done,
      @Nullable Integer total,
      int known,
      int failed,
      int statements,
      int relations,
      int entities) {}
}
