package dev.groundtrack.ingest.table;

import dev.groundtrack.problem.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The columns of a table, and what stands in the first of its rows. */
record TableSample(List<String> columns, Map<String, List<String>> values) {
  private static final int ROWS = 200;
  private static final int SOME = 5;
  private static final int LONG = 40;
  private static final double MOSTLY = 0.8;

  static TableSample of(String place, byte[] bytes) {
    TableText table = TableText.of(place, bytes, new Mapping.Layout("", "", List.of(), Map.of()));
    RowParser rows = new RowParser(table.text().replace("\r\n", "\n"), table.syntax());
    List<String> columns = new ArrayList<>();
    rows.next().cells().forEach(cell -> columns.add(cell.value().replaceAll("\\s+", " ")));
    columns.set(0, columns.getFirst().replaceFirst("^#\\s*", ""));
    Map<String, List<String>> values = new LinkedHashMap<>();
    columns.forEach(column -> values.put(column, new ArrayList<>()));
    for (int i = 0; i < ROWS && rows.hasNext(); i++) {
      List<TableRow.Cell> cells = rows.next().cells();
      for (int c = 0; c < Math.min(cells.size(), columns.size()); c++) {
        String value = cells.get(c).value();
        if (!value.isEmpty() && !value.equals("-")) {
          values.computeIfAbsent(columns.get(c), column -> new ArrayList<>()).add(value);
        }
      }
    }
    List<String> named = columns.stream().filter(c -> !c.isEmpty()).distinct().toList();
    if (named.size() < 2) {
      throw RefusedException.of(
          place, "is no table: its first line names fewer than two columns", "give it a header");
    }
    return new TableSample(named, values);
  }

  boolean isDistinct(String column) {
    List<String> all = values.getOrDefault(column, List.of());
    return !all.isEmpty() && all.stream().distinct().count() == all.size();
  }

  /** Whether most of what stands in a column, if anything does, is so. */
  boolean mostly(String column, Predicate<String> test) {
    List<String> all = values.getOrDefault(column, List.of());
    return !all.isEmpty() && all.stream().filter(test).count() >= MOSTLY * all.size();
  }

  /** A few different values. */
  List<String> some(String column) {
    return new LinkedHashSet<>(values.getOrDefault(column, List.of()))
        .stream().limit(SOME).map(v -> v.length() > LONG ? v.substring(0, LONG) + "…" : v).toList();
  }
}
