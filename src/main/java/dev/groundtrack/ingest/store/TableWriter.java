package dev.groundtrack.ingest.store;

import dev.groundtrack.evidence.Reading;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.outbox.WriteTurn;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Writes tables: names and others. One takes the place of an older one of the same title. */
public final class TableWriter {
  private final Graph graph;
  private final GraphWriter writer;
  private final EvidenceSchema layout;
  private final EvidenceNodes evidence;

  TableWriter(Graph graph, GraphWriter writer, EvidenceSchema layout, EvidenceNodes evidence) {
    this.graph = graph;
    this.writer = writer;
    this.layout = layout;
    this.evidence = evidence;
  }

  /** Writes a table of names; others of the same title go, in the same transaction. */
  public Written replaceNames(Reading reading) {
    return graph.write(
        tx -> {
          WriteTurn.take(tx);
          Written written = writer.write(tx, reading);
          if (!written.alreadyKnown()) {
            older(tx, reading).forEach(source -> writer.remove(tx, source));
          }
          return written;
        });
  }

  /**
   * Writes a table; others of the same title go, in the same transaction.
   *
   * @param mapping the version of the mapping by which it was read; what was read of the same table
   *     by another goes too
   */
  public Written replaceTable(
      Reading reading, String mapping, BiConsumer<GraphTransaction, Written> more) {
    return graph.write(
        tx -> {
          Written written = replaceTable(tx, reading, mapping);
          more.accept(tx, written);
          return written;
        });
  }

  private Written replaceTable(GraphTransaction tx, Reading reading, String mapping) {
    WriteTurn.take(tx);
    String source = reading.document().id();
    if (evidence.isReadBy(tx, source, mapping)) {
      return Written.KNOWN;
    }
    writer.remove(tx, source);
    Written written = writer.write(tx, reading, null);
    evidence.readBy(tx, source, mapping);
    older(tx, reading).forEach(old -> writer.remove(tx, old));
    return written;
  }

  /** Whether a table is in the graph as a mapping reads it. */
  public boolean has(String source, String mapping) {
    return graph.read(tx -> evidence.isReadBy(tx, source, mapping));
  }

  private List<String> older(GraphTransaction tx, Reading reading) {
    String older =
        """
        MATCH (s:{SOURCE} {kind: $kind}) WHERE s.title = $title AND s.id <> $id
        RETURN s.id AS id
        """;
    return tx
        .run(
            layout.cypher(older),
            Map.of(
                "kind", reading.document().about().kind().name(),
                "title", String.valueOf(reading.document().about().title()),
                "id", reading.document().id()))
        .stream()
        .map(row -> row.text("id"))
        .toList();
  }
}
