package dev.groundtrack.text.furniture;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text, in Java's chars, without the white space and the marks of emphasis around it.
 *
 * @param first whether nothing stands on the line before it, or there is none
 * @param last the same of the line behind it
 */
record Line(int start, int end, String text, boolean first, boolean last) {
  private static final String AROUND = "*_#>";

  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    boolean blank = true;
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      int from = start;
      int to = end;
      while (from < to && isBlank(text.charAt(from))) {
        from++;
      }
      while (to > from && isBlank(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        lines.add(new Line(from, to, text.substring(from, to), blank, isBlankAt(text, end)));
      }
      blank = from == to;
      start = end + 1;
    }
    return lines;
  }

  private static boolean isBlankAt(String text, int newline) {
    int end = text.indexOf('\n', newline + 1);
    return newline + 1 >= text.length()
        || text.substring(newline + 1, end < 0 ? text.length() : end).isBlank();
  }

  /** As it reads, without marks of Markdown. */
  String bare() {
    int from = 0;
    int to = text.length();
    while (from < to && isMark(text.charAt(from))) {
      from++;
    }
    while (to > from && isMark(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isMark(char c) {
    return AROUND.indexOf(c) >= 0 || isBlank(c);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}
