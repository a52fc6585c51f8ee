package dev.groundtrack.ingest.store;

import dev.groundtrack.evidence.EntityClusters;
import dev.groundtrack.evidence.Judgement;
import dev.groundtrack.evidence.Judgement.DecidedBy;
import dev.groundtrack.evidence.Judgement.Decision;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The nodes of judgements. Their ends are kept as ids; the edges to the entities that these are by
 * now, and the names that sources call them by, are derived.
 */
final class JudgementNodes {
  private final EvidenceSchema layout;

  JudgementNodes(EvidenceSchema layout) {
    this.layout = layout;
  }

  /** What all that is decided amounts to. */
  EntityClusters identities(GraphTransaction tx) {
    return EntityClusters.of(decided(tx));
  }

  /** All judgements but those that are left for a person, by id. */
  List<Judgement> decided(GraphTransaction tx) {
    return layout.hasJudgements()
        ? tx
            .run(
                layout.cypher(
                    """
                    MATCH (j:{JUDGEMENT}) WHERE j.decision IN ['SAME', 'DIFFERENT']
                    RETURN properties(j) AS judgement ORDER BY j.id
                    """),
                Map.of())
            .stream()
            .map(row -> judgement(row.row("judgement")))
            .toList()
        : List.of();
  }

  Optional<Judgement> find(GraphTransaction tx, String id) {
    return tx
        .run(
            layout.cypher("MATCH (j:{JUDGEMENT} {id: $id}) RETURN properties(j) AS judgement"),
            Map.of("id", id))
        .stream()
        .map(row -> judgement(row.row("judgement")))
        .findFirst();
  }

  private static Judgement judgement(Row row) {
    return new Judgement(
        row.text("leftId"),
        row.text("rightId"),
        Decision.valueOf(row.text("decision")),
        row.number("score"),
        texts(row, "reasons"),
        DecidedBy.valueOf(row.text("decidedBy")),
        (String) row.value("note"),
        texts(row, "moved"),
        (String) row.value("name"));
  }

  private static List<String> texts(Row row, String column) {
    return row.list(column).stream().map(String::valueOf).toList();
  }

  /** Writes judgements; each takes the place of an older one of the same two. */
  void put(GraphTransaction tx, Collection<Judgement> judgements) {
    layout.run(
        tx,
        """
        UNWIND $batch.rows AS row
        MERGE (j:{JUDGEMENT} {id: row.id})
        SET j = row
        """,
        "rows",
        judgements.stream().map(JudgementNodes::row).toList());
  }

  private static Map<String, Object> row(Judgement judgement) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", judgement.id());
    row.put("leftId", judgement.left());
    row.put("rightId", judgement.right());
    row.put("leftName", judgement.left());
    row.put("rightName", judgement.right());
    row.put("decision", judgement.decision().name());
    row.put("score", judgement.score());
    row.put("reasons", judgement.reasons());
    row.put("decidedBy", judgement.decidedBy().name());
    row.put("note", judgement.note());
    row.put("moved", judgement.moved());
    row.put("name", judgement.name());
    return row;
  }

  /** Removes what is left for a person to judge of these entities. */
  void removeUnsure(GraphTransaction tx, Collection<String> entities) {
    for (String end : List.of("leftId", "rightId")) {
      layout.run(
          tx,
          """
          UNWIND $batch.ids AS id
          MATCH (j:{JUDGEMENT}) WHERE j.%s = id AND j.decision = 'UNSURE'
          DETACH DELETE j
          """
              .formatted(end),
          "ids",
          entities);
    }
  }

  void remove(GraphTransaction tx, String id) {
    tx.run(layout.cypher("MATCH (j:{JUDGEMENT} {id: $id}) DETACH DELETE j"), Map.of("id", id));
  }

  /** Derives the edges and names of all judgements on these entities anew. */
  void refresh(GraphTransaction tx, Collection<String> entities, EntityClusters identities) {
    if (!layout.hasJudgements()) {
      return;
    }
    Set<String> ids = new LinkedHashSet<>();
    entities.forEach(id -> ids.addAll(identities.members(id)));
    List<Map<String, Object>> rows =
        layout.run(tx, ON, "ids", ids).stream().map(row -> ends(row, identities)).toList();
    layout.run(tx, HANG, "rows", rows);
  }

  private static final String ON =
      """
      MATCH (j:{JUDGEMENT}) WHERE j.leftId IN $batch.ids
      RETURN j.id AS id, j.leftId AS left, j.rightId AS right
      UNION
      MATCH (j:{JUDGEMENT}) WHERE j.rightId IN $batch.ids
      RETURN j.id AS id, j.leftId AS left, j.rightId AS right
      """;

  private static Map<String, Object> ends(Row row, EntityClusters identities) {
    return Map.of(
        "id", row.text("id"),
        "left", end(row.text("left"), identities),
        "right", end(row.text("right"), identities));
  }

  private static Map<String, Object> end(String id, EntityClusters identities) {
    Map<String, Object> end = new LinkedHashMap<>();
    end.put("id", id);
    end.put("node", identities.canonical(id));
    end.put("alone", identities.members(id).size() == 1);
    end.put("given", identities.given(id).orElse(null));
    return end;
  }

  private static final String HANG =
      """
      UNWIND $batch.rows AS row
      MATCH (j:{JUDGEMENT} {id: row.id})
      CALL (j) {
        MATCH (j)-[old:{LEFT}|{RIGHT}]->()
        DELETE old
      }
      CALL (j, row) {
        MATCH (e:{ENTITY} {id: row.left.node})
        CREATE (j)-[:{LEFT}]->(e)
        SET j.leftName = coalesce(row.left.given, CASE WHEN row.left.alone THEN e.name ELSE
          head(COLLECT {
            MATCH (e)<-[:{REFERS_TO}]-(m) WHERE m.resolvedTo = row.left.id AND m.naming
            RETURN m.resolvedName AS name ORDER BY name LIMIT 1
          }) END, j.leftName)
      }
      CALL (j, row) {
        MATCH (e:{ENTITY} {id: row.right.node})
        CREATE (j)-[:{RIGHT}]->(e)
        SET j.rightName = coalesce(row.right.given, CASE WHEN row.right.alone THEN e.name ELSE
          head(COLLECT {
            MATCH (e)<-[:{REFERS_TO}]-(m) WHERE m.resolvedTo = row.right.id AND m.naming
            RETURN m.resolvedName AS name ORDER BY name LIMIT 1
          }) END, j.rightName)
      }
      """;
}
