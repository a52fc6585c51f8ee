package dev.groundtrack.ingest.store;

import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Resolution;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entities that rows define, whose names win over what a text seems to say. */
public final class DefinedEntities {
  private final Graph graph;
  private final EvidenceSchema layout;
  private final EntityNodes entities;

  DefinedEntities(Graph graph, EvidenceSchema layout, EntityNodes entities) {
    this.graph = graph;
    this.layout = layout;
    this.entities = entities;
  }

  /** The entities that names, tables and curations define, by id. */
  public List<KnownEntity> all() {
    return without("");
  }

  /** The same, as if there were no table of a title. */
  public List<KnownEntity> without(String title) {
    return graph.read(tx -> known(tx, title));
  }

  /** The entities of the names and of curations alone, by id. */
  public List<KnownEntity> curated() {
    return graph.read(this::curated);
  }

  /** By type and key, whom the tables of other titles mean by a key that is not its id. */
  public Map<List<String>, Resolution.Entity> keys(String title) {
    return graph.read(tx -> keys(tx, title));
  }

  /** The ids of the sources that define entities, in order. */
  public List<String> sources() {
    return graph.read(
        tx ->
            tx
                .run(
                    layout.cypher(
                        """
                        MATCH (s:{SOURCE}) WHERE s.kind IN ['NAMES', 'TABLE', 'CURATION']
                        RETURN s.id AS id ORDER BY id
                        """),
                    Map.of())
                .stream()
                .map(row -> row.text("id"))
                .toList());
  }

  /** The keys by which tables refer to entities that have another id. */
  private Map<List<String>, Resolution.Entity> keys(GraphTransaction tx, String without) {
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
      String type = entities.type(row).name();
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
  private List<KnownEntity> known(GraphTransaction tx, String without) {
    return known(tx, List.of("NAMES", "TABLE", "CURATION"), without);
  }

  /** The same of those that more than tables define. */
  private List<KnownEntity> curated(GraphTransaction tx) {
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
        .map(row -> EntityProperties.known(entities.type(row), row))
        .toList();
  }
}
