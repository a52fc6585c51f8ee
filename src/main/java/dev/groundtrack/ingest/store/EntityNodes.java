package dev.groundtrack.ingest.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.groundtrack.evidence.EntityClusters;
import dev.groundtrack.evidence.EntityProfile;
import dev.groundtrack.graph.BatchParameter;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.graph.outbox.NodeChange;
import dev.groundtrack.graph.outbox.Outbox;
import dev.groundtrack.ingest.store.derived.DerivedGraph;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.Model;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The nodes of entities. What stands on such a node is derived: from the rows that define it, those
 * of tables first, of names then, and of curations in their order, else from the names by which
 * sources mention it, so that the order of imports leaves no trace.
 */
final class EntityNodes {
  private final EvidenceSchema layout;
  private final Model model;

  EntityNodes(EvidenceSchema layout, Model model) {
    this.layout = layout;
    this.model = model;
  }

  /** Makes sure that there is a node for each of these; returns their ids. */
  Set<String> create(GraphTransaction tx, Collection<DerivedGraph.Entity> entities) {
    Map<String, DerivedGraph.Entity> byId = new LinkedHashMap<>();
    entities.forEach(entity -> byId.putIfAbsent(entity.id(), entity));
    Map<String, DerivedGraph.Entity> fresh = new LinkedHashMap<>(byId);
    if (model.hasEvents()) {
      fresh.keySet().removeAll(existing(tx, byId.keySet()));
    }
    byId.values().stream()
        .collect(groupingBy(DerivedGraph.Entity::type, LinkedHashMap::new, toList()))
        .forEach((type, ofType) -> create(tx, type, ofType));
    ChangeEvents.created(tx, fresh.values(), this::typed);
    return new LinkedHashSet<>(byId.keySet());
  }

  private void create(GraphTransaction tx, String type, List<DerivedGraph.Entity> entities) {
    List<Map<String, Object>> rows =
        entities.stream().map(e -> Map.<String, Object>of("id", e.id(), "name", e.name())).toList();
    tx.run(
        layout.cypher(
            """
            UNWIND $batch.rows AS row
            MERGE (e:{ENTITY} {id: row.id})
            ON CREATE SET e:{TYPE}, e.name = row.name
            """,
            type),
        BatchParameter.of("rows", rows));
  }

  /** Those of these that there are. */
  Set<String> existing(GraphTransaction tx, Collection<String> ids) {
    Set<String> existing = new LinkedHashSet<>();
    layout
        .run(
            tx,
            """
            UNWIND $batch.ids AS id
            MATCH (e:{ENTITY} {id: id})
            RETURN id
            """,
            "ids",
            ids)
        .forEach(row -> existing.add(row.text("id")));
    return existing;
  }

  /** The entities that a source names, mentions, quotes or relates. */
  Set<String> touchedBy(GraphTransaction tx, String source) {
    Set<String> ids = new LinkedHashSet<>();
    tx.run(
            layout.cypher(
                """
                MATCH (:{SOURCE} {id: $id})<-[:{FOUND_IN}]-(:{MENTION})-[:{REFERS_TO}]->(e)
                RETURN DISTINCT e.id AS id
                UNION
                MATCH (:{SOURCE} {id: $id})<-[:{STATED_IN}]-(s:{STATEMENT})
                MATCH (s)-[:{SPOKEN_BY}|{ABOUT}|{DEFINES}]->(e)
                RETURN DISTINCT e.id AS id
                UNION
                MATCH (:{SOURCE} {id: $id})<-[:{STATED_IN}]-(:{STATEMENT})<-[:{RESTS_ON}]-(r)
                MATCH (r)-[:{SUBJECT}|{OBJECT}]->(e)
                RETURN DISTINCT e.id AS id
                """),
            Map.of("id", source))
        .forEach(row -> ids.add(row.text("id")));
    return ids;
  }

  /** Those that nothing speaks of any more. */
  List<String> orphans(GraphTransaction tx, Set<String> ids) {
    return layout
        .run(
            tx,
            """
            UNWIND $batch.ids AS id
            MATCH (e:{ENTITY} {id: id})
            WHERE NOT EXISTS {
              (e)-[:{REFERS_TO}|{SPOKEN_BY}|{ABOUT}|{DEFINES}|{SUBJECT}|{OBJECT}]-()
            }
            RETURN id
            """,
            "ids",
            ids)
        .stream()
        .map(row -> row.text("id"))
        .toList();
  }

  void drop(GraphTransaction tx, List<String> ids) {
    List<Row> gone =
        layout.run(
            tx,
            """
            UNWIND $batch.ids AS id
            MATCH (e:{ENTITY} {id: id})
            WITH e, id, labels(e) AS labels, properties(e) AS was
            DETACH DELETE e
            RETURN id, labels, was
            """,
            "ids",
            ids);
    Outbox.appendNodes(
        tx,
        gone.stream()
            .map(row -> NodeChange.of(type(row), row.text("id"), row.row("was").values(), null))
            .toList());
  }

  /** Derives the names and properties of these anew. */
  void refresh(GraphTransaction tx, Collection<String> ids, EntityClusters identities) {
    List<Map<String, Object>> asked = ids.stream().map(id -> asked(id, identities)).toList();
    List<Map<String, Object>> rows = new ArrayList<>();
    List<NodeChange> changes = new ArrayList<>();
    for (Row row : layout.run(tx, PORTRAITS, "rows", asked)) {
      EntityType type = type(row);
      Map<String, Object> portrait = EntityProperties.portrait(type, row);
      rows.add(portrait);
      changes.add(ChangeEvents.changed(type, row, portrait));
    }
    Outbox.appendNodes(tx, changes);
    layout.run(
        tx,
        """
        UNWIND $batch.rows AS row
        MATCH (e:{ENTITY} {id: row.id})
        SET e = row.properties
        """,
        "rows",
        rows);
  }

  private static Map<String, Object> asked(String id, EntityClusters identities) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("judged", identities.judged().contains(id));
    row.put("given", identities.given(id).orElse(null));
    row.put(
        "others",
        identities.members(id).stream().flatMap(m -> identities.given(m).stream()).toList());
    return row;
  }

  private static final String PORTRAITS =
      """
      UNWIND $batch.rows AS row
      MATCH (e:{ENTITY} {id: row.id})
      RETURN e.id AS id, e.name AS name, labels(e) AS labels, properties(e) AS before,
        row.given AS given, row.judged AS judged, row.others AS others,
        COLLECT {
          MATCH (e)<-[d:{DEFINES}]-(s)-[:{STATED_IN}]->(source)
          RETURN {values: properties(d), marking: s.groundtrackMarking}
          ORDER BY source.kind <> 'TABLE', coalesce(source.curation, 0), d.id = e.id, s.id
        } AS definitions,
        CASE WHEN row.judged OR NOT EXISTS {
            (e)<-[:{DEFINES}]-(s) WHERE s.groundtrackMarking IS NULL
          } THEN COLLECT {
            MATCH (e)<-[:{REFERS_TO}]-(m)
            WITH m.resolvedName AS name, m.naming AS naming, m.groundtrackKnown AS day,
              m.groundtrackMarking AS marking, count(*) AS times
            RETURN {name: name, naming: naming, day: day, marking: marking, times: times}
          } ELSE [] END AS mentions,
        CASE WHEN EXISTS {
            (e)<-[:{DEFINES}]-(s) WHERE s.groundtrackKnown.year = 1 AND s.groundtrackMarking IS NULL
          } THEN [{day: date({year: 1})}] ELSE COLLECT {
            MATCH (e)<-[:{REFERS_TO}|{DEFINES}]-(n)
            WITH n.groundtrackMarking AS marking, min(n.groundtrackKnown) AS day
            RETURN {day: day, marking: marking}
          } END AS days
      """;

  EntityType type(Row row) {
    List<?> labels = row.list("labels");
    return model.entityTypes().values().stream()
        .filter(type -> labels.contains(type.label()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No entity type has the labels " + labels));
  }

  /** Those of these entities that there are, as they are compared, by id. */
  Map<String, EntityProfile> profiles(GraphTransaction tx, Collection<String> ids) {
    Map<String, EntityProfile> profiles = new LinkedHashMap<>();
    layout
        .run(
            tx,
            """
            UNWIND $batch.ids AS id
            MATCH (e:{ENTITY} {id: id})
            RETURN labels(e) AS labels, properties(e) AS properties,
              EXISTS { (e)<-[:{DEFINES}]-() } AS known
            """,
            "ids",
            ids)
        .stream()
        .map(row -> EntityProperties.profile(type(row), row))
        .forEach(profile -> profiles.put(profile.id(), profile));
    return profiles;
  }

  /** Gives these the keys of their names. */
  void nameKeys(GraphTransaction tx, Collection<String> ids) {
    List<Map<String, Object>> rows =
        layout
            .run(
                tx,
                "UNWIND $batch.ids AS id MATCH (e:{ENTITY} {id: id})"
                    + " RETURN id, labels(e) AS labels, properties(e) AS properties",
                "ids",
                ids)
            .stream()
            .map(
                row ->
                    Map.<String, Object>of(
                        "id",
                        row.text("id"),
                        "properties",
                        EntityProperties.derived(type(row), row.row("properties").values())))
            .toList();
    layout.run(
        tx,
        "UNWIND $batch.rows AS row MATCH (e:{ENTITY} {id: row.id}) SET e += row.properties",
        "rows",
        rows);
  }

  /** What stands on the node of an entity of which all this is known. */
  Map<String, Object> properties(String type, Row known) {
    return EntityProperties.of(typed(type), known).properties();
  }

  /** An entity as it is compared. */
  EntityProfile profile(String type, Map<String, Object> properties, boolean known) {
    return EntityProperties.profile(
        typed(type), new Row(Map.of("properties", properties, "known", known)));
  }

  EntityType typed(String name) {
    return Objects.requireNonNull(model.entityTypes().get(name), name);
  }
}
