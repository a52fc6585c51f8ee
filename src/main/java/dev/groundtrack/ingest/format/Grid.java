package dev.groundtrack.ingest.format;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of as many cells, two or more: data, or lines of prose that happen to have as many commas.
 *
 * @param delimiter what parts the cells
 */
record Grid(List<List<String>> rows, char delimiter) {
  private static final double MOSTLY = 0.8;
  private static final double SELDOM = 0.3;
  private static final double HARDLY = 0.1;
  private static final int FEW = 3;
  private static final int BRIEF = 30;

  /** Prose has a space after a comma, and has no tabs within its lines. */
  boolean isData() {
    if (rows.size() == 1) {
      return isTight() && width() >= FEW && rows.getFirst().stream().allMatch(CellText::isKey);
    }
    if (delimiter == '\t') {
      return !isTranscript();
    }
    boolean headed = rows.getFirst().stream().allMatch(CellText::isHeading);
    return isTight() ? headed || isBrief() || isQuoted() : headed && isLooseTable();
  }

  private int width() {
    return rows.getFirst().size();
  }

  private boolean isTight() {
    return share(later().filter(c -> !c.isBlank()), c -> !c.startsWith(" ")) >= MOSTLY;
  }

  private Stream<String> later() {
    return rows.stream().flatMap(row -> row.stream().skip(1));
  }

  private boolean isBrief() {
    double length = cells().mapToInt(String::length).average().orElse(0);
    return length <= BRIEF && share(cells(), CellText::isSentence) < SELDOM && endsAsData();
  }

  private boolean endsAsData() {
    return share(rows.stream().map(List::getLast), CellText::endsAsProse) <= HARDLY;
  }

  /** Cells with the delimiter or a line break in them were quoted. */
  private boolean isQuoted() {
    return rows.stream().anyMatch(r -> r.stream().anyMatch(c -> c.indexOf(delimiter) >= 0));
  }

  /** Written with a space after each comma, as lists within prose are too. */
  private boolean isLooseTable() {
    boolean figures =
        IntStream.range(0, width())
            .anyMatch(
                i -> share(rows.stream().skip(1).map(r -> r.get(i)), CellText::isFigure) >= MOSTLY);
    boolean keys = rows.getFirst().stream().map(String::strip).allMatch(CellText::isKey);
    return rows.size() >= FEW && width() >= FEW && isBrief() && (figures || keys && areNames());
  }

  private boolean areNames() {
    Stream<String> values = rows.stream().skip(1).flatMap(List::stream).map(String::strip);
    return share(values, v -> !v.isEmpty() && !Character.isLowerCase(v.charAt(0))) >= MOSTLY;
  }

  /** Who speaks, or when, and after a tab the words. */
  private boolean isTranscript() {
    return width() == 2 && share(rows.stream().map(List::getFirst), CellText::isCue) >= MOSTLY;
  }

  private Stream<String> cells() {
    return rows.stream().flatMap(List::stream);
  }

  private static double share(Stream<String> cells, java.util.function.Predicate<String> test) {
    List<String> all = cells.toList();
    return all.isEmpty() ? 0 : (double) all.stream().filter(test).count() / all.size();
  }
}
