package dev.groundtrack.ingest.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A row, whose cells are found by the columns' names.
 *
 * @param place its file and line
 * @param start the index of its first char in the text; {@code end} is exclusive
 */
record TableRow(String place, int start, int end, List<Cell> cells, Header header) {

  /**
   * A cell without the blanks around it.
   *
   * @param start the index of the first char of what stands in it; {@code end} is exclusive
   */
  record Cell(String value, int start, int end) {}

  /**
   * What the columns are called, and which is which.
   *
   * @param empty what stands in cells that are empty
   */
  record Header(List<String> names, Map<String, Integer> indexes, List<String> empty) {}

  /** What stands in a column; empty where nothing does. */
  String text(Column column) {
    String value = cell(column).value();
    return header.empty().contains(value) ? "" : value;
  }

  Cell cell(Column column) {
    return cells.get(Objects.requireNonNull(header.indexes().get(column.name()), column.name()));
  }
}
