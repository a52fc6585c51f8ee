package dev.groundtrack.ingest.table;

import dev.groundtrack.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with single rows: the first hundred in words, all in number. */
final class TableProblems {
  private static final int TOLD = 100;

  private final String place;
  private final List<Problem> told = new ArrayList<>();
  private final Set<String> rows = new LinkedHashSet<>();
  private int all;

  TableProblems(String place) {
    this.place = place;
  }

  /** Of a row that is left out for it. */
  void skipped(List<Problem> problems) {
    problems.forEach(this::add);
    problems.forEach(problem -> rows.add(problem.place()));
  }

  /** Of a part of a row; the rest of it is imported. */
  void add(Problem problem) {
    all++;
    if (told.size() < TOLD) {
      told.add(problem);
    }
  }

  int rows() {
    return rows.size();
  }

  List<Problem> all() {
    List<Problem> problems = new ArrayList<>(told);
    if (all > TOLD) {
      problems.add(
          new Problem(
              place,
              "has %d problems more, in %d rows that were left out in all"
                  .formatted(all - TOLD, rows.size()),
              "mend those above first"));
    }
    return List.copyOf(problems);
  }
}
