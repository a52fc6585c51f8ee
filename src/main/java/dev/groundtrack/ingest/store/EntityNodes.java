package dev.groundtrack.ingest.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.groundtrack.evidence.EntityClusters;
import dev.groundtrack.evidence.EntityProfile;
import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Resolution;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.store.derived.DerivedGraph;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.Model;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    byId.values().stream()
        .collect(groupingBy(DerivedGraph.Entity::type, LinkedHashMap::new, toList()))
        .forEach((type, ofType) -> create(tx, type, ofType));
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
            ON CREATE SET e:{TYPE}, e.name = row.name, e.fresh = true
            """,
            type),
        BatchParameter.of("rows", rows));
  }

  /** How many of these were made in this transaction; takes the mark off them. */
  int fresh(GraphTransaction tx, Set<String> ids) {
    return tx.run(
            layout.cypher(
                """
                UNWIND $batch.ids AS id
                MATCH (e:{ENTITY} {id: id}) WHERE e.fresh
                REMOVE e.fresh
                RETURN e.id AS id
                """),
            BatchParameter.of("ids", ids))
        .size();
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

  /** Removes those that nothing speaks of any more; returns how many. */
  int dropOrphans(GraphTransaction tx, Set<String> ids) {
    return tx.run(
            layout.cypher(
                """
                UNWIND $batch.ids AS id
                MATCH (e:{ENTITY} {id: id})
                WHERE NOT EXISTS {
                  (e)-[:{REFERS_TO}|{SPOKEN_BY}|{ABOUT}|{DEFINES}|{SUBJECT}|{OBJECT}]-()
                }
                WITH e, id DETACH DELETE e
                RETURN id
                """),
            BatchParameter.of("ids", ids))
        .size();
  }

  /** Derives the names and properties of these anew. */
  void refresh(GraphTransaction tx, Collection<String> ids, EntityClusters identities) {
    List<Map<String, Object>> asked = ids.stream().map(id -> asked(id, identities)).toList();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Row row : tx.run(layout.cypher(PORTRAITS), BatchParameter.of("rows", asked))) {
      rows.add(EntityProperties.of(type(row), row).row());
    }
    tx.run(
        layout.cypher(
            """
            UNWIND $batch.rows AS row
            MATCH (e:{ENTITY} {id: row.id})
            SET e = row.properties
            """),
        BatchParameter.of("rows", rows));
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
      RETURN e.id AS id, e.name AS name, labels(e) AS labels, row.given AS given,
        COLLECT {
          MATCH (e)<-[d:{DEFINES}]-(s)-[:{STATED_IN}]->(source)
          RETURN properties(d)
          ORDER BY source.kind <> 'TABLE', coalesce(source.curation, 0), d.id = e.id, s.id
        } AS definitions,
        CASE WHEN EXISTS { (e)<-[:{DEFINES}]-() } THEN null ELSE
          head(COLLECT {
            MATCH (e)<-[:{REFERS_TO}]-(m)
            WITH m.resolvedName AS name, m.naming AS naming, count(*) AS times
            ORDER BY naming DESC, times DESC, name LIMIT 1
            RETURN name
          }) END AS called,
        CASE WHEN NOT row.judged THEN [] ELSE
          row.others + COLLECT {
            MATCH (e)<-[:{REFERS_TO}]-(m) WHERE m.naming
            WITH DISTINCT m.resolvedName AS name ORDER BY name
            RETURN name
          } END AS names
      """;

  private EntityType type(Row row) {
    List<?> labels = row.list("labels");
    return model.entityTypes().values().stream()
        .filter(type -> labels.contains(type.label()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No entity type has the labels " + labels));
  }

  /** Those of these entities that there are, as they are compared, by id. */
  Map<String, EntityProfile> profiles(GraphTransaction tx, Collection<String> ids) {
    Map<String, EntityProfile> profiles = new LinkedHashMap<>();
    tx
        .run(
            layout.cypher(
                """
                UNWIND $batch.ids AS id
                MATCH (e:{ENTITY} {id: id})
                RETURN labels(e) AS labels, properties(e) AS properties,
                  EXISTS { (e)<-[:{DEFINES}]-() } AS known
                """),
            BatchParameter.of("ids", ids))
        .stream()
        .map(row -> EntityProperties.profile(type(row), row))
        .forEach(profile -> profiles.put(profile.id(), profile));
    return profiles;
  }

  /** The keys by which tables refer to entities that have another id. */
  Map<List<String>, Resolution.Entity> keys(GraphTransaction tx, String without) {
    Map<List<String>, Resolution.Entity> keys = new LinkedHashMap<>();
    for (Row row :
        tx.run(
            layout.cypher(
                """
                MATCH (source:{SOURCE} {kind: 'TABLE'})<-[:{STATED_IN}]-(s)-[d:{DEFINES}]->(e)
                WHERE d.groundtrackKey IS NOT NULL AND source.title <> $without
                RETURN d.groundtrackKey AS key, d.id AS id, e.name AS name, labels(e) AS labels
                ORDER BY key, s.id
                """),
            Map.of("without", without))) {
      String type = type(row).name();
      keys.putIfAbsent(
          List.of(type, row.text("key")),
          new Resolution.Entity(row.text("id"), type, row.text("name"), true));
    }
    return keys;
  }

  /**
   * The entities that rows define, as these have them, whatever is judged.
   *
   * @param without the title of a table that does not count
   */
  List<KnownEntity> known(GraphTransaction tx, String without) {
    return known(tx, List.of("NAMES", "TABLE", "CURATION"), without);
  }

  /** The same of those that more than tables define. */
  List<KnownEntity> curated(GraphTransaction tx) {
    return known(tx, List.of("NAMES", "CURATION"), "");
  }

  private List<KnownEntity> known(GraphTransaction tx, List<String> kinds, String without) {
    return tx
        .run(
            layout.cypher(
                """
                MATCH (e:{ENTITY})<-[d:{DEFINES}]-(s)-[:{STATED_IN}]->(source)
                WHERE source.kind IN $kinds
                  AND (source.kind <> 'TABLE' OR source.title <> $without)
                WITH e, d, source, s
                ORDER BY source.kind <> 'TABLE', coalesce(source.curation, 0), s.id
                WITH d.id AS id, labels(e) AS labels, collect(properties(d)) AS definitions
                RETURN labels, definitions ORDER BY id
                """),
            Map.of("kinds", kinds, "without", without))
        .stream()
        .map(row -> EntityProperties.known(type(row), row))
        .toList();
  }
}
