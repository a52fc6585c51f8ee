package dev.groundtrack.export;

import dev.groundtrack.graph.GraphExport;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What matching relations consist of, as it is stored: they, their ends, the statements that they
 * rest on with their sources and speakers, and the edges between all these.
 */
record StoredPart(GraphTransaction tx, ExportSchema schema, RelationFilter filter) {
  private static final String NODES =
      """
      UNWIND $ids AS relation MATCH (r:{RELATION} {id: relation})
      CALL (r) {
        RETURN r AS n
        UNION MATCH (r)-[:{SUBJECT}|{OBJECT}|{RESTS_ON}]->(n) RETURN n
        UNION MATCH (r)-[:{RESTS_ON}]->()-[:{STATED_IN}|{SPOKEN_BY}]->(n) RETURN n
      }
      RETURN elementId(n) AS element, labels(n) AS labels, properties(n) AS properties
      """;
  private static final String EDGES =
      """
      UNWIND $ids AS relation MATCH (r:{RELATION} {id: relation})
      CALL (r) {
        MATCH (r)-[e:{SUBJECT}|{OBJECT}|{RESTS_ON}]->() RETURN e
        UNION MATCH (r)-[:{RESTS_ON}]->()-[e:{STATED_IN}|{SPOKEN_BY}]->() RETURN e
        UNION MATCH (r)-[:{SUBJECT}]->(from)-[e]->(to)<-[:{OBJECT}]-(r)
          WHERE type(e) = r.type AND e.id = r.id RETURN e
      }
      RETURN elementId(e) AS element, type(e) AS type, startNode(e).id AS from,
        endNode(e).id AS to, properties(e) AS properties
      """;

  /** Hands over its nodes, each once, and then its edges, as {@link GraphExport} does. */
  void write(Consumer<Map<String, Object>> sink) {
    each(NODES, row -> sink.accept(GraphExport.node(row)));
    each(EDGES, row -> sink.accept(GraphExport.edge(row)));
  }

  private void each(String statement, Consumer<Row> sink) {
    SeenElements seen = new SeenElements();
    filter.forEachPage(
        ids ->
            tx.forEach(
                schema.cypher(statement),
                Map.of("ids", ids),
                row -> {
                  if (seen.add(row.text("element"))) {
                    sink.accept(row);
                  }
                }));
  }
}
