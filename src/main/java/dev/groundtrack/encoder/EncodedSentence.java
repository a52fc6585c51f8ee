package dev.groundtrack.encoder;

/**
 * A sentence as vectors.
 *
 * @param states a vector for each piece of a word; the first and the last are of the marks that
 *     begin and end it
 * @param starts the code point each piece begins at; -1 for a mark
 * @param ends the code point behind each piece; -1 for a mark
 */
public record EncodedSentence(float[][] states, int[] starts, int[] ends) {
  /** How many pieces there are. */
  public int length() {
    return states.length;
  }

  /**
   * The pieces of a stretch of the sentence, from the first to behind the last; where none is, as
   * beyond what was read, the mark that begins the sentence.
   *
   * @param start in code points
   * @param end behind its last code point
   */
  public Pieces pieces(int start, int end) {
    int from = -1;
    int to = -1;
    for (int i = 0; i < starts.length; i++) {
      if (starts[i] >= 0 && starts[i] < end && ends[i] > start) {
        from = from < 0 ? i : from;
        to = i + 1;
      }
    }
    return from < 0 ? Pieces.MARK : new Pieces(from, to);
  }

  /** Some pieces of words one behind the other. */
  public record Pieces(int from, int to) {
    /** The mark that begins the sentence. */
    public static final Pieces MARK = new Pieces(0, 1);

    /** What stands between these and others; where nothing does, the mark. */
    public Pieces between(Pieces other) {
      int first = Math.min(to, other.to);
      int last = Math.max(from, other.from);
      return first < last ? new Pieces(first, last) : MARK;
    }
  }
}
