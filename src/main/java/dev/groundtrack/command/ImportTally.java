package dev.groundtrack.command;

import dev.groundtrack.ingest.ImportReport;
import dev.groundtrack.problem.Problem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Counts what several imports brought. */
final class ImportTally {
  private static final Pattern OF_ROWS = Pattern.compile("(?:.*[/\\\\])?([^/\\\\]+:\\d+)");
  private static final Pattern OF_MAPPINGS = Pattern.compile("(mapping:\\d+)");

  /** How begins what is said of one that failed. */
  static final String FAILED = "not imported: ";

  private int files;
  private int failed;
  private int known;
  private int statements;
  private int relations;
  private int entities;

  /** Counts one that could not be imported; what is to be said of it. */
  String refused(List<Problem> problems) {
    files++;
    failed++;
    return FAILED + summary(problems, OF_MAPPINGS);
  }

  /** Counts one that is in the graph; what is to be said of it. */
  String imported(ImportReport report) {
    files++;
    if (report.alreadyKnown()) {
      known++;
      return "already known";
    }
    statements += report.statements();
    relations += report.relations();
    entities += report.entities();
    String counts = counts(report.statements(), report.relations(), report.entities());
    return report.problems().isEmpty()
        ? counts
        : counts + "; but " + summary(report.problems(), OF_ROWS);
  }

  private static String summary(List<Problem> problems, Pattern places) {
    return problems.stream()
        .map(p -> at(p.place(), places) + p.what() + "; " + p.remedy())
        .collect(Collectors.joining("; "));
  }

  private static String counts(int statements, int relations, int entities) {
    return "%d statements, %d relations, %d entities".formatted(statements, relations, entities);
  }

  boolean failed() {
    return failed > 0;
  }

  @Override
  public String toString() {
    return "%d of %d files imported: %s are new; %d already known, %d failed"
        .formatted(
            files - failed - known, files, counts(statements, relations, entities), known, failed);
  }

  /** The line that a problem is in, where the name of what is imported does not tell it. */
  private static String at(String place, Pattern places) {
    Matcher line = places.matcher(place);
    return line.matches() ? line.group(1) + " " : "";
  }
}
