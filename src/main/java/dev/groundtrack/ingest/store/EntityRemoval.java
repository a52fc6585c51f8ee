package dev.groundtrack.ingest.store;

import dev.groundtrack.evidence.CurationFact;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes entities out that curations alone speak of: the lines of these that do so are struck out,
 * and what rested on them goes. What another source says is never touched.
 */
public final class EntityRemoval {
  /** What was struck out. */
  public record Removed(int nodes, int relationships) {}

  private final EvidenceSchema layout;
  private final RelationEdges relations;
  private final JudgementNodes judgements;
  private final DerivedGraphBuilder rebuilding;

  EntityRemoval(EvidenceSchema layout, DerivedGraphBuilder rebuilding) {
    this.layout = layout;
    this.relations = new RelationEdges(layout);
    this.judgements = new JudgementNodes(layout);
    this.rebuilding = rebuilding;
  }

  Removed strike(GraphTransaction tx, List<CurationFact.Struck> facts) {
    if (facts.isEmpty()) {
      return new Removed(0, 0);
    }
    List<String> nodes = facts.stream().map(CurationFact.Struck::node).toList();
    refuseWhatOthersSpeakOf(tx, facts.getFirst().place(), nodes);
    int edges = edges(tx, nodes);
    List<String> statements = statements(tx, nodes);
    Set<String> touched = touched(tx, nodes, statements);
    List<String> resting = relations.restingOnStatements(tx, statements);
    remove(tx, statements);
    relations.dropUnfounded(tx, resting);
    relations.refresh(tx, resting);
    int gone = rebuilding.settle(tx, touched, judgements.identities(tx));
    return new Removed(gone, edges);
  }

  private static final String SPOKEN_OF =
      """
      UNWIND $nodes AS node
      MATCH (e) WHERE elementId(e) = node
      CALL (e) {
        MATCH (e)<-[:{REFERS_TO}]-(:{MENTION})-[:{FOUND_IN}]->(source) RETURN source
        UNION
        MATCH (e)<-[:{SPOKEN_BY}|{ABOUT}|{DEFINES}]-(:{STATEMENT})-[:{STATED_IN}]->(source)
        RETURN source
      }
      WITH e, source WHERE source.kind <> 'CURATION'
      RETURN e.name AS name, source.id AS id, coalesce(source.title, source.id) AS title
      ORDER BY name, title, id
      """;

  private void refuseWhatOthersSpeakOf(GraphTransaction tx, String place, List<String> nodes) {
    List<Problem> problems = new ArrayList<>();
    for (Row row : tx.run(layout.cypher(SPOKEN_OF), Map.of("nodes", nodes))) {
      problems.add(
          new Problem(
              place,
              "“%s” speaks of %s".formatted(row.text("title"), row.text("name")),
              "removeSource(id: \"%s\") first, or leave the entity, and deny what is wrong of it"
                  .formatted(row.text("id"))));
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
  }

  private int edges(GraphTransaction tx, List<String> nodes) {
    return (int)
        tx.run(
                layout.cypher(
                    """
                    MATCH (e)-[edge]-(:{ENTITY}) WHERE elementId(e) IN $nodes
                    RETURN count(DISTINCT edge) AS edges
                    """),
                Map.of("nodes", nodes))
            .getFirst()
            .number("edges");
  }

  private List<String> statements(GraphTransaction tx, List<String> nodes) {
    return tx
        .run(
            layout.cypher(
                """
                UNWIND $nodes AS node
                MATCH (e)<-[:{SPOKEN_BY}|{ABOUT}|{DEFINES}]-(s:{STATEMENT})
                WHERE elementId(e) = node
                RETURN DISTINCT s.id AS id
                """),
            Map.of("nodes", nodes))
        .stream()
        .map(row -> row.text("id"))
        .toList();
  }

  private Set<String> touched(GraphTransaction tx, List<String> nodes, List<String> statements) {
    Set<String> touched = new LinkedHashSet<>();
    tx.run(
            layout.cypher(
                """
                MATCH (e:{ENTITY}) WHERE elementId(e) IN $nodes RETURN e.id AS id
                UNION
                UNWIND $statements AS id
                MATCH (:{STATEMENT} {id: id})-[:{SPOKEN_BY}|{ABOUT}|{DEFINES}]->(e)
                RETURN e.id AS id
                """),
            Map.of("nodes", nodes, "statements", statements))
        .forEach(row -> touched.add(row.text("id")));
    return touched;
  }

  /** Removes statements with the mentions in them, and sources of which nothing is left. */
  private void remove(GraphTransaction tx, List<String> statements) {
    tx.run(
        layout.cypher(
            """
            UNWIND $ids AS id
            MATCH (s:{STATEMENT} {id: id})-[:{STATED_IN}]->(source)
            OPTIONAL MATCH (source)<-[:{FOUND_IN}]-(m:{MENTION})
            WHERE s.start <= m.start AND m.end <= s.end
            WITH source, collect(DISTINCT s) AS lines, collect(DISTINCT m) AS mentions
            FOREACH (line IN lines | DETACH DELETE line)
            FOREACH (mention IN mentions | DETACH DELETE mention)
            WITH DISTINCT source
            WHERE NOT EXISTS { (source)<-[:{STATED_IN}]-() }
            DETACH DELETE source
            """),
        Map.of("ids", statements));
  }
}
