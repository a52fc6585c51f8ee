package dev.groundtrack.graph.transfer;

import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.graph.transfer.AdminTable.Cell;
import dev.groundtrack.model.SearchedNodes;
import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The whole graph as the CSV files that {@code neo4j-admin database import full} takes, for the
 * first load of a database: much faster than by transactions. Beside them lies {@value #ARGUMENTS},
 * which that command is given. What Groundtrack keeps to find things by is among them; jobs and
 * feeds are not, nor are vectors, which are made anew. Format: Neo4j Operations Manual, “Import”,
 * “CSV header format”.
 */
public final class AdminExport {
  /** The file of arguments, beside the tables. */
  public static final String ARGUMENTS = "import.args";

  private static final String JOBS =
      "GroundtrackQueue|GroundtrackJob|GroundtrackJobItem|GroundtrackFeed";
  private static final String NODES = "MATCH (x) WHERE NOT x:" + JOBS;
  private static final String EDGES = "MATCH (a)-[x]->(b) WHERE NOT a:" + JOBS;

  private static final String COLUMNS =
      " RETURN DISTINCT %s AS kind,"
          + " [k IN keys(x) WHERE NOT k IN $left | [k, valueType(x[k]), '']] AS cells";
  private static final String ROWS =
      """
       RETURN %s AS kind, %s,
        [k IN keys(x) WHERE NOT k IN $left |
          [k, valueType(x[k]), CASE WHEN valueType(x[k]) STARTS WITH 'LIST'
            THEN [part IN x[k] | toString(part)] ELSE toString(x[k]) END]] AS cells
      """;
  private static final Map<String, ?> LEFT_OUT =
      Map.of("left", List.of(SearchedNodes.VECTOR, SearchedNodes.TEXT));

  private final GraphTransaction tx;
  private final Path folder;
  private final List<String> arguments = new ArrayList<>();
  private int widest;

  private AdminExport(GraphTransaction tx, Path folder) {
    this.tx = tx;
    this.folder = folder;
  }

  /**
   * Writes into a folder that is empty or not there yet.
   *
   * @throws RefusedException if it is neither, or a value has no place in the format
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(GraphTransaction tx, Path folder) {
    try {
      checkEmpty(folder);
      Files.createDirectories(folder);
      new AdminExport(tx, folder).write();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the export", e);
    }
  }

  /**
   * Makes sure that nothing would be mixed with what is written.
   *
   * @throws RefusedException if something is there
   */
  public static void checkEmpty(Path folder) throws IOException {
    String remedy = "name a folder that is empty or not there yet";
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw RefusedException.of(folder.toString(), "is a file", remedy);
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          throw RefusedException.of(folder.toString(), "has something in it", remedy);
        }
      }
    }
  }

  private void write() throws IOException {
    write(
        "nodes",
        COLUMNS.formatted("labels(x)"),
        ROWS.formatted("labels(x)", "elementId(x) AS key, toString(x.id) AS id"),
        row -> {
          Map<String, String> fixed = new LinkedHashMap<>();
          fixed.put(":ID", row.text("key"));
          fixed.put(":LABEL", AdminTable.labels(row.list("kind")));
          return fixed;
        });
    write(
        "relationships",
        COLUMNS.formatted("[type(x)]"),
        ROWS.formatted(
            "[type(x)]", "elementId(a) AS key, elementId(b) AS end, toString(a.id) AS id"),
        row -> {
          Map<String, String> fixed = new LinkedHashMap<>();
          fixed.put(":START_ID", row.text("key"));
          fixed.put(":END_ID", row.text("end"));
          fixed.put(":TYPE", String.valueOf(row.list("kind").getFirst()));
          return fixed;
        });
    arguments.addAll(AdminTable.options(widest));
    Files.write(folder.resolve(ARGUMENTS), arguments);
  }

  /** First which columns there are, then what stands in them: a header comes first. */
  private void write(
      String what, String columns, String rows, Function<Row, Map<String, String>> fixed)
      throws IOException {
    String all = what.equals("nodes") ? NODES : EDGES;
    Map<String, List<AdminTable>> tables = new LinkedHashMap<>();
    try {
      tx.forEach(
          all + columns,
          LEFT_OUT,
          row -> {
            List<AdminTable> own = tables.computeIfAbsent(kind(row), k -> new ArrayList<>());
            if (own.stream().noneMatch(table -> table.takes(cells(row)))) {
              long number = tables.values().stream().mapToLong(List::size).sum() + 1;
              AdminTable table = new AdminTable(folder.resolve(what + "-" + number + ".csv"));
              table.takes(cells(row));
              own.add(table);
              arguments.add("--" + what + "=" + table.file().getFileName());
            }
          });
      tx.forEach(
          all + rows,
          LEFT_OUT,
          row -> {
            List<Cell> cells = cells(row);
            AdminTable table =
                tables.getOrDefault(kind(row), List.of()).stream()
                    .filter(some -> some.has(cells))
                    .findFirst()
                    .orElseThrow();
            try {
              table.write(fixed.apply(row), cells, kind(row) + " " + row.value("id"));
            } catch (IOException e) {
              throw new UncheckedIOException("Cannot write the export", e);
            }
          });
    } finally {
      for (AdminTable table : tables.values().stream().flatMap(List::stream).toList()) {
        table.close();
        widest = Math.max(widest, table.widest());
      }
    }
  }

  private static String kind(Row row) {
    return String.join(":", row.list("kind").stream().map(String::valueOf).sorted().toList());
  }

  private static List<Cell> cells(Row row) {
    return row.list("cells").stream().map(cell -> Cell.of((List<?>) cell)).toList();
  }
}
