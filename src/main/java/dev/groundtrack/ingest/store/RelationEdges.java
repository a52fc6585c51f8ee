package dev.groundtrack.ingest.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import dev.groundtrack.evidence.state.Piece;
import dev.groundtrack.graph.BatchParameter;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.store.marking.MarkedStandings;
import dev.groundtrack.ingest.store.time.RelationChanges;
import dev.groundtrack.ingest.store.time.RelationStandings;
import dev.groundtrack.model.RelationType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Relations, each of which stands twice: as a node with its evidence, which is the truth, and,
 * where some of the evidence asserts it, as a native relationship with the same id and scalars.
 */
final class RelationEdges {
  private final EvidenceSchema layout;
  private final RelationStandings offices;
  private final RelationChanges changes;

  RelationEdges(EvidenceSchema layout) {
    this.layout = layout;
    this.offices = new RelationStandings(layout::cypher, layout::state);
    this.changes = new RelationChanges(layout::cypher, layout.tellsChanges());
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
    changes.forget(tx, ids);
    List<Row> unfounded =
        tx.run(
            layout.cypher(
                """
                UNWIND $batch.ids AS id
                MATCH (r:{RELATION} {id: id}) WHERE NOT (r)-[:{RESTS_ON}]->()
                MATCH (r)-[:{SUBJECT}]->(s), (r)-[:{OBJECT}]->(o)
                WITH r, id, r.type AS type, s.id AS subject, o.id AS object, properties(r) AS was,
                  s {.name, labels: labels(s)} AS from, o {.name, labels: labels(o)} AS to
                DETACH DELETE r
                RETURN id, type, subject, object, was, from, to
                """),
            BatchParameter.of("ids", ids));
    ChangeEvents.gone(tx, unfounded);
    write(tx, DISCONNECT, unfounded.stream().map(RelationEdges::place).toList());
    refresh(tx, offices.shared(tx, unfounded));
    return unfounded.size();
  }

  private static Map<String, Object> place(Row relation) {
    Map<String, Object> place = new LinkedHashMap<>(relation.values());
    place.keySet().retainAll(List.of("id", "type", "subject", "object"));
    return place;
  }

  /**
   * Derives the standing of these relations anew from all of their evidence, and that of those that
   * share an office with them.
   */
  void refresh(GraphTransaction tx, Collection<String> some) {
    if (some.isEmpty()) {
      return;
    }
    Set<String> ids = new LinkedHashSet<>(some);
    ids.addAll(offices.sharing(tx, some));
    List<Row> weighed =
        tx.run(
            layout.cypher(
                """
                UNWIND $batch.ids AS id
                MATCH (r:{RELATION} {id: id})-[:{SUBJECT}]->(s)
                MATCH (r)-[:{OBJECT}]->(o)
                RETURN id, r.type AS type, s.id AS subject, o.id AS object, properties(r) AS before,
                  COLLECT {
                    MATCH (r)-[on:{RESTS_ON}]->(said:{STATEMENT})-[:{STATED_IN}]->(source)
                    RETURN {statement: said.id, known: said.groundtrackKnown,
                      marking: said.groundtrackMarking,
                      bearing: on {.polarity, .modality, .confidence,
                        .tense, .said_since, .said_until, .over},
                      voice: coalesce(
                        head([(source)-[:{COPY_OF}]->(original) | original.id]), source.id),
                      publishedOn: source.publishedOn,
                      curation: source.curation}
                  } AS evidence
                """),
            BatchParameter.of("ids", ids));
    List<Map<String, Object>> rows = new MarkedStandings(offices).of(weighed);
    ChangeEvents.derived(tx, weighed, rows);
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
    changes.renew(tx, rows);
    write(tx, CONNECT, byStanding.getOrDefault(true, List.of()));
    write(tx, DISCONNECT, byStanding.getOrDefault(false, List.of()));
  }

  /** What its evidence alone makes of a relation: properties, and whether it is asserted. */
  Map<String, Object> standing(String type, List<Piece> evidence) {
    return offices.standing(type, evidence);
  }

  /** Tells of new relations, which stand as their own evidence has them, what became of them. */
  void tellChanges(GraphTransaction tx, List<Map<String, Object>> rows) {
    changes.tell(tx, rows);
  }

  boolean isState(String type) {
    return layout.state(type) != RelationType.State.NONE;
  }

  /** Whether what a relation stands for may follow from that of others, too. */
  boolean standsAmongOthers(String type) {
    return layout.state(type).isExclusive();
  }

  private static final String CONNECT =
      """
      UNWIND $batch.rows AS row
      MATCH (s:{ENTITY} {id: row.subject}), (o:{ENTITY} {id: row.object})
      MERGE (s)-[edge:{TYPE} {id: row.id}]->(o)
      SET edge += row.properties, edge += row.onEdge
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
