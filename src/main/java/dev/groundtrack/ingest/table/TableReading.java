package dev.groundtrack.ingest.table;

import dev.groundtrack.evidence.Reading;
import dev.groundtrack.problem.Problem;
import java.util.List;

/**
 * A table that has been read.
 *
 * @param problems of single rows, which are left out for them; at most a hundred and their number
 * @param rows how many rows are statements now
 * @param skipped how many were left out because something in them is wrong
 */
public record TableReading(Reading reading, List<Problem> problems, int rows, int skipped) {
  public TableReading {
    problems = List.copyOf(problems);
  }
}
