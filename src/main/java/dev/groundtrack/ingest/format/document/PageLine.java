package dev.groundtrack.ingest.format.document;

/**
 * A line of text within a column of a page.
 *
 * @param column the left and the right edge of the column
 */
record PageLine(String text, float left, float right, float baseline, float size, Column column) {

  /** The edges between which lines of text stand. */
  record Column(float left, float right) {
    float width() {
      return right - left;
    }
  }

  /** It ends so far from the right edge that a word more would have fitted. */
  boolean isShort() {
    return right < column.right() - Math.max(size * 3, column.width() * 0.12f);
  }

  boolean isIndented() {
    return left > column.left() + size * 0.7f;
  }

  /** As high on the page as another. */
  boolean isLevelWith(PageLine other) {
    return Math.abs(baseline - other.baseline) < Math.min(size, other.size) * 0.5f;
  }
}
