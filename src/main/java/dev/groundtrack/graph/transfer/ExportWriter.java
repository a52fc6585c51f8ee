package dev.groundtrack.graph.transfer;

import dev.groundtrack.graph.GraphExport;
import dev.groundtrack.graph.GraphTransaction;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Writes an export as JSON Lines in UTF-8; equal graphs give equal bytes. */
public final class ExportWriter {
  /** The form that is written, and the newest that is read. */
  static final int FORMAT = 1;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final OutputStream out;
  private final MessageDigest digest = ExportLine.digest();
  private long nodes;
  private long edges;

  private ExportWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes all that a transaction sees, and a last line that says how much that was, with the
   * SHA-256 of all bytes before it.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(GraphTransaction tx, OutputStream out) {
    ExportWriter writer = new ExportWriter(out);
    GraphExport.write(tx, writer::add);
    writer.end(Map.of());
  }

  /**
   * Writes a part of a graph, nodes before edges; the last line tells by which filter it was
   * chosen, and that it is no whole graph.
   *
   * @param rows hands over each, as {@link GraphExport} does
   * @throws UncheckedIOException if it cannot be written
   */
  public static void writePart(
      Consumer<Consumer<Map<String, Object>>> rows, Map<String, ?> where, OutputStream out) {
    ExportWriter writer = new ExportWriter(out);
    rows.accept(writer::add);
    writer.end(Map.of(ExportLine.PART, where));
  }

  private void add(Map<String, Object> row) {
    if (row.containsKey("labels")) {
      nodes++;
    } else {
      edges++;
    }
    byte[] line = bytes(row);
    digest.update(line);
    put(line);
  }

  private void end(Map<String, ?> more) {
    Map<String, Object> end = new LinkedHashMap<>();
    end.put("format", FORMAT);
    end.put("nodes", nodes);
    end.put("edges", edges);
    end.put("sha256", HexFormat.of().formatHex(digest.digest()));
    end.putAll(more);
    put(bytes(Map.of("end", end)));
  }

  private static byte[] bytes(Map<String, Object> row) {
    return (JSON.writeValueAsString(row) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void put(byte[] line) {
    try {
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the export", e);
    }
  }
}
