package dev.groundtrack.ingest.store;

import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Resolution;
import dev.groundtrack.graph.Graph;
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
    return graph.read(tx -> entities.known(tx, title));
  }

  /** The entities of the names and of curations alone, by id. */
  public List<KnownEntity> curated() {
    return graph.read(entities::curated);
  }

  /** By type and key, whom the tables of other titles mean by a key that is not its id. */
  public Map<List<String>, Resolution.Entity> keys(String title) {
    return graph.read(tx -> entities.keys(tx, title));
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
}
