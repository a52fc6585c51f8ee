package dev.groundtrack.ingest.write;

import static java.util.stream.Collectors.groupingBy;

import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.Model;
import dev.groundtrack.statement.KnownEntity;
import dev.groundtrack.statement.Reading;
import dev.groundtrack.statement.Resolved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The nodes of entities. What stands on such a node is derived: from the rows that define it, else
 * from the names by which sources mention it, so that the order of imports leaves no trace.
 */
final class EntityNodes {
  private final Layout layout;
  private final Model model;

  EntityNodes(Layout layout, Model model) {
    this.layout = layout;
    this.model = model;
  }

  /** Makes sure that there is a node for every entity that the reading knows; returns their ids. */
  Set<String> create(GraphTransaction tx, Reading reading, List<Edge> edges) {
    Map<String, Resolved.Entity> entities = new LinkedHashMap<>();
    Stream.of(
            reading.definitions().stream().map(Reading.Definition::entity),
            reading.resolved().entities().values().stream(),
            edges.stream().flatMap(edge -> Stream.of(edge.subject(), edge.object())))
        .flatMap(all -> all)
        .forEach(entity -> entities.putIfAbsent(entity.id(), entity));
    entities.values().stream()
        .collect(
            groupingBy(
                Resolved.Entity::type, LinkedHashMap::new, java.util.stream.Collectors.toList()))
        .forEach((type, ofType) -> create(tx, type, ofType));
    return new LinkedHashSet<>(entities.keySet());
  }

  private void create(GraphTransaction tx, String type, List<Resolved.Entity> entities) {
    List<Map<String, Object>> rows =
        entities.stream().map(e -> Map.<String, Object>of("id", e.id(), "name", e.name())).toList();
    tx.run(
        layout.cypher(
            """
            UNWIND $rows AS row
            MERGE (e:{ENTITY} {id: row.id})
            ON CREATE SET e:{TYPE}, e.name = row.name, e.fresh = true
            """,
            type),
        Map.of("rows", rows));
  }

  /** How many of these were made in this transaction; takes the mark off them. */
  int fresh(GraphTransaction tx, Set<String> ids) {
    return tx.run(
            layout.cypher(
                """
                UNWIND $ids AS id
                MATCH (e:{ENTITY} {id: id}) WHERE e.fresh
                REMOVE e.fresh
                RETURN e.id AS id
                """),
            Map.of("ids", List.copyOf(ids)))
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
                UNWIND $ids AS id
                MATCH (e:{ENTITY} {id: id}) WHERE NOT (e)--()
                WITH e, id DELETE e
                RETURN id
                """),
            Map.of("ids", List.copyOf(ids)))
        .size();
  }

  /** Derives the names and properties of these anew. */
  void refresh(GraphTransaction tx, Collection<String> ids) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Row row : tx.run(layout.cypher(PORTRAITS), parameters(ids))) {
      rows.add(Portrait.of(type(row), row).row());
    }
    tx.run(
        layout.cypher(
            """
            UNWIND $rows AS row
            MATCH (e:{ENTITY} {id: row.id})
            SET e = row.properties
            """),
        Map.of("rows", rows));
  }

  private static final String PORTRAITS =
      """
      UNWIND $ids AS id
      MATCH (e:{ENTITY} {id: id})
      RETURN e.id AS id, e.name AS name, labels(e) AS labels,
        COLLECT {
          MATCH (e)<-[d:{DEFINES}]-(s) RETURN properties(d) ORDER BY s.id
        } AS definitions,
        CASE WHEN EXISTS { (e)<-[:{DEFINES}]-() } THEN null ELSE
          head(COLLECT {
            MATCH (e)<-[m:{REFERS_TO}]-() WHERE m.name IS NOT NULL
            WITH m.name AS name, count(*) AS times ORDER BY times DESC, name LIMIT 1
            RETURN name
          }) END AS called
      """;

  private static Map<String, Object> parameters(Collection<String> ids) {
    return Map.of("ids", List.copyOf(ids));
  }

  private EntityType type(Row row) {
    List<?> labels = row.list("labels");
    return model.entityTypes().values().stream()
        .filter(type -> labels.contains(type.label()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No entity type has the labels " + labels));
  }

  /** The entities that rows define. */
  List<KnownEntity> known(GraphTransaction tx) {
    return tx
        .run(
            layout.cypher(
                """
                MATCH (e:{ENTITY}) WHERE EXISTS { (e)<-[:{DEFINES}]-() }
                RETURN labels(e) AS labels, properties(e) AS properties
                ORDER BY e.id
                """),
            Map.of())
        .stream()
        .map(row -> Portrait.known(type(row), row))
        .toList();
  }
}
