package dev.groundtrack.graph;

import dev.groundtrack.model.SearchedNodes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The whole graph in an order and form of its own: nodes by id, then edges by their ends, type and
 * properties. Two graphs of nodes with ids are equal where their exports are; a node without one
 * goes by the database's. What only the clock knows is left out, and so are vectors, which are
 * derived.
 */
public final class GraphExport {
  private static final String NODES =
      """
      MATCH (n)
      WHERE NOT n:GroundtrackTurn|GroundtrackKey|GroundtrackBand|GroundtrackQueue|GroundtrackJob|GroundtrackJobItem|GroundtrackFeed
      WITH n, CASE WHEN n.id IS NULL THEN elementId(n) END AS other
      RETURN labels(n) AS labels, properties(n) AS properties, other ORDER BY n.id, other
      """;
  private static final String EDGES =
      """
      MATCH (a)-[r]->(b) WHERE NOT b:GroundtrackKey AND NOT b:GroundtrackBand
      RETURN type(r) AS type, toString(coalesce(a.id, elementId(a))) AS from,
        toString(coalesce(b.id, elementId(b))) AS to, properties(r) AS properties
      ORDER BY from, to, type, r.id
      """;

  private GraphExport() {}

  /** Hands over each node and edge as a map whose keys are in order. */
  public static void write(GraphTransaction tx, Consumer<Map<String, Object>> sink) {
    for (Row row : tx.run(NODES, Map.of())) {
      Map<String, Object> node = new LinkedHashMap<>();
      node.put("labels", row.list("labels").stream().map(String::valueOf).sorted().toList());
      node.put("properties", properties(row));
      Object other = row.values().get("other");
      if (other != null) {
        node.put("elementId", other);
      }
      sink.accept(node);
    }
    for (Row row : tx.run(EDGES, Map.of())) {
      Map<String, Object> edge = new LinkedHashMap<>();
      edge.put("type", row.text("type"));
      edge.put("from", row.text("from"));
      edge.put("to", row.text("to"));
      edge.put("properties", properties(row));
      sink.accept(edge);
    }
  }

  private static Map<String, Object> properties(Row row) {
    Map<String, Object> properties = new TreeMap<>();
    row.row("properties").values().forEach((key, value) -> properties.put(key, plain(value)));
    properties.remove("importedAt");
    properties.remove(SearchedNodes.VECTOR);
    properties.remove(SearchedNodes.TEXT);
    return properties;
  }

  private static Object plain(Object value) {
    return value instanceof java.time.temporal.Temporal ? value.toString() : value;
  }
}
