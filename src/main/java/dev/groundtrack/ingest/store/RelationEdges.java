package dev.groundtrack.ingest.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import dev.groundtrack.evidence.Evidence;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.RelationStatus;
import dev.groundtrack.graph.BatchParameter;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import java.time.LocalDate;
import java.util.Collection;
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
    if (ids.isEmpty()) {
      return 0;
    }
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
    write(tx, DISCONNECT, unfounded.stream().map(Row::values).toList());
    return unfounded.size();
  }

  /** Derives the standing of these relations anew from all of their evidence. */
  void refresh(GraphTransaction tx, Collection<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
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
    write(tx, CONNECT, byStanding.getOrDefault(true, List.of()));
    write(tx, DISCONNECT, byStanding.getOrDefault(false, List.of()));
  }

  private static Map<String, Object> standing(Row row) {
    Map<String, Object> result = new LinkedHashMap<>(row.values());
    result.remove("evidence");
    result.putAll(standing(row.rows("evidence").stream().map(RelationEdges::evidence).toList()));
    return result;
  }

  /** What its evidence makes of a relation: properties, and whether it is asserted. */
  static Map<String, Object> standing(List<Evidence> evidence) {
    RelationStatus standing = RelationStatus.of(evidence);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("polarity", standing.polarity().name());
    properties.put("modality", standing.modality().name());
    properties.put("contested", standing.contested());
    properties.put("confidence", standing.confidence());
    properties.put("firstSeen", standing.firstSeen());
    properties.put("lastSeen", standing.lastSeen());
    return Map.of("properties", properties, "asserted", standing.asserted());
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

  private static final String CONNECT =
      """
      UNWIND $batch.rows AS row
      MATCH (s:{ENTITY} {id: row.subject}), (o:{ENTITY} {id: row.object})
      MERGE (s)-[edge:{TYPE} {id: row.id}]->(o)
      SET edge += row.properties
      """;

  private static final String DISCONNECT =
      """
      UNWIND $batch.rows AS row
      MATCH (:{ENTITY} {id: row.subject})-[edge:{TYPE} {id: row.id}]->(:{ENTITY} {id: row.object})
      DELETE edge
      """;

  /** Runs a statement for the rows of each type of relation. */
  void write(GraphTransaction tx, String template, List<Map<String, Object>> rows) {
    byType(rows)
        .forEach((type, ofType) -> layout.run(tx, layout.typed(template, type), "rows", ofType));
  }

  private static Map<String, List<Map<String, Object>>> byType(List<Map<String, Object>> rows) {
    return rows.stream()
        .collect(groupingBy(row -> String.valueOf(row.get("type")), LinkedHashMap::new, toList()));
  }
}
