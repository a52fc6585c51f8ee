package dev.groundtrack.ingest;

import dev.groundtrack.ingest.store.Written;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.text.Document;
import java.util.List;

/**
 * What came of an import.
 *
 * @param source the id of the source
 * @param statements how many statements are new; likewise relations and entities
 * @param alreadyKnown whether the source was in the graph before, which then has not changed
 * @param problems warnings on what was imported
 */
public record ImportReport(
    String source,
    int statements,
    int relations,
    int entities,
    boolean alreadyKnown,
    List<Problem> problems) {
  public ImportReport {
    problems = List.copyOf(problems);
  }

  static ImportReport of(Document document, Written written, List<Problem> problems) {
    return new ImportReport(
        document.id(),
        written.statements(),
        written.relations(),
        written.entities(),
        written.alreadyKnown(),
        problems);
  }
}
