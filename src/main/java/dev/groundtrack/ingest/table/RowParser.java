package dev.groundtrack.ingest.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The rows of a text with delimiters (RFC 4180 where it has quotes), with the place of each cell. A
 * quotation mark that nothing closes spoils its line alone. Lines without a word are left out, and
 * so are remarks, which begin with #, where there are such.
 */
final class RowParser implements Iterator<RowParser.Line> {
  private static final char QUOTE = '"';

  /** The longest cell; what is longer has lost its closing quotation mark. */
  private static final int LONGEST = 1 << 16;

  private final String text;
  private final Syntax syntax;
  private int at;
  private int number = 1;

  RowParser(String text, Syntax syntax) {
    this.text = text;
    this.syntax = syntax;
    skipBlank();
  }

  /**
   * How rows are written.
   *
   * @param quoted whether cells may be quoted
   * @param remarks whether lines with # before them are remarks
   */
  record Syntax(char delimiter, boolean quoted, boolean remarks) {}

  /**
   * A row.
   *
   * @param number of its first line
   * @param broken whether a quotation mark in it is not closed
   */
  record Line(int number, int start, int end, List<TableRow.Cell> cells, boolean broken) {
    Line {
      cells = List.copyOf(cells);
    }
  }

  @Override
  public boolean hasNext() {
    return at < text.length();
  }

  @Override
  public Line next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int start = at;
    int first = number;
    List<TableRow.Cell> cells = new ArrayList<>();
    boolean broken = false;
    do {
      broken = !cell(cells);
    } while (!broken && at < text.length() && text.charAt(at++) == syntax.delimiter());
    if (broken) {
      at = Math.min(text.length(), endOfLine(start) + 1);
      cells.clear();
    }
    int end = at;
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    count(start, at);
    skipBlank();
    return new Line(first, start, end, cells, broken);
  }

  /** Reads a cell, up to the delimiter or the end of the line; whether it is whole. */
  private boolean cell(List<TableRow.Cell> cells) {
    if (syntax.quoted() && at < text.length() && text.charAt(at) == QUOTE) {
      return quoted(cells);
    }
    int end = at;
    while (end < text.length() && !isEnd(text.charAt(end))) {
      end++;
    }
    cells.add(stripped(at, end));
    at = end;
    return true;
  }

  private boolean quoted(List<TableRow.Cell> cells) {
    StringBuilder value = new StringBuilder();
    int start = at + 1;
    int i = start;
    while (i < text.length() && i - start < LONGEST) {
      char c = text.charAt(i);
      if (c != QUOTE) {
        value.append(c);
        i++;
      } else if (i + 1 < text.length() && text.charAt(i + 1) == QUOTE) {
        value.append(QUOTE);
        i += 2;
      } else if (i + 1 == text.length() || isEnd(text.charAt(i + 1))) {
        cells.add(new TableRow.Cell(value.toString().strip(), start, i));
        at = i + 1;
        return true;
      } else {
        return false;
      }
    }
    return false;
  }

  private TableRow.Cell stripped(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new TableRow.Cell(text.substring(start, end), start, end);
  }

  private boolean isEnd(char c) {
    return c == syntax.delimiter() || c == '\n';
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private void skipBlank() {
    while (at < text.length()) {
      int end = endOfLine(at);
      boolean remark = syntax.remarks() && text.charAt(at) == '#' && number > 1;
      if (!remark && !isBlank(at, end)) {
        return;
      }
      at = Math.min(text.length(), end + 1);
      number++;
    }
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && c != syntax.delimiter()) {
        return false;
      }
    }
    return true;
  }

  private void count(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n') {
        number++;
      }
    }
  }
}
