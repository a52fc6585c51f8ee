package dev.groundtrack.ingest.table;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from.
 *
 * @param columns one or more; the values of several are a list
 * @param text a constant, or a text with columns in braces
 * @param values what stands in a cell, or a pattern between slashes, and what is meant by it
 * @param otherwise what is meant by anything else; nothing where it is empty
 * @param separator what parts several values in a cell
 * @param dates how a day is written
 */
record ValueRule(
    String place,
    List<Column> columns,
    @Nullable String text,
    Map<String, String> values,
    @Nullable String otherwise,
    @Nullable String separator,
    List<DatePattern> dates) {
  ValueRule {
    columns = List.copyOf(columns);
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    dates = List.copyOf(dates);
  }

  /**
   * A value and where it stands.
   *
   * @param start the index of a char; that of the row for a constant
   */
  record Found(String value, int start, int end) {}

  /** A value that is none of those that the mapping translates. */
  static final class UnknownValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownValue(String message) {
      super(message);
    }
  }

  /**
   * What a row has of it; none where the cells are empty.
   *
   * @throws UnknownValue if a cell holds a value that is not translated
   */
  List<Found> in(TableRow row) {
    List<Found> found = new ArrayList<>();
    if (text != null) {
      found.addAll(filled(row));
    } else {
      columns.forEach(column -> found.addAll(parts(row, column)));
    }
    return found.stream()
        .map(f -> new Found(translated(f.value()), f.start(), f.end()))
        .filter(f -> !f.value().isEmpty())
        .toList();
  }

  private List<Found> filled(TableRow row) {
    if (separator != null && columns.size() == 1) {
      return parts(row, columns.getFirst()).stream()
          .map(part -> new Found(fill(columns.getFirst(), part.value()), part.start(), part.end()))
          .toList();
    }
    String filled = String.valueOf(text);
    int start = row.start();
    int end = row.end();
    for (Column column : columns) {
      String value = row.text(column);
      if (value.isEmpty()) {
        return List.of();
      }
      filled = filled.replace("{" + column.name() + "}", value);
      start = row.cell(column).start();
      end = row.cell(column).end();
    }
    return List.of(new Found(filled, start, end));
  }

  private String fill(Column column, String value) {
    return String.valueOf(text).replace("{" + column.name() + "}", value);
  }

  private List<Found> parts(TableRow row, Column column) {
    String value = row.text(column);
    if (value.isEmpty()) {
      return List.of();
    }
    TableRow.Cell cell = row.cell(column);
    if (separator == null) {
      return List.of(new Found(value, cell.start(), cell.end()));
    }
    boolean exact = cell.end() - cell.start() == value.length();
    List<Found> parts = new ArrayList<>();
    int from = 0;
    for (String part : Arrays.asList(value.split(java.util.regex.Pattern.quote(separator), -1))) {
      String bare = part.strip();
      int at = cell.start() + from + part.indexOf(bare);
      from += part.length() + separator.length();
      if (!bare.isEmpty() && !row.header().empty().contains(bare)) {
        parts.add(
            exact
                ? new Found(bare, at, at + bare.length())
                : new Found(bare, cell.start(), cell.end()));
      }
    }
    return parts;
  }

  private String translated(String value) {
    if (values.isEmpty()) {
      return value;
    }
    String meant = values.get(value);
    if (meant != null) {
      return meant;
    }
    for (Map.Entry<String, String> entry : values.entrySet()) {
      if (isPattern(entry.getKey()) && pattern(entry.getKey()).matcher(value).find()) {
        return entry.getValue();
      }
    }
    if (otherwise == null) {
      throw new UnknownValue(value);
    }
    return otherwise;
  }

  static boolean isPattern(String key) {
    return key.length() > 2 && key.startsWith("/") && key.endsWith("/");
  }

  static Pattern pattern(String key) {
    return Pattern.compile(key.substring(1, key.length() - 1));
  }
}
