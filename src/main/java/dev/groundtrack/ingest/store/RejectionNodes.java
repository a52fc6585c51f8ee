package dev.groundtrack.ingest.store;

import dev.groundtrack.evidence.Rejection;
import dev.groundtrack.graph.BatchParameter;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.store.derived.RecordedSource;
import dev.groundtrack.ingest.store.derived.RejectableLines;
import dev.groundtrack.problem.RefusedException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of rejections. That a rejection holds in a source, so that something is left out of it,
 * is an edge between the two, and derived. A statement that is rejected keeps its node and what
 * hangs on that, but under a label that no schema has, so that nothing finds it.
 */
final class RejectionNodes {
  private final EvidenceSchema layout;

  RejectionNodes(EvidenceSchema layout) {
    this.layout = layout;
  }

  /**
   * Writes rejections; one that stands already stays as it is.
   *
   * @throws RefusedException if the schema has no type for them
   */
  void put(GraphTransaction tx, Collection<Rejection> rejections) {
    if (rejections.isEmpty()) {
      return;
    }
    if (!layout.hasRejections()) {
      throw RefusedException.of(
          "schema",
          "there is no type for what is rejected",
          "give it one with @evidence(role: REJECTION), as the default schema has");
    }
    layout.run(
        tx,
        """
        UNWIND $batch.rows AS row
        MERGE (r:{REJECTION} {id: row.id})
        ON CREATE SET r = row
        """,
        "rows",
        rejections.stream().map(RejectionNodes::row).toList());
  }

  private static Map<String, Object> row(Rejection rejection) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", rejection.id());
    row.put("sayingId", rejection.saying());
    row.put("text", rejection.text());
    row.put("note", rejection.note());
    Rejection.Said said = rejection.said();
    if (said != null) {
      row.put("type", said.type());
      row.put("subjectId", said.subject().id());
      row.put("subject", said.subject().name());
      row.put("objectId", said.object().id());
      row.put("object", said.object().name());
    }
    return row;
  }

  Optional<Rejection> find(GraphTransaction tx, String id) {
    return layout.hasRejections()
        ? tx
            .run(
                layout.cypher("MATCH (r:{REJECTION} {id: $id}) RETURN properties(r) AS rejection"),
                Map.of("id", id))
            .stream()
            .map(row -> rejection(row.row("rejection")))
            .findFirst()
        : Optional.empty();
  }

  private static Rejection rejection(Row row) {
    Rejection.@Nullable Said said =
        row.value("type") == null
            ? null
            : new Rejection.Said(
                row.text("type"),
                new Rejection.End(row.text("subjectId"), row.text("subject")),
                new Rejection.End(row.text("objectId"), row.text("object")));
    return new Rejection(row.text("sayingId"), said, row.text("text"), (String) row.value("note"));
  }

  void remove(GraphTransaction tx, String id) {
    tx.run(layout.cypher("MATCH (r:{REJECTION} {id: $id}) DETACH DELETE r"), Map.of("id", id));
  }

  /** Those of these ids by which something is rejected. */
  Set<String> standing(GraphTransaction tx, Collection<String> ids) {
    Set<String> standing = new LinkedHashSet<>();
    if (layout.hasRejections() && !ids.isEmpty()) {
      layout
          .run(
              tx,
              """
              UNWIND $batch.ids AS id
              MATCH (r:{REJECTION} {id: id})
              RETURN r.id AS id
              """,
              "ids",
              ids)
          .forEach(row -> standing.add(row.text("id")));
    }
    return standing;
  }

  /** Whether anything is rejected at all; to look for each line of a long table takes long. */
  private boolean isAnything(GraphTransaction tx) {
    return layout.hasRejections()
        && !tx.run(layout.cypher("MATCH (r:{REJECTION}) RETURN 1 AS one LIMIT 1"), Map.of())
            .isEmpty();
  }

  /** What is rejected of what a source says. */
  RejectableLines.Rejected of(GraphTransaction tx, RecordedSource ground, RejectableLines lines) {
    return isAnything(tx)
        ? lines.rejected(ground, standing(tx, lines.rejections(ground)))
        : RejectableLines.Rejected.NONE;
  }

  /** The sources in which any of these words stand and are not rejected as a whole. */
  Set<String> saying(GraphTransaction tx, Collection<Rejection> rejections) {
    return sources(
        tx,
        """
        UNWIND $batch.ids AS id
        MATCH (:{STATEMENT} {sayingId: id})-[:{STATED_IN}]->(source:{SOURCE})
        RETURN DISTINCT source.id AS id ORDER BY id
        """,
        rejections.stream().map(Rejection::saying).distinct().toList());
  }

  /** The sources out of which a rejection leaves something. */
  Set<String> leaving(GraphTransaction tx, String rejection) {
    return sources(
        tx,
        """
        UNWIND $batch.ids AS id
        MATCH (:{REJECTION} {id: id})-[:{LEFT_OUT_OF}]->(source)
        RETURN DISTINCT source.id AS id ORDER BY id
        """,
        List.of(rejection));
  }

  private Set<String> sources(GraphTransaction tx, String query, Collection<String> ids) {
    Set<String> sources = new LinkedHashSet<>();
    tx.run(layout.cypher(query), BatchParameter.of("ids", ids))
        .forEach(row -> sources.add(row.text("id")));
    return sources;
  }

  /**
   * A statement that can be rejected: its sentences ({@code text}) and its {@code source}.
   *
   * @throws RefusedException if there is none with this id, or if it is written by hand, or defines
   *     an entity
   */
  Row rejectable(GraphTransaction tx, String statement) {
    List<Row> found =
        tx.run(
            layout.cypher(
                """
                MATCH (s:{STATEMENT} {id: $id})-[:{STATED_IN}]->(source:{SOURCE})
                RETURN s.text AS text, source.id AS source, source.kind AS kind,
                  EXISTS { (s)-[:{DEFINES}]->() } AS defines
                """),
            Map.of("id", statement));
    if (found.isEmpty()) {
      throw RefusedException.unknown(
          "rejectEvidence(statement:)",
          "there is no statement with the id \"" + statement + "\"",
          "take an id that statements { id } gives; what is rejected already stands among the"
              + " rejections");
    }
    Row row = found.getFirst();
    if (row.text("kind").equals("CURATION") || Boolean.TRUE.equals(row.value("defines"))) {
      throw RefusedException.of(
          "rejectEvidence(statement:)",
          "it was not read in prose, but gives what an entity is called and has",
          "write what is right by a mutation, or removeSource(id: \"" + row.text("source") + "\")");
    }
    return row;
  }

  /** How many statements of these sources are rejected as a whole. */
  int hidden(GraphTransaction tx, Set<String> sources) {
    return (int)
        tx.run(
                layout.cypher(
                    """
                    MATCH (source:{SOURCE})<-[:{STATED_IN}]-(s:{REJECTED})
                    WHERE source.id IN $batch.ids
                    RETURN count(s) AS hidden
                    """),
                BatchParameter.of("ids", sources))
            .getFirst()
            .number("hidden");
  }

  /** Leaves out of a source what is rejected of it. */
  void leaveOut(GraphTransaction tx, String source, RejectableLines.Rejected rejected) {
    if (rejected.rejections().isEmpty()) {
      return;
    }
    tx.run(
        layout.cypher(
            """
            MATCH (source:{SOURCE} {id: $source})
            UNWIND $batch.ids AS id
            MATCH (r:{REJECTION} {id: id})
            CREATE (r)-[:{LEFT_OUT_OF}]->(source)
            """),
        parameters(source, rejected.rejections()));
    tx.run(
        layout.cypher(
            """
            UNWIND $batch.ids AS id
            MATCH (s:{STATEMENT} {id: id})-[:{STATED_IN}]->(:{SOURCE} {id: $source})
            REMOVE s:{STATEMENT} SET s:{REJECTED}
            """),
        parameters(source, rejected.statements()));
  }

  private static Map<String, Object> parameters(String source, Collection<String> ids) {
    return Map.of("source", source, BatchParameter.PARAMETER, BatchParameter.within("ids", ids));
  }

  /** Takes back that anything is left out of a source; returns the statements that were. */
  Set<String> takeIn(GraphTransaction tx, String source) {
    Map<String, Object> id = Map.of("id", source);
    Set<String> back = new LinkedHashSet<>();
    tx.run(
            layout.cypher(
                """
                MATCH (:{SOURCE} {id: $id})<-[:{STATED_IN}]-(s:{REJECTED})
                REMOVE s:{REJECTED} SET s:{STATEMENT}
                RETURN s.id AS id ORDER BY s.start, id
                """),
            id)
        .forEach(row -> back.add(row.text("id")));
    if (layout.hasRejections()) {
      tx.run(
          layout.cypher(
              "MATCH (:{SOURCE} {id: $id})<-[edge:{LEFT_OUT_OF}]-(:{REJECTION}) DELETE edge"),
          id);
    }
    return back;
  }
}
