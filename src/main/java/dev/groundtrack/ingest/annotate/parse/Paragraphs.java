package dev.groundtrack.ingest.annotate.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where paragraphs begin and end. A blank line ends one; so does a single line break, unless it
 * looks like the soft wrap of a longer paragraph. A headline or an item of a list is thus a
 * paragraph of its own, and no sentence runs on from it.
 */
final class Paragraphs {
  /** Lines longer than this are whole paragraphs, not wrapped ones. */
  private static final int LONGEST_WRAP = 120;

  /** A wrapped line is nearly as long as the longest of its block. */
  private static final double FULL = 0.75;

  private Paragraphs() {}

  /** A stretch of chars of a text, without the white space around it. */
  record Range(int start, int end) {
    int length() {
      return end - start;
    }
  }

  /** What is read of a line, and how long all of it is. */
  private record Line(Range read, int width) {}

  /**
   * The paragraphs of a text, in its order; places are Java's chars.
   *
   * @param read the text with spaces in place of what is not read
   */
  static List<Range> of(String text, String read) {
    List<Range> paragraphs = new ArrayList<>();
    List<Line> block = new ArrayList<>();
    for (Line line : lines(text, read)) {
      if (line.read().length() == 0) {
        close(block, text, paragraphs);
      } else {
        block.add(line);
      }
    }
    close(block, text, paragraphs);
    return paragraphs;
  }

  private static List<Line> lines(String text, String read) {
    List<Line> lines = new ArrayList<>();
    for (int start = 0; start <= text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      lines.add(new Line(trimmed(read, start, end), trimmed(text, start, end).length()));
      start = end + 1;
    }
    return lines;
  }

  private static Range trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return new Range(from, to);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  private static void close(List<Line> block, String text, List<Range> paragraphs) {
    int longest = block.stream().mapToInt(Line::width).max().orElse(0);
    int start = -1;
    for (int i = 0; i < block.size(); i++) {
      Line line = block.get(i);
      start = start < 0 ? line.read().start() : start;
      boolean last = i + 1 == block.size();
      if (last || !isWrapped(line, longest) || isItem(text, block.get(i + 1).read())) {
        paragraphs.add(new Range(start, line.read().end()));
        start = -1;
      }
    }
    block.clear();
  }

  private static boolean isWrapped(Line line, int longest) {
    return longest <= LONGEST_WRAP && line.width() >= FULL * longest;
  }

  private static boolean isItem(String text, Range line) {
    String start = text.substring(line.start(), Math.min(line.end(), line.start() + 2));
    return Stream.of("- ", "* ", "• ", "– ", "— ").anyMatch(start::equals);
  }
}
