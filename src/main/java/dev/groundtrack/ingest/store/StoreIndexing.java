package dev.groundtrack.ingest.store;

import dev.groundtrack.evidence.ContentIds;
import dev.groundtrack.graph.BatchParameter;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.graph.outbox.WriteTurn;
import dev.groundtrack.ingest.store.copies.CopyClusters;
import dev.groundtrack.ingest.store.derived.ExplanationRow;
import dev.groundtrack.ingest.store.time.KnownDays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes what follows from the sources and is lacking, in a graph that was restored, or stored by a
 * version that did not make it; a batch at a time.
 */
public final class StoreIndexing {
  private static final int BATCH = 500;
  private static final int TEXTS = 50;
  private static final String TEXTS_OF =
      """
      UNWIND $batch.ids AS id
      MATCH (s:{SOURCE} {id: id})
      RETURN id, s.text AS text
      """;

  private static final String ENTITIES = "MATCH (n:{ENTITY}) RETURN n.id AS id ORDER BY id";

  private final Graph graph;
  private final EvidenceSchema layout;
  private final DerivedGraphBuilder rebuilding;
  private final RelationEdges relations;
  private final CopyClusters copies;

  StoreIndexing(
      Graph graph,
      EvidenceSchema layout,
      DerivedGraphBuilder rebuilding,
      RelationEdges relations,
      CopyClusters copies) {
    this.graph = graph;
    this.layout = layout;
    this.rebuilding = rebuilding;
    this.relations = relations;
    this.copies = copies;
  }

  /** Makes all that an export leaves out. */
  public void run() {
    nameEntities();
    inBatches(ENTITIES, BATCH, rebuilding::index);
    inBatches(
        "MATCH (n:{SOURCE} {kind: 'ARTICLE'}) RETURN n.id AS id ORDER BY id",
        TEXTS,
        (tx, some) ->
            tx.run(layout.cypher(TEXTS_OF), BatchParameter.of("ids", some))
                .forEach(row -> copies.index(tx, row.text("id"), row.text("text"))));
    tellAllPast();
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
  public void nameEntities() {
    inBatches(
        "MATCH (n:{ENTITY}) WHERE n.groundtrackNameKeys IS NULL RETURN n.id AS id ORDER BY id",
        BATCH,
        rebuilding::nameKeys);
  }

  /**
   * Tells of all that is stored from when on it is known, and how it was before it changed, where a
   * version stored it that did not.
   */
  public void tellPast() {
    boolean told =
        graph.read(
            tx ->
                !tx.run(
                        "MATCH (turn:GroundtrackTurn {id: 'import'})"
                            + " WHERE turn.tellsPast AND turn.tellsMarkings RETURN turn.id AS id",
                        Map.of())
                    .isEmpty());
    if (!told) {
      tellAllPast();
    }
  }

  private void tellAllPast() {
    KnownDays known = new KnownDays(layout::cypher);
    inBatches(
        "MATCH (n:{SOURCE}) RETURN n.id AS id ORDER BY id",
        TEXTS,
        (tx, some) -> some.forEach(source -> known.tell(tx, source)));
    inBatches(ENTITIES, BATCH, rebuilding::portray);
    inBatches("MATCH (n:{RELATION}) RETURN n.id AS id ORDER BY id", BATCH, relations::refresh);
    graph.write(
        tx -> {
          WriteTurn.take(tx);
          return tx.run(
              layout.cypher(
                  """
                  MATCH (turn:GroundtrackTurn {id: 'import'})
                  SET turn.tellsPast = true, turn.tellsMarkings = true,
                    turn.marked = coalesce(turn.marked, false)
                      OR EXISTS { (s:{SOURCE}) WHERE s.groundtrackMarking IS NOT NULL }
                  """),
              Map.of());
        });
  }

  /**
   * Gives all claims of a relation another type, or takes them out, a source at a time, and derives
   * anew what follows from each; nothing is left to do for a source whose claims are.
   *
   * @param to none to take them out
   */
  public void retypeClaims(String type, @Nullable String to) {
    List<String> sources =
        graph.read(
            tx ->
                tx
                    .run(
                        layout.cypher(
                            """
                            MATCH (n:{SOURCE})<-[:{FOUND_IN}]-()-[:{CLAIMS} {type: $type}]->()
                            RETURN DISTINCT n.id AS id ORDER BY id
                            """),
                        Map.of("type", type))
                    .stream()
                    .map(row -> row.text("id"))
                    .toList());
    inBatches(
        sources,
        1,
        (tx, some) -> {
          retype(tx, some.getFirst(), type, to);
          rebuilding.rebuild(
              tx, Set.copyOf(some), List.of(), new JudgementNodes(layout).identities(tx));
        });
  }

  private void retype(GraphTransaction tx, String source, String type, @Nullable String to) {
    List<Row> claims =
        tx.run(
            layout.cypher(
                """
                MATCH (:{SOURCE} {id: $id})<-[:{FOUND_IN}]-(s)-[claim:{CLAIMS} {type: $type}]->(o)
                RETURN elementId(claim) AS claim, s.id AS subject, o.id AS object,
                  properties(claim) AS properties
                """),
            Map.of("id", source, "type", type));
    List<Map<String, Object>> rows =
        claims.stream().map(claim -> retyped(claim, type, to)).toList();
    Map<String, Object> parameters = new LinkedHashMap<>(BatchParameter.of("rows", rows));
    parameters.put("id", source);
    tx.run(
        layout.cypher(
            """
            UNWIND $batch.rows AS row
            MATCH (:{SOURCE} {id: $id})<-[:{FOUND_IN}]-()-[claim:{CLAIMS}]->()
            WHERE elementId(claim) = row.claim
            SET claim += row.properties
            FOREACH (c IN CASE WHEN row.gone THEN [claim] ELSE [] END | DELETE c)
            """),
        parameters);
  }

  private static Map<String, Object> retyped(Row claim, String type, @Nullable String to) {
    Row was = claim.row("properties");
    Map<String, Object> is = new LinkedHashMap<>();
    if (to != null) {
      is.putAll(ExplanationRow.renamed(was, type, to));
      is.put("type", to);
      is.put(
          "id",
          ContentIds.claim(to, was.text("statement"), claim.text("subject"), claim.text("object")));
    }
    return Map.of("claim", claim.text("claim"), "properties", is, "gone", to == null);
  }

  /** Does something for all that a statement finds, some at a time, each in one transaction. */
  private void inBatches(String all, int size, BiConsumer<GraphTransaction, List<String>> work) {
    inBatches(ids(all), size, work);
  }

  private void inBatches(
      List<String> ids, int size, BiConsumer<GraphTransaction, List<String>> work) {
    for (int i = 0; i < ids.size(); i += size) {
      List<String> some = ids.subList(i, Math.min(ids.size(), i + size));
      graph.write(
          tx -> {
            WriteTurn.take(tx);
            work.accept(tx, some);
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
  public int tellCopies() {
    List<String> sources =
        ids(
            """
            MATCH (n:{SOURCE} {kind: 'ARTICLE'}) WHERE NOT EXISTS { (n)-[:{IN_BAND}]->() }
            RETURN n.id AS id ORDER BY id
            """);
    int told = 0;
    for (int i = 0; i < sources.size(); i += TEXTS) {
      List<String> some = sources.subList(i, Math.min(sources.size(), i + TEXTS));
      told += graph.write(tx -> tellCopies(tx, some));
    }
    return told;
  }

  /** Another server may have done so, or removed one, meanwhile. */
  private int tellCopies(GraphTransaction tx, List<String> some) {
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
