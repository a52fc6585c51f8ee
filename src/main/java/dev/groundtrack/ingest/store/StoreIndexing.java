package dev.groundtrack.ingest.store;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.ingest.store.copies.CopyClusters;
import java.util.List;
import java.util.Map;

/** Makes what follows from a restored graph and no export tells of; a batch at a time. */
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

  private List<String> ids(String all) {
    return graph.read(
        tx -> tx.run(layout.cypher(all), Map.of()).stream().map(row -> row.text("id")).toList());
  }
}
