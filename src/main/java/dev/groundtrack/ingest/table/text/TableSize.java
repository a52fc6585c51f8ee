package dev.groundtrack.ingest.table.text;

import dev.groundtrack.problem.RefusedException;

/** How large a table's text may be. */
public final class TableSize {
  /** The longest text, in chars. */
  public static final int MAX_CHARS = 64 << 20;

  private TableSize() {}

  /**
   * Passes a text that may be a table.
   *
   * @throws RefusedException if it is too large, binary or empty
   */
  public static String checked(String place, String text) {
    if (text.length() > MAX_CHARS) {
      throw RefusedException.of(
          place,
          "has more than the 64 MiB that one table may have",
          "split it by rows, and give each part a title of its own");
    }
    if (text.indexOf('\0') >= 0) {
      throw RefusedException.of(
          place, "is no table: it holds binary data", "save it as CSV, and import that");
    }
    if (text.isBlank()) {
      throw RefusedException.of(place, "is empty", "give a table with a header and rows");
    }
    return text;
  }
}
