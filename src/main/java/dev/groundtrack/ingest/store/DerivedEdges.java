package dev.groundtrack.ingest.store;

import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.ingest.store.derived.DerivedGraph;
import java.util.List;
import java.util.Map;

/** The edges from mentions and statements to the entities that they are derived to speak of. */
final class DerivedEdges {
  private final EvidenceSchema layout;

  DerivedEdges(EvidenceSchema layout) {
    this.layout = layout;
  }

  /** Hangs mentions and statements on entities whose nodes are there. */
  void create(GraphTransaction tx, DerivedGraph derived) {
    layout.run(
        tx,
        """
        UNWIND $batch.rows AS row
        MATCH (m:{MENTION} {id: row.from}), (e:{ENTITY} {id: row.to})
        CREATE (m)-[:{REFERS_TO}]->(e)
        """,
        "rows",
        rows(derived.mentions()));
    layout.run(
        tx,
        """
        UNWIND $batch.rows AS row
        MATCH (s:{STATEMENT} {id: row.from}), (e:{ENTITY} {id: row.to})
        CREATE (s)-[:{SPOKEN_BY}]->(e)
        """,
        "rows",
        rows(derived.speakers()));
    layout.run(
        tx,
        """
        UNWIND $batch.rows AS row
        MATCH (s:{STATEMENT} {id: row.from})
        UNWIND row.to AS id
        MATCH (e:{ENTITY} {id: id})
        CREATE (s)-[:{ABOUT}]->(e)
        """,
        "rows",
        derived.about().entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .map(e -> Map.of("from", e.getKey(), "to", List.copyOf(e.getValue())))
            .toList());
  }

  private static List<Map<String, String>> rows(Map<String, String> edges) {
    return edges.entrySet().stream()
        .map(e -> Map.of("from", e.getKey(), "to", e.getValue()))
        .toList();
  }

  /** Takes away all that was derived of a source, the evidence of relations among it. */
  void remove(GraphTransaction tx, String source) {
    Map<String, Object> id = Map.of("id", source);
    tx.run(
        layout.cypher(
            """
            MATCH (:{SOURCE} {id: $id})<-[:{FOUND_IN}]-(:{MENTION})-[edge:{REFERS_TO}]->()
            DELETE edge
            """),
        id);
    tx.run(
        layout.cypher(
            """
            MATCH (:{SOURCE} {id: $id})<-[:{STATED_IN}]-(s:{STATEMENT})
            MATCH (s)-[edge:{SPOKEN_BY}|{ABOUT}]->()
            DELETE edge
            """),
        id);
    tx.run(
        layout.cypher(
            """
            MATCH (:{SOURCE} {id: $id})<-[:{STATED_IN}]-(:{STATEMENT})<-[edge:{RESTS_ON}]-()
            DELETE edge
            """),
        id);
  }
}
