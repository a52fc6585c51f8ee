package dev.groundtrack.ingest.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import dev.groundtrack.evidence.Evidence;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.RelationStatus;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.store.derived.ClaimEdge;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Relations, each of which stands twice: as a node with its evidence, which is the truth, and,
 * where some of the evidence asserts it, as a native relationship with the same id and scalars.
 */
final class RelationEdges {
  private final EvidenceSchema layout;

  RelationEdges(EvidenceSchema layout) {
    this.layout = layout;
  }

  /** Makes nodes for the relations that are new, and hangs the evidence on all; counts the new. */
  int create(GraphTransaction tx, List<ClaimEdge> edges) {
    List<Map<String, Object>> rows = edges.stream().map(RelationEdges::row).toList();
    List<Row> fresh =
        tx.run(
            layout.cypher(
                """
                UNWIND $batch.rows AS row
                WITH DISTINCT row.id AS id, row.type AS type, row.subject AS subject, row.object AS object
                WHERE NOT EXISTS { (:{RELATION} {id: id}) }
                MATCH (s:{ENTITY} {id: subject}), (o:{ENTITY} {id: object})
                CREATE (s)<-[:{SUBJECT}]-(r:{RELATION} {id: id, type: type})-[:{OBJECT}]->(o)
                RETURN id
                """),
            BatchParameter.of("rows", rows));
    tx.run(
        layout.cypher(
            """
            UNWIND $batch.rows AS row
            MATCH (r:{RELATION} {id: row.id}), (s:{STATEMENT} {id: row.statement})
            CREATE (r)-[on:{RESTS_ON}]->(s)
            SET on = row.bearing
            """),
        BatchParameter.of("rows", rows));
    return fresh.size();
  }

  private static Map<String, Object> row(ClaimEdge edge) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", edge.id());
    row.put("type", edge.type());
    row.put("subject", edge.subject());
    row.put("object", edge.object());
    row.put("statement", edge.statement());
    row.put("bearing", edge.bearing().properties());
    return row;
  }

  /** The relations that rest on a source, among others or alone. */
  List<String> restingOn(GraphTransaction tx, String source) {
    return tx
        .run(
            layout.cypher(
                """
                MATCH (:{SOURCE} {id: $id})<-[:{STATED_IN}]-(:{STATEMENT})<-[:{RESTS_ON}]-(r)
                RETURN DISTINCT r.id AS id
                """),
            Map.of("id", source))
        .stream()
        .map(row -> row.text("id"))
        .toList();
  }

  /** The relations that rest on any of these statements. */
  List<String> restingOnStatements(GraphTransaction tx, List<String> statements) {
    return tx
        .run(
            layout.cypher(
                """
                UNWIND $batch.ids AS id
                MATCH (:{STATEMENT} {id: id})<-[:{RESTS_ON}]-(r)
                RETURN DISTINCT r.id AS id
                """),
            BatchParameter.of("ids", statements))
        .stream()
        .map(row -> row.text("id"))
        .toList();
  }

  /** Removes those of the relations that have no evidence left, wherever they stand. */
  int dropUnfounded(GraphTransaction tx, List<String> ids) {
    List<Row> unfounded =
        tx.run(
            layout.cypher(
                """
                UNWIND $batch.ids AS id
                MATCH (r:{RELATION} {id: id}) WHERE NOT (r)-[:{RESTS_ON}]->()
                MATCH (r)-[:{SUBJECT}]->(s), (r)-[:{OBJECT}]->(o)
                WITH r, id, r.type AS type, s.id AS subject, o.id AS object
                DETACH DELETE r
                RETURN id, type, subject, object
                """),
            BatchParameter.of("ids", ids));
    disconnect(tx, unfounded.stream().map(Row::values).toList());
    return unfounded.size();
  }

  /** Derives the standing of these relations anew from all of their evidence. */
  void refresh(GraphTransaction tx, List<String> ids) {
    List<Map<String, Object>> rows =
        tx
            .run(
                layout.cypher(
                    """
                    UNWIND $batch.ids AS id
                    MATCH (r:{RELATION} {id: id})-[:{SUBJECT}]->(s)
                    MATCH (r)-[:{OBJECT}]->(o)
                    RETURN id, r.type AS type, s.id AS subject, o.id AS object,
                      COLLECT {
                        MATCH (r)-[on:{RESTS_ON}]->(:{STATEMENT})-[:{STATED_IN}]->(source)
                        RETURN {voice: coalesce(
                            head([(source)-[:{COPY_OF}]->(original) | original.id]), source.id),
                          publishedOn: source.publishedOn,
                          curation: source.curation,
                          polarity: on.polarity, modality: on.modality, confidence: on.confidence}
                      } AS evidence
                    """),
                BatchParameter.of("ids", ids))
            .stream()
            .map(RelationEdges::standing)
            .toList();
    tx.run(
        layout.cypher(
            """
            UNWIND $batch.rows AS row
            MATCH (r:{RELATION} {id: row.id})
            SET r += row.properties
            """),
        BatchParameter.of("rows", rows));
    Map<Boolean, List<Map<String, Object>>> byStanding =
        rows.stream().collect(partitioningBy(row -> Boolean.TRUE.equals(row.get("asserted"))));
    connect(tx, byStanding.getOrDefault(true, List.of()));
    disconnect(tx, byStanding.getOrDefault(false, List.of()));
  }

  private static Map<String, Object> standing(Row row) {
    RelationStatus standing =
        RelationStatus.of(row.rows("evidence").stream().map(RelationEdges::evidence).toList());
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("polarity", standing.polarity().name());
    properties.put("modality", standing.modality().name());
    properties.put("contested", standing.contested());
    properties.put("confidence", standing.confidence());
    properties.put("firstSeen", standing.firstSeen());
    properties.put("lastSeen", standing.lastSeen());
    Map<String, Object> result = new LinkedHashMap<>(row.values());
    result.remove("evidence");
    result.put("properties", properties);
    result.put("asserted", standing.asserted());
    return result;
  }

  private static Evidence evidence(Row piece) {
    return new Evidence(
        piece.text("voice"),
        (LocalDate) piece.value("publishedOn"),
        Polarity.valueOf(piece.text("polarity")),
        Modality.valueOf(piece.text("modality")),
        piece.number("confidence"),
        (Long) piece.value("curation"));
  }

  private void connect(GraphTransaction tx, List<Map<String, Object>> rows) {
    byType(rows)
        .forEach(
            (type, ofType) ->
                tx.run(
                    layout.cypher(
                        """
                        UNWIND $batch.rows AS row
                        MATCH (s:{ENTITY} {id: row.subject}), (o:{ENTITY} {id: row.object})
                        MERGE (s)-[edge:{TYPE} {id: row.id}]->(o)
                        SET edge += row.properties
                        """,
                        type),
                    BatchParameter.of("rows", ofType)));
  }

  private void disconnect(GraphTransaction tx, List<Map<String, Object>> rows) {
    byType(rows)
        .forEach(
            (type, ofType) ->
                tx.run(
                    layout.cypher(
                        """
                        UNWIND $batch.rows AS row
                        MATCH (:{ENTITY} {id: row.subject})-[edge:{TYPE} {id: row.id}]->(:{ENTITY} {id: row.object})
                        DELETE edge
                        """,
                        type),
                    BatchParameter.of("rows", ofType)));
  }

  private static Map<String, List<Map<String, Object>>> byType(List<Map<String, Object>> rows) {
    return rows.stream()
        .collect(groupingBy(row -> String.valueOf(row.get("type")), LinkedHashMap::new, toList()));
  }
}
