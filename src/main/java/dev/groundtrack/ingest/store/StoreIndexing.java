package dev.groundtrack.ingest.store;

import dev.groundtrack.graph.BatchParameter;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.store.copies.CopyClusters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes what follows from the sources and is lacking, in a graph that was restored, or stored by a
 * version that did not make it; a batch at a time.
 */
final class StoreIndexing {
  private static final int BATCH = 500;
  private static final int TEXTS = 50;
  private static final String TEXTS_OF =
      """
      UNWIND $batch.ids AS id
      MATCH (s:{SOURCE} {id: id})
      RETURN id, s.text AS text
      """;

  private final Graph graph;
  private final EvidenceSchema layout;
  private final DerivedGraphBuilder rebuilding;
  private final CopyClusters copies;

  StoreIndexing(
      Graph graph, EvidenceSchema layout, DerivedGraphBuilder rebuilding, CopyClusters copies) {
    this.graph = graph;
    this.layout = layout;
    this.rebuilding = rebuilding;
    this.copies = copies;
  }

  void run() {
    nameEntities();
    List<String> entities = ids("MATCH (n:{ENTITY}) RETURN n.id AS id ORDER BY id");
    for (int i = 0; i < entities.size(); i += BATCH) {
      List<String> some = entities.subList(i, Math.min(entities.size(), i + BATCH));
      graph.write(
          tx -> {
            rebuilding.index(tx, some);
            return true;
          });
    }
    List<String> sources =
        ids("MATCH (n:{SOURCE} {kind: 'ARTICLE'}) RETURN n.id AS id ORDER BY id");
    for (int i = 0; i < sources.size(); i += TEXTS) {
      List<String> some = sources.subList(i, Math.min(sources.size(), i + TEXTS));
      graph.write(
          tx -> {
            tx.run(layout.cypher(TEXTS_OF), BatchParameter.of("ids", some))
                .forEach(row -> copies.index(tx, row.text("id"), row.text("text")));
            return true;
          });
    }
    graph.write(
        tx -> {
          WriteTurn.take(tx);
          return tx.run(
              layout.cypher(
                  """
                  MATCH (turn:GroundtrackTurn {id: 'import'})
                  OPTIONAL MATCH (s:{SOURCE}) WHERE s.curation IS NOT NULL
                  WITH turn, max(s.curation) AS latest
                  SET turn.curations = coalesce(latest, 0)
                  """),
              Map.of());
        });
  }

  /** Gives the keys of their names to entities that have none. */
  void nameEntities() {
    List<String> nameless =
        ids("MATCH (n:{ENTITY}) WHERE n.groundtrackNameKeys IS NULL RETURN n.id AS id ORDER BY id");
    for (int i = 0; i < nameless.size(); i += BATCH) {
      List<String> some = nameless.subList(i, Math.min(nameless.size(), i + BATCH));
      graph.write(
          tx -> {
            rebuilding.nameKeys(tx, some);
            return true;
          });
    }
  }

  /**
   * Finds the copies of articles that cannot be found themselves, for they were stored before
   * copies were told; what rests on them is weighed anew.
   *
   * @return how many there were
   */
  int tellCopies(RelationEdges relations) {
    List<String> sources =
        ids(
            """
            MATCH (n:{SOURCE} {kind: 'ARTICLE'}) WHERE NOT EXISTS { (n)-[:{IN_BAND}]->() }
            RETURN n.id AS id ORDER BY id
            """);
    int told = 0;
    for (int i = 0; i < sources.size(); i += TEXTS) {
      List<String> some = sources.subList(i, Math.min(sources.size(), i + TEXTS));
      told += graph.write(tx -> tellCopies(tx, some, relations));
    }
    return told;
  }

  /** Another server may have done so, or removed one, meanwhile. */
  private int tellCopies(GraphTransaction tx, List<String> some, RelationEdges relations) {
    WriteTurn.take(tx);
    List<Row> rows =
        tx.run(
            layout.cypher(
                """
                UNWIND $batch.ids AS id
                MATCH (s:{SOURCE} {id: id}) WHERE NOT EXISTS { (s)-[:{IN_BAND}]->() }
                RETURN id, s.text AS text
                """),
            BatchParameter.of("ids", some));
    Set<String> weighed = new LinkedHashSet<>();
    for (Row row : rows) {
      for (String copy : copies.add(tx, row.text("id"), row.text("text")).members()) {
        weighed.addAll(relations.restingOn(tx, copy));
      }
    }
    relations.refresh(tx, List.copyOf(weighed));
    return rows.size();
  }

  private List<String> ids(String all) {
    return graph.read(
        tx -> tx.run(layout.cypher(all), Map.of()).stream().map(row -> row.text("id")).toList());
  }
}
