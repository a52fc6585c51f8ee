package dev.groundtrack.graph;

import dev.groundtrack.model.NameRole;
import dev.groundtrack.model.SearchedNodes;
import dev.groundtrack.model.time.AsOf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The whole graph in an order and form of its own: nodes by id, then edges by their ends, type and
 * properties. Two graphs of nodes with ids are equal where their exports are; a node without one
 * goes by the database's. What only the clock knows is left out, and so are vectors, the keys of
 * names and what was known when, which are derived.
 */
public final class GraphExport {
  private static final String NODES =
      """
      MATCH (n)
      WHERE NOT n:GroundtrackTurn|GroundtrackChange|GroundtrackKey|GroundtrackBand|GroundtrackQueue|GroundtrackJob|GroundtrackJobItem|GroundtrackFeed
      WITH n, CASE WHEN n.id IS NULL THEN elementId(n) END AS other
      RETURN labels(n) AS labels, properties(n) AS properties, other ORDER BY n.id, other
      """;
  private static final String EDGES =
      """
      MATCH (a)-[r]->(b)
      WHERE NOT b:GroundtrackKey AND NOT b:GroundtrackBand AND NOT r:GROUNDTRACK_WAS_ENDED_BY
      RETURN type(r) AS type, toString(coalesce(a.id, elementId(a))) AS from,
        toString(coalesce(b.id, elementId(b))) AS to, properties(r) AS properties
      ORDER BY from, to, type, r.id
      """;

  private GraphExport() {}

  /** Hands over each node and edge as a map whose keys are in order, one at a time. */
  public static void write(GraphTransaction tx, Consumer<Map<String, Object>> sink) {
    tx.forEach(NODES, Map.of(), row -> sink.accept(node(row)));
    Parallels parallels = new Parallels(sink);
    tx.forEach(EDGES, Map.of(), row -> parallels.add(edge(row)));
    parallels.flush();
  }

  /** Edges that the statement cannot tell apart, put in the order of what is on them. */
  private static final class Parallels {
    private final Consumer<Map<String, Object>> sink;
    private final List<Map<String, Object>> alike = new ArrayList<>();

    Parallels(Consumer<Map<String, Object>> sink) {
      this.sink = sink;
    }

    void add(Map<String, Object> edge) {
      if (!alike.isEmpty() && !ends(alike.getFirst()).equals(ends(edge))) {
        flush();
      }
      alike.add(edge);
    }

    private static List<?> ends(Map<String, Object> edge) {
      Object id = ((Map<?, ?>) edge.getOrDefault("properties", Map.of())).get("id");
      return List.of(edge.get("type"), edge.get("from"), edge.get("to"), String.valueOf(id));
    }

    void flush() {
      alike.sort(Comparator.comparing(edge -> String.valueOf(edge.get("properties"))));
      alike.forEach(sink);
      alike.clear();
    }
  }

  private static Map<String, Object> node(Row row) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("labels", row.list("labels").stream().map(String::valueOf).sorted().toList());
    node.put("properties", properties(row));
    Object other = row.values().get("other");
    if (other != null) {
      node.put("elementId", other);
    }
    return node;
  }

  private static Map<String, Object> edge(Row row) {
    Map<String, Object> edge = new LinkedHashMap<>();
    edge.put("type", row.text("type"));
    edge.put("from", row.text("from"));
    edge.put("to", row.text("to"));
    edge.put("properties", properties(row));
    return edge;
  }

  private static Map<String, Object> properties(Row row) {
    Map<String, Object> properties = new TreeMap<>();
    row.row("properties").values().forEach((key, value) -> properties.put(key, plain(value)));
    properties.remove("importedAt");
    properties.remove(SearchedNodes.VECTOR);
    properties.remove(SearchedNodes.TEXT);
    properties.remove(NameRole.KEYS);
    properties.remove(NameRole.WORDS);
    properties.keySet().removeIf(AsOf::isOurs);
    return properties;
  }

  private static Object plain(Object value) {
    return value instanceof java.time.temporal.Temporal ? value.toString() : value;
  }
}
