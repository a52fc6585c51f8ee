package dev.groundtrack.graph;

import dev.groundtrack.model.NameRole;
import dev.groundtrack.model.SearchedNodes;
import dev.groundtrack.model.marking.MarkedProperties;
import dev.groundtrack.model.time.AsOf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The whole graph in an order and form of its own: nodes by id, then edges by their ends, type and
 * properties. Two graphs of nodes with ids are equal where their exports are; a node without one
 * goes by the database's. What only the clock knows is left out, and so are vectors, the keys of
 * names and what was known when, which are derived.
 */
public final class GraphExport {
  private static final Set<String> LEFT_OUT =
      Set.of("importedAt", SearchedNodes.VECTOR, SearchedNodes.TEXT, NameRole.KEYS, NameRole.WORDS);

  private static final String NODES =
      """
      MATCH (n)
      WHERE NOT n:GroundtrackTurn|GroundtrackChange|GroundtrackKey|GroundtrackBand|GroundtrackQueue|GroundtrackJob|GroundtrackJobItem|GroundtrackFeed|GroundtrackApiKey|GroundtrackStandIn|GroundtrackSchema
      WITH n, CASE WHEN n.id IS NULL THEN elementId(n) END AS other
      RETURN labels(n) AS labels, properties(n) AS properties, other ORDER BY n.id, other
      """;
  private static final String EDGES =
      """
      MATCH (a)-[r]->(b)
      WHERE NOT b:GroundtrackKey AND NOT b:GroundtrackBand AND NOT r:GROUNDTRACK_WAS_ENDED_BY
        AND NOT a:GroundtrackStandIn
        AND NOT r:GROUNDTRACK_ENDED_BY_AT_0|GROUNDTRACK_ENDED_BY_AT_1|GROUNDTRACK_WAS_ENDED_BY_AT_0|GROUNDTRACK_WAS_ENDED_BY_AT_1
      RETURN type(r) AS type, toString(coalesce(a.id, elementId(a))) AS from,
        toString(coalesce(b.id, elementId(b))) AS to, properties(r) AS properties
      ORDER BY from, to, type, r.id
      """;

  private static final String ID = "toString(coalesce(%s.id, elementId(%1$s)))";

  /** Which kinds of values stand under which names. */
  private static final String NODE_KINDS =
      NODES.substring(0, NODES.indexOf("WITH"))
          + "UNWIND keys(n) AS name RETURN DISTINCT name, valueType(n[name]) AS kind";

  private static final String EDGE_KINDS =
      EDGES.substring(0, EDGES.indexOf("RETURN"))
          + "UNWIND keys(r) AS name RETURN DISTINCT name, valueType(r[name]) AS kind";

  private GraphExport() {}

  /** Hands over each node and edge as a map whose keys are in order, one at a time. */
  public static void write(GraphTransaction tx, Consumer<Map<String, Object>> sink) {
    tx.forEach(NODES, Map.of(), row -> sink.accept(node(row)));
    Parallels parallels = new Parallels(sink);
    tx.forEach(EDGES, Map.of(), row -> parallels.add(edge(row)));
    parallels.flush();
  }

  /**
   * The same, but nodes go by the database's ids of them, which no two share, whatever stands on
   * them: each has one under {@code elementId}, and edges lead from and to these.
   */
  public static void writeByElements(GraphTransaction tx, Consumer<Map<String, Object>> sink) {
    tx.forEach(
        NODES.replace("CASE WHEN n.id IS NULL THEN elementId(n) END", "elementId(n)"),
        Map.of(),
        row -> sink.accept(node(row)));
    tx.forEach(
        EDGES.replace(ID.formatted("a"), "elementId(a)").replace(ID.formatted("b"), "elementId(b)"),
        Map.of(),
        row -> sink.accept(edge(row)));
  }

  /**
   * Which kinds of values stand on nodes, or on edges, under which names: as Cypher's {@code
   * valueType} calls them, in a set for each name, by name.
   */
  public static SortedMap<String, Set<String>> kinds(GraphTransaction tx, boolean onNodes) {
    SortedMap<String, Set<String>> kinds = new TreeMap<>();
    tx.forEach(
        onNodes ? NODE_KINDS : EDGE_KINDS,
        Map.of(),
        row -> {
          if (isKept(row.text("name"))) {
            kinds.computeIfAbsent(row.text("name"), name -> new TreeSet<>()).add(row.text("kind"));
          }
        });
    return kinds;
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

  /** A row of {@code labels}, {@code properties} and perhaps {@code other}, an element id. */
  public static Map<String, Object> node(Row row) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put(
        "labels",
        row.list("labels").stream()
            .map(String::valueOf)
            .filter(label -> !MarkedProperties.isLabel(label))
            .sorted()
            .toList());
    node.put("properties", properties(row));
    Object other = row.values().get("other");
    if (other != null) {
      node.put("elementId", other);
    }
    return node;
  }

  /** A row of {@code type}, {@code from}, {@code to} and {@code properties}. */
  public static Map<String, Object> edge(Row row) {
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
    properties.keySet().removeIf(name -> !isKept(name));
    return properties;
  }

  private static boolean isKept(String name) {
    return !LEFT_OUT.contains(name) && !AsOf.isOurs(name) && !MarkedProperties.isOurs(name);
  }

  private static Object plain(Object value) {
    return value instanceof java.time.temporal.Temporal ? value.toString() : value;
  }
}
