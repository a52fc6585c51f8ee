package dev.groundtrack.ingest.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.groundtrack.evidence.Evidence;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.state.Piece;
import dev.groundtrack.evidence.time.Tense;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.outbox.ChangeKind;
import dev.groundtrack.graph.outbox.Outbox;
import dev.groundtrack.ingest.store.derived.ClaimEdge;
import dev.groundtrack.ingest.store.derived.RecordedSource.Bearing;
import dev.groundtrack.ingest.store.marking.MarkedStandings;
import dev.groundtrack.model.EvidenceRole;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Relations and their evidence as a source that comes brings them. */
final class NewRelations {
  private final EvidenceSchema layout;
  private final RelationEdges relations;

  NewRelations(EvidenceSchema layout, RelationEdges relations) {
    this.layout = layout;
    this.relations = relations;
  }

  /**
   * Makes nodes for the relations that are new, and hangs the evidence on all; counts the new.
   * Their standing is to be derived by {@link RelationEdges#refresh}.
   */
  int create(GraphTransaction tx, List<ClaimEdge> edges) {
    Map<String, List<ClaimEdge>> missing = missing(tx, edges);
    createNodes(tx, missing.values().stream().map(of -> node(of.getFirst(), Map.of())).toList());
    rest(tx, edges, missing.keySet());
    return missing.size();
  }

  /**
   * The same for a source that nothing has been derived of yet: what the new ones stand for follows
   * from it alone. Tells which ones are new, and which are to be derived by {@link
   * RelationEdges#refresh}.
   */
  Created create(GraphTransaction tx, List<ClaimEdge> edges, Origin origin) {
    Map<String, List<ClaimEdge>> missing = missing(tx, edges);
    List<Map<String, Object>> nodes =
        missing.values().stream()
            .map(
                of ->
                    node(
                        of.getFirst(),
                        MarkedStandings.alone(
                            relations.standing(
                                of.getFirst().type(), of.stream().map(origin::evidence).toList()),
                            origin.marking())))
            .toList();
    createNodes(tx, nodes);
    rest(tx, edges, missing.keySet());
    List<Map<String, Object>> asserted =
        nodes.stream().filter(row -> Boolean.TRUE.equals(row.get("asserted"))).toList();
    relations.write(tx, CONNECT, asserted);
    Set<String> others = others(edges, missing);
    relations.tellChanges(
        tx, nodes.stream().filter(row -> !others.contains(String.valueOf(row.get("id")))).toList());
    return new Created(missing.size(), others);
  }

  private Set<String> others(List<ClaimEdge> edges, Map<String, List<ClaimEdge>> missing) {
    Set<String> others = new LinkedHashSet<>();
    edges.stream()
        .filter(e -> !missing.containsKey(e.id()) || isToSettle(e))
        .map(ClaimEdge::id)
        .forEach(others::add);
    return others;
  }

  /** Whether a new relation ends, or may end or be ended by others. */
  private boolean isToSettle(ClaimEdge edge) {
    Bearing bearing = edge.bearing();
    return relations.standsAmongOthers(edge.type())
        || relations.isState(edge.type())
            && (bearing.timing().tense() == Tense.PAST || bearing.polarity() == Polarity.NEGATED);
  }

  /** How many relations are new, and the ids of those whose standing is to be derived. */
  record Created(int fresh, Set<String> others) {}

  /**
   * The source that evidence is of.
   *
   * @param known from when on it is known
   * @param marking from which clearance on it is seen; none for everybody
   * @param curation its number, if it is one
   */
  record Origin(
      String source,
      @Nullable LocalDate publishedOn,
      @Nullable LocalDate known,
      @Nullable Long marking,
      @Nullable Long curation) {
    private Piece evidence(ClaimEdge edge) {
      Bearing bearing = edge.bearing();
      return new Piece(
          edge.statement(),
          new Evidence(
              source,
              publishedOn,
              bearing.polarity(),
              bearing.modality(),
              bearing.timing(),
              bearing.confidence(),
              curation),
          known);
    }
  }

  private static final String CONNECT =
      """
      UNWIND $batch.rows AS row
      MATCH (s:{ENTITY} {id: row.subject}), (o:{ENTITY} {id: row.object})
      CREATE (s)-[edge:{TYPE} {id: row.id}]->(o)
      SET edge += row.properties, edge += row.onEdge
      """;

  /** The relations that are not there, with their evidence. */
  private Map<String, List<ClaimEdge>> missing(GraphTransaction tx, List<ClaimEdge> edges) {
    Map<String, List<ClaimEdge>> byId =
        edges.stream().collect(groupingBy(ClaimEdge::id, LinkedHashMap::new, toList()));
    layout
        .run(
            tx,
            """
            UNWIND $batch.ids AS id
            MATCH (:{RELATION} {id: id})
            RETURN id
            """,
            "ids",
            byId.keySet())
        .forEach(row -> byId.remove(row.text("id")));
    return byId;
  }

  private static Map<String, Object> node(ClaimEdge edge, Map<String, Object> standing) {
    Map<String, Object> row = new LinkedHashMap<>(standing);
    row.put("id", edge.id());
    row.put("type", edge.type());
    row.put("subject", edge.subject());
    row.put("object", edge.object());
    row.putIfAbsent("properties", Map.of());
    return row;
  }

  private void createNodes(GraphTransaction tx, List<Map<String, Object>> nodes) {
    layout.run(
        tx,
        """
        UNWIND $batch.rows AS row
        MATCH (s:{ENTITY} {id: row.subject}), (o:{ENTITY} {id: row.object})
        CREATE (s)<-[:{SUBJECT}]-(r:{RELATION} {id: row.id, type: row.type})-[:{OBJECT}]->(o)
        SET r += row.properties
        """,
        "rows",
        nodes);
  }

  /** Hangs the evidence on relations, and tells which of them are new. */
  private void rest(GraphTransaction tx, List<ClaimEdge> edges, Set<String> fresh) {
    Set<String> others = new LinkedHashSet<>();
    edges.stream().map(ClaimEdge::id).filter(id -> !fresh.contains(id)).forEach(others::add);
    Outbox.append(tx, ChangeKind.CREATED, EvidenceRole.RELATION, fresh);
    Outbox.append(tx, ChangeKind.UPDATED, EvidenceRole.RELATION, others);
    layout.run(
        tx,
        """
        UNWIND $batch.rows AS row
        MATCH (r:{RELATION} {id: row.id}), (s:{STATEMENT} {id: row.statement})
        CREATE (r)-[on:{RESTS_ON}]->(s)
        SET on = row.bearing
        """,
        "rows",
        edges.stream().map(NewRelations::row).toList());
  }

  private static Map<String, Object> row(ClaimEdge edge) {
    return Map.of(
        "id", edge.id(), "statement", edge.statement(), "bearing", edge.bearing().properties());
  }
}
