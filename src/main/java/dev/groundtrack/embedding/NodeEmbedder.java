package dev.groundtrack.embedding;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.Row;
import dev.groundtrack.model.DatabaseNames;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.SearchedNodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vectors of nodes. They are made after what they are made of is committed, in transactions of
 * their own, so that nobody waits for them; a node whose text changes is done again.
 */
public final class NodeEmbedder {
  private static final Logger LOG = LoggerFactory.getLogger(NodeEmbedder.class);

  /** A few at a time, so that no writer waits long for a node. */
  private static final int BATCH = 32;

  private static final String CHANGED =
      """
      UNWIND $rows AS row
      MATCH (n) WHERE elementId(n) = row.id
      WITH n, row, %s AS text WHERE text = row.text
      SET n.%s = row.text
      """;

  /** To set locks a node; whether it was gone before that is seen by matching it again. */
  private static final String MAKE =
      CHANGED
          + """
          WITH row
          MATCH (n) WHERE elementId(n) = row.id
          CALL db.create.setNodeVectorProperty(n, '%s', row.vector)
          """;

  private static final String PASS_OVER = CHANGED + "REMOVE n.%s";

  private final Graph graph;
  private final SentenceModel sentences;
  private final List<SearchedNodes> searched;

  public NodeEmbedder(Graph graph, Model model, SentenceModel sentences) {
    this.graph = graph;
    this.sentences = sentences;
    this.searched = SearchedNodes.of(model);
  }

  /** Whether the schema has anything that is searched. */
  public boolean areWanted() {
    return !searched.isEmpty();
  }

  /**
   * Makes what is missing; returns how many that were. A text of which none can be made is told of
   * in the log and passed over.
   *
   * @throws dev.groundtrack.graph.GraphException if the database refuses
   */
  public int complete() {
    int made = 0;
    for (SearchedNodes nodes : searched) {
      List<Row> missing = missing(nodes);
      for (int i = 0; i < missing.size(); i += BATCH) {
        List<Row> batch = missing.subList(i, Math.min(i + BATCH, missing.size()));
        made += write(nodes, batch);
      }
    }
    return made;
  }

  private List<Row> missing(SearchedNodes nodes) {
    String missing =
        """
        MATCH (n:%s) %s WITH n, %s AS text
        WHERE text <> '' AND (n.%s IS NULL OR n.%s <> text)
        RETURN elementId(n) AS id, toString(coalesce(n.id, elementId(n))) AS node, text
        """;
    return graph.read(
        tx ->
            tx.run(
                missing.formatted(
                    DatabaseNames.quoted(nodes.label()),
                    except(nodes),
                    text(nodes),
                    SearchedNodes.TEXT,
                    SearchedNodes.TEXT),
                Map.of()));
  }

  /** Writes the vectors of a batch; returns how many there are. */
  private int write(SearchedNodes nodes, List<Row> batch) {
    List<Optional<List<Double>>> vectors =
        sentences.vectors(batch.stream().map(row -> row.text("text")).toList());
    List<Map<String, Object>> made = new ArrayList<>();
    List<Map<String, Object>> none = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      Map<String, Object> row = new LinkedHashMap<>(batch.get(i).values());
      vectors
          .get(i)
          .ifPresentOrElse(
              vector -> {
                row.put("vector", vector);
                made.add(row);
              },
              () -> none.add(row));
    }
    if (!made.isEmpty()) {
      run(MAKE, nodes, made);
    }
    if (!none.isEmpty()) {
      passOver(nodes, none);
    }
    return made.size();
  }

  /** Its text is kept, so that it is not tried again before that changes. */
  private void passOver(SearchedNodes nodes, List<Map<String, Object>> rows) {
    run(PASS_OVER, nodes, rows);
    for (Map<String, Object> row : rows) {
      LOG.warn(
          "No vector can be made of the text of {} {} ({} characters): it is found by its words"
              + " alone",
          nodes.label(),
          row.get("node"),
          String.valueOf(row.get("text")).length());
    }
  }

  private void run(String statement, SearchedNodes nodes, List<Map<String, Object>> rows) {
    String cypher = statement.formatted(text(nodes), SearchedNodes.TEXT, SearchedNodes.VECTOR);
    graph.write(tx -> tx.run(cypher, Map.of("rows", rows)));
  }

  private static String except(SearchedNodes nodes) {
    return nodes.except() == null
        ? ""
        : "WHERE NOT EXISTS { (n)-[:" + DatabaseNames.quoted(nodes.except()) + "]->() }";
  }

  /** All that is searched of a node, as sentences. */
  private static String text(SearchedNodes nodes) {
    String parts =
        nodes.properties().stream().map(NodeEmbedder::part).collect(Collectors.joining(" + "));
    return "reduce(text = '', part IN "
        + parts
        + " | text + CASE WHEN part IS NULL THEN '' ELSE"
        + " part + '. ' END)";
  }

  private static String part(Property property) {
    String value = "n." + DatabaseNames.quoted(property.databaseName());
    return property.list() ? "coalesce(" + value + ", [])" : "[" + value + "]";
  }
}
