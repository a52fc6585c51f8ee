package dev.groundtrack.ingest.format;

import java.util.regex.Pattern;

/** What a cell of a table, or a piece of a line, looks like. */
final class CellText {
  private static final String ENDS = ".!?…";
  private static final String PAUSES = ",;:—–-";
  private static final String CLOSING = "'\"”’)]";
  private static final Pattern KEY = Pattern.compile("\"?[A-Za-z_][\\w.-]{0,40}\"?");
  private static final Pattern HEADING = Pattern.compile("\\s*\"?\\p{L}[^.!?;:]{0,39}\\s*");
  private static final Pattern FIGURE = Pattern.compile("\\s*[-+$€£]?\\d[\\d.,:/TZ%-]*\\s*");
  private static final Pattern CUE =
      Pattern.compile("\\s*(?:[\\p{L}][^\\t]{0,60}[:.]|[QA]|\\[?\\d{1,2}(?::\\d{2}){1,2}\\]?)\\s*");
  private static final int WORDS_OF_A_HEADING = 4;
  private static final int WORDS_OF_A_SENTENCE = 4;

  private CellText() {}

  /** Four words or more, and the end of a sentence. */
  static boolean isSentence(String cell) {
    return ENDS.indexOf(last(cell)) >= 0
        && cell.strip().split("\\s+", WORDS_OF_A_SENTENCE).length == WORDS_OF_A_SENTENCE;
  }

  static boolean endsAsProse(String cell) {
    return (ENDS + PAUSES).indexOf(last(cell)) >= 0;
  }

  /** The last character before what closes brackets and quotations. */
  private static char last(String cell) {
    int end = cell.length();
    while (end > 0
        && (Character.isWhitespace(cell.charAt(end - 1))
            || CLOSING.indexOf(cell.charAt(end - 1)) >= 0)) {
      end--;
    }
    return end == 0 ? ' ' : cell.charAt(end - 1);
  }

  /** A name as programs give it: "launchedOn". */
  static boolean isKey(String cell) {
    return KEY.matcher(cell).matches();
  }

  /** A few words, as over a column. */
  static boolean isHeading(String cell) {
    return HEADING.matcher(cell).matches()
        && cell.strip().split("\\s+").length <= WORDS_OF_A_HEADING;
  }

  /** A number, a day, a time. */
  static boolean isFigure(String cell) {
    return FIGURE.matcher(cell).matches();
  }

  /** Who speaks in a transcript, or when. */
  static boolean isCue(String cell) {
    return CUE.matcher(cell).matches();
  }
}
