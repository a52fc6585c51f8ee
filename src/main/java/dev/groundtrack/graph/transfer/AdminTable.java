package dev.groundtrack.graph.transfer;

import dev.groundtrack.problem.RefusedException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file for {@code neo4j-admin database import}: the nodes of the same labels, or the edges of
 * one type, of which no property has two types of value.
 */
final class AdminTable {
  /** Between the parts of a list: no text has it, for it is a mark of teleprinters. */
  private static final char PART = '\u001f';

  private static final int LEAST_BUFFER = 4 << 20;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("STRING", "string"),
          Map.entry("NOTHING", "string"),
          Map.entry("BOOLEAN", "boolean"),
          Map.entry("INTEGER", "long"),
          Map.entry("FLOAT", "double"),
          Map.entry("DATE", "date"),
          Map.entry("LOCAL TIME", "localtime"),
          Map.entry("ZONED TIME", "time"),
          Map.entry("LOCAL DATETIME", "localdatetime"),
          Map.entry("ZONED DATETIME", "datetime"),
          Map.entry("DURATION", "duration"),
          Map.entry("POINT", "point"));

  /**
   * A value of a node or an edge.
   *
   * @param name of the property
   * @param type as the header of a column has it
   * @param value a text, or the texts of a list
   */
  record Cell(String name, String type, Object value) {
    /**
     * @param cell the name, the type as Cypher's valueType() gives it, and the value
     */
    static Cell of(List<?> cell) {
      return new Cell(
          String.valueOf(cell.get(0)), type(String.valueOf(cell.get(1))), (Object) cell.get(2));
    }

    private static String type(String cypher) {
      String bare = cypher.replace(" NOT NULL", "");
      if (bare.startsWith("LIST<")) {
        return type(bare.substring("LIST<".length(), bare.length() - 1)) + "[]";
      }
      String type = TYPES.get(bare);
      if (type == null) {
        throw RefusedException.of(
            "export",
            "a value of the type " + bare + " has no place in these files",
            "export it as JSON Lines, and restore that");
      }
      return type;
    }

    boolean isPoint() {
      return type.startsWith("point");
    }
  }

  private final Map<String, String> columns = new LinkedHashMap<>();
  private final Path file;
  private @Nullable BufferedWriter writer;
  private int widest;

  AdminTable(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** The length of the longest line that was written. */
  int widest() {
    return widest;
  }

  /** Makes room for the columns of a row, unless one of them is there with another type. */
  boolean takes(List<Cell> cells) {
    if (!cells.stream().allMatch(c -> columns.getOrDefault(c.name(), c.type()).equals(c.type()))) {
      return false;
    }
    cells.forEach(cell -> columns.put(cell.name(), cell.type()));
    return true;
  }

  /** Whether there is a column for each of a row. */
  boolean has(List<Cell> cells) {
    return cells.stream().allMatch(cell -> cell.type().equals(columns.get(cell.name())));
  }

  /**
   * Writes a row.
   *
   * @param fixed the columns before those of the properties, by their headers
   */
  void write(Map<String, String> fixed, List<Cell> cells, String place) throws IOException {
    if (writer == null) {
      writer = Files.newBufferedWriter(file);
      List<String> header = new ArrayList<>(fixed.keySet());
      columns.forEach((name, type) -> header.add(header(name, type, place)));
      writer.write(String.join(",", header) + "\n");
    }
    Map<String, String> values = new LinkedHashMap<>();
    cells.forEach(cell -> values.put(cell.name(), value(cell, place)));
    List<String> line = new ArrayList<>();
    fixed.values().forEach(value -> line.add(quoted(value)));
    for (String name : columns.keySet()) {
      String value = values.get(name);
      line.add(value == null ? "" : quoted(value));
    }
    String all = String.join(",", line) + "\n";
    widest = Math.max(widest, all.length());
    writer.write(all);
  }

  private static String header(String name, String type, String place) {
    if (name.matches(".*[:{}\"\\n\\r].*")) {
      throw RefusedException.of(
          place,
          "the property \"" + name + "\" has a mark in its name that these files use themselves",
          "export it as JSON Lines, and restore that");
    }
    return quoted(name + ":" + type);
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }

  private static String value(Cell cell, String place) {
    if (!(cell.value() instanceof List<?> list)) {
      return text(cell, cell.value());
    }
    List<String> parts = list.stream().map(part -> text(cell, (Object) part)).toList();
    if (parts.equals(List.of("")) || parts.stream().anyMatch(part -> part.indexOf(PART) >= 0)) {
      throw RefusedException.of(
          place,
          "the list \"" + cell.name() + "\" is of one empty text, or has one with the mark U+001F",
          "export it as JSON Lines, and restore that");
    }
    return String.join(String.valueOf(PART), parts);
  }

  /** As Cypher's toString() gives it; a point without its name. */
  private static String text(Cell cell, Object value) {
    String text = String.valueOf(value);
    return cell.isPoint() ? text.replaceFirst("^point\\((.*)\\)$", "$1").replace("'", "") : text;
  }

  void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }

  /** Several labels in their column. */
  static String labels(List<?> labels) {
    return labels.stream()
        .map(String::valueOf)
        .sorted()
        .collect(Collectors.joining(String.valueOf(PART)));
  }

  /**
   * What the command has to know of all tables.
   *
   * @param widest the length of the longest line
   */
  static List<String> options(int widest) {
    return List.of(
        "--array-delimiter=U+001F",
        "--multiline-fields=true",
        "--path-pattern-style=none",
        "--read-buffer-size=" + Math.max(LEAST_BUFFER, 4 * widest));
  }
}
