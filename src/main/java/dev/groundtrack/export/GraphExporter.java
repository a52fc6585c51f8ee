package dev.groundtrack.export;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphExport;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.transfer.ExportWriter;
import dev.groundtrack.model.Model;
import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The door: the graph, or what a filter matches of it, in a format. It is written as it is read,
 * whatever its size, in one read transaction that no limit of time or rows holds for. Neo4j reads
 * what is committed by the time it comes to it: whoever wants an export as of one moment imports
 * nothing meanwhile. Safe for use by many threads.
 */
public final class GraphExporter {
  private final Graph graph;
  private final ExportSchema schema;
  private final LinkedDataContext context;
  private final MatchingRelations matching;

  public GraphExporter(
      Graph graph, Model model, LinkedDataContext context, MatchingRelations matching) {
    this.graph = graph;
    this.schema = ExportSchema.of(model);
    this.context = context;
    this.matching = matching;
  }

  /** An export that nothing speaks against. */
  @FunctionalInterface
  public interface Prepared {
    /**
     * Writes it, and leaves the stream open.
     *
     * @throws IOException if it cannot be written
     */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Checks what is asked for, before anything is written.
   *
   * @param format the key of an {@link ExportFormat}
   * @param where the API's filter of relations, in JSON; none for the whole graph
   * @throws RefusedException if there is no such format, or the filter is none
   */
  public Prepared prepare(ExportFormat format, @Nullable String where) {
    RelationFilter filter = where == null ? null : filter(where);
    return out ->
        graph.readWhole(
            tx -> {
              write(format, tx, filter, out);
              return true;
            });
  }

  private RelationFilter filter(String where) {
    if (!schema.hasEvidence()) {
      throw RefusedException.of(
          "where",
          "The schema of this server has no relations that rest on evidence to choose from",
          "leave where out for the whole graph");
    }
    return RelationFilter.of(where, matching);
  }

  private void write(
      ExportFormat format, GraphTransaction tx, @Nullable RelationFilter filter, OutputStream out) {
    switch (format) {
      case JSONL -> {
        if (filter == null) {
          ExportWriter.write(tx, out);
        } else {
          ExportWriter.writePart(new StoredPart(tx, schema, filter)::write, filter.where(), out);
        }
      }
      case JSONLD -> JsonLdExport.write(new GraphReader(tx, schema, filter), context, out);
      case GRAPHML -> GraphMlExport.write(new GraphReader(tx, schema, filter), out);
      case CSV -> CsvExport.write(tx, stored(tx, filter), out);
    }
  }

  private Consumer<Consumer<Map<String, Object>>> stored(
      GraphTransaction tx, @Nullable RelationFilter filter) {
    if (filter != null) {
      return new StoredPart(tx, schema, filter)::write;
    }
    return sink -> {
      if (schema.hasEvidence()) {
        GraphExport.write(tx, sink);
      } else {
        GraphExport.writeByElements(tx, sink);
      }
    };
  }
}
