package dev.groundtrack.export;

import dev.groundtrack.graph.GraphExport;
import dev.groundtrack.graph.GraphTransaction;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP of {@code nodes.csv} and {@code relationships.csv}: all that is stored, in the form that
 * {@code neo4j-admin database import} takes. One table of each sort, for then it can be written as
 * it is read; what a node has no value for is left empty.
 */
final class CsvExport {
  private static final String BETWEEN = String.valueOf(CsvColumns.BETWEEN);

  private final ZipOutputStream zip;
  private final CsvColumns nodes;
  private final CsvColumns edges;
  private boolean inEdges;

  private CsvExport(ZipOutputStream zip, CsvColumns nodes, CsvColumns edges) {
    this.zip = zip;
    this.nodes = nodes;
    this.edges = edges;
  }

  /**
   * @param rows hands over nodes and then edges, as {@link GraphExport} does
   */
  static void write(
      GraphTransaction tx, Consumer<Consumer<Map<String, Object>>> rows, OutputStream out) {
    try {
      ZipOutputStream zip = new ZipOutputStream(out);
      CsvExport export =
          new CsvExport(
              zip,
              CsvColumns.of(GraphExport.kinds(tx, true)),
              CsvColumns.of(GraphExport.kinds(tx, false)));
      export.begin("nodes.csv", export.nodes.header(":ID,:LABEL"));
      rows.accept(export::add);
      export.beginEdges();
      zip.closeEntry();
      zip.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the export", e);
    }
  }

  private void begin(String name, String header) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    ExportStream.write(zip, header);
  }

  private void beginEdges() throws IOException {
    if (!inEdges) {
      zip.closeEntry();
      begin("relationships.csv", edges.header(":START_ID,:END_ID,:TYPE"));
      inEdges = true;
    }
  }

  private void add(Map<String, Object> row) {
    Map<?, ?> properties = (Map<?, ?>) row.getOrDefault("properties", Map.of());
    if (row.get("labels") instanceof List<?> labels) {
      String label = labels.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
      Object id = row.getOrDefault("elementId", properties.get("id"));
      ExportStream.write(zip, nodes.line(List.of(String.valueOf(id), label), properties));
      return;
    }
    try {
      beginEdges();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the export", e);
    }
    List<String> ends = List.of(text(row, "from"), text(row, "to"), text(row, "type"));
    ExportStream.write(zip, edges.line(ends, properties));
  }

  private static String text(Map<String, Object> row, String key) {
    return String.valueOf(row.get(key));
  }
}
