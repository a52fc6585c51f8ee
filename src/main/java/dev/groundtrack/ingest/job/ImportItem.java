package dev.groundtrack.ingest.job;

import dev.groundtrack.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a job.
 *
 * @param place the path, address or name that it came by
 * @param source the id of the source that it became
 * @param statements how many are new; likewise relations and entities
 * @param alreadyKnown whether that source was in the graph before
 */
public record ImportItem(
    String id,
    String place,
    ImportState state,
    @Nullable String source,
    int statements,
    int relations,
    int entities,
    boolean alreadyKnown,
    List<Problem> problems) {
  public ImportItem {
    problems = List.copyOf(problems);
  }
}
