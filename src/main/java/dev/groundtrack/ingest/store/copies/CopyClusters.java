package dev.groundtrack.ingest.store.copies;

import static dev.groundtrack.graph.BatchParameter.PARAMETER;

import dev.groundtrack.graph.BatchParameter;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The clusters of copies: the connected components over all pairs that are copies, so that neither
 * the order in which sources arrive nor one that has left has a trace in them.
 */
public final class CopyClusters {
  /** Those that most may see come first, so that everybody is told of an original they may see. */
  private static final Comparator<Row> FIRST_PUBLISHED =
      Comparator.<Row>comparingDouble(row -> row.number("marking"))
          .thenComparing(
              row -> (LocalDate) row.value("publishedOn"),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(row -> row.text("id"));

  private final UnaryOperator<String> cypher;
  private final CopyDetection detection;

  /**
   * @param cypher puts the schema's names into a statement
   */
  public CopyClusters(UnaryOperator<String> cypher, CopyDetection detection) {
    this.cypher = cypher;
    this.detection = detection;
  }

  private List<Row> run(GraphTransaction tx, String template, Map<String, ?> parameters) {
    return tx.run(cypher.apply(template), parameters);
  }

  /** Finds the copies of a source of prose, whose node is there. */
  public CopyReport add(GraphTransaction tx, String source, String text) {
    List<String> bands = detection.bands().apply(text);
    Predicate<String> isCopy = detection.copiesOf().apply(text);
    List<String> copies =
        run(
                tx,
                """
                UNWIND $batch.bands AS band
                MATCH (:{BAND} {id: band})<-[:{IN_BAND}]-(other) WHERE other.id <> $id
                WITH other, count(*) AS shared WHERE shared >= $shared
                RETURN other.id AS id, other.text AS text ORDER BY id
                """,
                Map.of(
                    PARAMETER,
                    BatchParameter.within("bands", bands),
                    "id",
                    source,
                    "shared",
                    detection.shared()))
            .stream()
            .filter(other -> isCopy.test(other.text("text")))
            .map(other -> other.text("id"))
            .toList();
    mark(tx, source, bands);
    pair(tx, source, copies);
    return copies.isEmpty() ? CopyReport.ALONE : settle(tx, source);
  }

  /** The same; names, tables and what is written by hand are never copies. */
  public CopyReport add(GraphTransaction tx, Document document) {
    return document.about().kind() == SourceKind.ARTICLE
        ? add(tx, document.id(), document.text().toString())
        : CopyReport.ALONE;
  }

  /** Makes a source of prose findable whose copies are known. */
  public void index(GraphTransaction tx, String source, String text) {
    mark(tx, source, detection.bands().apply(text));
  }

  /** Makes a source findable by its bands. */
  private void mark(GraphTransaction tx, String source, List<String> bands) {
    run(
        tx,
        """
        MATCH (s:{SOURCE} {id: $id})
        UNWIND $batch.bands AS band
        MERGE (b:{BAND} {id: band})
        CREATE (s)-[:{IN_BAND}]->(b)
        """,
        Map.of(PARAMETER, BatchParameter.within("bands", bands), "id", source));
  }

  private void pair(GraphTransaction tx, String source, List<String> copies) {
    List<Map<String, String>> rows =
        copies.stream()
            .map(
                other ->
                    other.compareTo(source) < 0
                        ? Map.of("from", other, "to", source)
                        : Map.of("from", source, "to", other))
            .toList();
    run(
        tx,
        """
        UNWIND $batch.rows AS row
        MATCH (a:{SOURCE} {id: row.from}), (b:{SOURCE} {id: row.to})
        CREATE (a)-[:{NEAR_COPY}]->(b)
        """,
        BatchParameter.of("rows", rows));
  }

  /** The sources that are copies of this one, pair by pair. */
  public List<String> copies(GraphTransaction tx, String source) {
    return run(
            tx,
            """
            MATCH (:{SOURCE} {id: $id})-[:{NEAR_COPY}]-(other) RETURN other.id AS id ORDER BY id
            """,
            Map.of("id", source))
        .stream()
        .map(row -> row.text("id"))
        .toList();
  }

  /** Takes a source out of where it is found, before it is removed. */
  public void forget(GraphTransaction tx, String source) {
    run(
        tx,
        """
        MATCH (:{SOURCE} {id: $id})-[in:{IN_BAND}]->(b)
        DELETE in
        WITH b WHERE NOT (b)<-[:{IN_BAND}]-()
        DELETE b
        """,
        Map.of("id", source));
  }

  /**
   * Derives anew what is left of a cluster that a source has gone from.
   *
   * @param rest the copies of it
   * @return all sources that were in one cluster with it
   */
  public Set<String> split(GraphTransaction tx, List<String> rest) {
    Set<String> affected = new LinkedHashSet<>();
    for (String source : rest) {
      if (!affected.contains(source)) {
        affected.add(source);
        affected.addAll(settle(tx, source).members());
      }
    }
    return affected;
  }

  /** Derives whose copies the sources of a cluster are. */
  private CopyReport settle(GraphTransaction tx, String source) {
    List<Row> members = members(tx, source);
    Row original = members.stream().min(FIRST_PUBLISHED).orElseThrow();
    List<String> ids = members.stream().map(row -> row.text("id")).toList();
    run(
        tx,
        """
        UNWIND $batch.ids AS id
        MATCH (:{SOURCE} {id: id})-[edge:{COPY_OF}]->()
        DELETE edge
        """,
        BatchParameter.of("ids", ids));
    if (ids.size() == 1) {
      return CopyReport.ALONE;
    }
    run(
        tx,
        """
        MATCH (original:{SOURCE} {id: $original})
        UNWIND $batch.ids AS id
        MATCH (s:{SOURCE} {id: id}) WHERE s <> original
        CREATE (s)-[:{COPY_OF}]->(original)
        """,
        Map.of("original", original.text("id"), PARAMETER, BatchParameter.within("ids", ids)));
    return new CopyReport(original.text("id"), (String) original.value("title"), ids);
  }

  /** All that copies of copies lead to, in order. */
  private List<Row> members(GraphTransaction tx, String source) {
    Set<String> known = new TreeSet<>(Set.of(source));
    List<String> next = List.of(source);
    while (!next.isEmpty()) {
      List<String> found = new ArrayList<>();
      for (Row row :
          run(
              tx,
              """
              UNWIND $batch.ids AS id
              MATCH (:{SOURCE} {id: id})-[:{NEAR_COPY}]-(other) RETURN DISTINCT other.id AS id
              """,
              BatchParameter.of("ids", next))) {
        if (known.add(row.text("id"))) {
          found.add(row.text("id"));
        }
      }
      next = found;
    }
    return run(
        tx,
        """
        UNWIND $batch.ids AS id
        MATCH (s:{SOURCE} {id: id})
        RETURN s.id AS id, s.title AS title, s.publishedOn AS publishedOn,
          coalesce(s.groundtrackMarking, 0) AS marking
        ORDER BY id
        """,
        BatchParameter.of("ids", known));
  }
}
