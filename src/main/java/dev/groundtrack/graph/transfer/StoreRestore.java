package dev.groundtrack.graph.transfer;

import dev.groundtrack.graph.BatchParameter;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.transfer.ExportLine.Edge;
import dev.groundtrack.graph.transfer.ExportLine.End;
import dev.groundtrack.graph.transfer.ExportLine.Node;
import dev.groundtrack.graph.transfer.StoredValues.Typed;
import dev.groundtrack.model.DatabaseNames;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.Instants;
import dev.groundtrack.model.Model;
import dev.groundtrack.problem.RefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts an export into an empty store, which then gives the same export. The file is checked whole
 * before; then it is written a batch at a time, so that its size does not matter. A mark stands in
 * the store until all is there, and a server does not start on a store that has it.
 */
public final class StoreRestore {
  private static final int BATCH = 1000;
  private static final int CHARACTERS = 4 << 20;
  private static final String MARK = "GroundtrackRestore";

  private final Graph graph;
  private final Model model;
  private final StoredValues values;
  private final @Nullable String sourceLabel;
  private final List<Map<String, Object>> batch = new ArrayList<>();
  private String kind = "";
  private int characters;

  public StoreRestore(Graph graph, Model model) {
    this.graph = graph;
    this.model = model;
    this.values = StoredValues.of(model);
    this.sourceLabel = model.evidence(EvidenceRole.SOURCE).map(EntityType::label).orElse(null);
  }

  /**
   * Makes sure that the store is not what an interrupted restore has left.
   *
   * @throws RefusedException if it is
   */
  public static void checkFinished(Graph graph) {
    if (!graph
        .readOnce("MATCH (m:" + MARK + " {id: 'mark'}) RETURN m.id AS id LIMIT 1", Map.of())
        .isEmpty()) {
      throw RefusedException.of(
          "groundtrack.data",
          "the store is half restored: a restore into it was interrupted",
          "empty the store (delete the folder, or the nodes of the database), and restore again");
    }
  }

  /**
   * Restores a file.
   *
   * @param indexing makes what the export leaves out because it follows from the rest
   * @throws RefusedException if the file is wrong, with the line, or the store is not empty;
   *     nothing is written then
   * @throws IOException if the file cannot be read
   */
  public void restore(Path file, Runnable indexing) throws IOException {
    checkEmpty();
    ExportCheck.of(file, model);
    String key = "FOR (n:" + MARK + ") REQUIRE n.groundtrackKey IS UNIQUE";
    graph.write(
        tx -> tx.run("CREATE CONSTRAINT groundtrack_restore IF NOT EXISTS " + key, Map.of()));
    graph.write(tx -> tx.run("CREATE (:" + MARK + " {id: 'mark'})", Map.of()));
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(ExportLine.of(line), line.length());
      }
    }
    flush();
    clean();
    indexing.run();
    graph.write(tx -> tx.run("DROP CONSTRAINT groundtrack_restore IF EXISTS", Map.of()));
    graph.write(tx -> tx.run("MATCH (m:" + MARK + " {id: 'mark'}) DELETE m", Map.of()));
  }

  private void checkEmpty() {
    if (!graph
        .readOnce(
            "MATCH (n) WHERE NOT n:GroundtrackTurn|GroundtrackChange|GroundtrackSchema RETURN"
                + " labels(n) AS labels LIMIT 1",
            Map.of())
        .isEmpty()) {
      throw RefusedException.of(
          "restore",
          "the store is not empty",
          "restore into a new one: --groundtrack.data=DIR names a folder that is not there yet");
    }
  }

  private void add(ExportLine line, int length) {
    switch (line) {
      case Node node -> {
        String labels =
            node.labels().stream()
                .map(label -> ":" + DatabaseNames.quoted(label))
                .collect(Collectors.joining());
        Typed typed = values.ofNode(node.labels(), node.properties());
        if (sourceLabel != null && node.labels().contains(sourceLabel)) {
          typed.plain().put("importedAt", Instants.now());
        }
        typed.plain().put("groundtrackKey", node.id());
        String create = "CREATE (n" + labels + ":" + MARK + ") " + typed.setting("n");
        collect(create, Map.of("plain", typed.plain(), "made", typed.made()), length);
      }
      case Edge edge -> {
        Typed typed = values.ofEdge(edge.type(), edge.properties());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("from", edge.from());
        row.put("to", edge.to());
        row.put("plain", typed.plain());
        row.put("made", typed.made());
        collect(
            """
            MATCH (a:%s {groundtrackKey: row.from}), (b:%s {groundtrackKey: row.to})
            CREATE (a)-[r:%s]->(b) %s
            """
                .formatted(MARK, MARK, DatabaseNames.quoted(edge.type()), typed.setting("r")),
            row,
            length);
      }
      case End _ -> flush();
    }
  }

  private void collect(String statement, Map<String, Object> row, int length) {
    if (!statement.equals(kind) || batch.size() >= BATCH || characters > CHARACTERS) {
      flush();
      kind = statement;
    }
    batch.add(row);
    characters += length;
  }

  private void flush() {
    if (!batch.isEmpty()) {
      Map<String, Object> rows = BatchParameter.of("rows", batch);
      graph.write(tx -> tx.run("UNWIND $batch.rows AS row " + kind, rows));
    }
    batch.clear();
    characters = 0;
  }

  /** Takes away by what edges found their ends. */
  private void clean() {
    String some =
        """
        MATCH (n:%s) WHERE n.groundtrackKey IS NOT NULL WITH n LIMIT 5000
        REMOVE n:%s, n.groundtrackKey RETURN count(n) AS cleaned
        """
            .formatted(MARK, MARK);
    while (graph.write(tx -> tx.run(some, Map.of()).getFirst().number("cleaned")) > 0) {
      // The next 5,000.
    }
  }
}
