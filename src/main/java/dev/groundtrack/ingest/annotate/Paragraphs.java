package dev.groundtrack.ingest.annotate;

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

  /** The paragraphs of a text, in its order; places are Java's chars. */
  static List<Range> of(String text) {
    List<Range> paragraphs = new ArrayList<>();
    List<Range> block = new ArrayList<>();
    for (Range line : lines(text)) {
      if (line.length() == 0) {
        close(block, text, paragraphs);
      } else {
        block.add(line);
      }
    }
    close(block, text, paragraphs);
    return paragraphs;
  }

  private static List<Range> lines(String text) {
    List<Range> lines = new ArrayList<>();
    for (int start = 0; start <= text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      lines.add(trimmed(text, start, end));
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

  private static void close(List<Range> block, String text, List<Range> paragraphs) {
    int longest = block.stream().mapToInt(Range::length).max().orElse(0);
    int start = -1;
    for (int i = 0; i < block.size(); i++) {
      Range line = block.get(i);
      start = start < 0 ? line.start() : start;
      boolean last = i + 1 == block.size();
      if (last || !isWrapped(line, longest) || isItem(text, block.get(i + 1))) {
        paragraphs.add(new Range(start, line.end()));
        start = -1;
      }
    }
    block.clear();
  }

  private static boolean isWrapped(Range line, int longest) {
    return longest <= LONGEST_WRAP && line.length() >= FULL * longest;
  }

  private static boolean isItem(String text, Range line) {
    String start = text.substring(line.start(), Math.min(line.end(), line.start() + 2));
    return Stream.of("- ", "* ", "• ", "– ", "— ").anyMatch(start::equals);
  }
}
