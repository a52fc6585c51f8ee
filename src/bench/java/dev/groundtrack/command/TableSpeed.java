package dev.groundtrack.command;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.source.Content;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.Server;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * What importing a table costs beside writing the same nodes and edges by hand: {@code <rows>
 * <rounds>}. By hand is {@code UNWIND} with {@code CREATE}, 10,000 rows a transaction, of what our
 * import left in its store, each into a new store; it reads no table and derives nothing. The
 * ratios are of the time by the clock, and of the processor's without what compiling takes, which
 * other load on the machine alters less.
 */
public final class TableSpeed {
  private static final int BATCH = 10_000;
  private static final String MAPPING =
      """
      title: Craft
      entities:
        craft:
          type: Spacecraft
          key: {template: "craft-{Id}"}
          name: Name
          properties: {launchedOn: Launched, kind: {constant: SATELLITE}}
        operator: {type: Agency, name: Operator}
        maker: {type: Agency, name: Maker}
      relations:
        - {type: OPERATES, subject: operator, object: craft}
        - {type: BUILT, subject: maker, object: craft}
      """;

  private TableSpeed() {}

  public static void main(String[] args) throws Exception {
    byte[] table = table(Integer.parseInt(args[0]));
    List<Double> clock = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    System.out.println(
        "| round | ours, s | by hand, s | ratio | processor: ours | by hand | ratio |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (int round = 0; round <= Integer.parseInt(args[1]); round++) {
      List<Written> written = new ArrayList<>();
      Stopwatch.Times ours = ours(table, written);
      Stopwatch.Times hand = byHand(written);
      double byClock = ours.clock() / hand.clock();
      double byProcessor = ours.processor().settled() / hand.processor().settled();
      System.out.printf(
          Locale.ROOT,
          "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
          round == 0 ? "cold" : round,
          ours.clock(),
          hand.clock(),
          byClock,
          ours.processor().settled(),
          hand.processor().settled(),
          byProcessor);
      if (round > 0) {
        clock.add(byClock);
        processor.add(byProcessor);
      }
    }
    System.out.printf(
        Locale.ROOT, "| median | | | %.2f | | | %.2f |%n", median(clock), median(processor));
  }

  private static double median(List<Double> ratios) {
    return ratios.stream().sorted().toList().get(ratios.size() / 2);
  }

  private static byte[] table(int rows) {
    Random random = new Random(1);
    StringBuilder table = new StringBuilder("Id,Name,Launched,Operator,Maker\n");
    String[] families = {"Petrel", "Gull", "Ternen", "Skua Relay", "Polar Watch"};
    for (int i = 1; i <= rows; i++) {
      table
          .append(i + "," + families[random.nextInt(families.length)] + " " + i)
          .append("," + (1990 + random.nextInt(36)) + "-0" + (1 + random.nextInt(9)) + "-11")
          .append(",Operator No " + random.nextInt(400) + ",Works No " + random.nextInt(150))
          .append('\n');
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** One statement's worth of rows. */
  private record Written(String cypher, List<Map<String, Object>> rows) {}

  private static OpenStore store() throws Exception {
    Path data = Files.createTempDirectory("groundtrack-table");
    return Server.open(
        "--groundtrack.seed=none", "--groundtrack.embeddings=false", "--groundtrack.data=" + data);
  }

  private static Stopwatch.Times ours(byte[] table, List<Written> written) throws Exception {
    try (OpenStore store = store()) {
      var importer = store.importer();
      Stopwatch watch = Stopwatch.start();
      var report =
          importer.importTable(
              new Content("craft.csv", table, null, null),
              importer.mapping("mapping", MAPPING),
              Document.About.unknown(SourceKind.TABLE),
              (tx, done) -> {});
      Stopwatch.Times times = watch.times();
      if (!report.problems().isEmpty()) {
        throw new IllegalStateException(report.problems().toString());
      }
      nodes(store.graph(), written);
      edges(store.graph(), written);
      return times;
    }
  }

  private static void nodes(Graph graph, List<Written> written) {
    Map<String, List<Map<String, Object>>> byLabels = new LinkedHashMap<>();
    for (Row row :
        graph.readWhole(
            tx ->
                tx.run(
                    "MATCH (n) WHERE NOT n:GroundtrackTurn"
                        + " RETURN labels(n) AS labels, properties(n) AS properties",
                    Map.of()))) {
      String labels = String.join(":", row.list("labels").stream().map(String::valueOf).toList());
      byLabels.computeIfAbsent(labels, l -> new ArrayList<>()).add(row.row("properties").values());
    }
    byLabels.forEach(
        (labels, rows) ->
            written.add(
                new Written(
                    "UNWIND $batch.rows AS row CREATE (n:" + labels + ") SET n = row", rows)));
  }

  private static void edges(Graph graph, List<Written> written) {
    Map<String, List<Map<String, Object>>> byType = new LinkedHashMap<>();
    for (Row row :
        graph.readWhole(
            tx ->
                tx.run(
                    "MATCH (a)-[e]->(b) WHERE a.id IS NOT NULL RETURN labels(a)[0] AS a,"
                        + " labels(b)[0] AS b, type(e) AS type, a.id AS from, b.id AS to,"
                        + " properties(e) AS properties",
                    Map.of()))) {
      String cypher =
          "UNWIND $batch.rows AS row MATCH (a:%s {id: row.from}), (b:%s {id: row.to})"
                  .formatted(label(row.text("a")), label(row.text("b")))
              + " CREATE (a)-[e:%s]->(b) SET e = row.properties".formatted(row.text("type"));
      byType
          .computeIfAbsent(cypher, c -> new ArrayList<>())
          .add(
              Map.of(
                  "from", row.text("from"),
                  "to", row.text("to"),
                  "properties", row.row("properties").values()));
    }
    byType.forEach((cypher, rows) -> written.add(new Written(cypher, rows)));
  }

  private static String label(String label) {
    return List.of("Agency", "Spacecraft", "Country", "Person").contains(label) ? "Entity" : label;
  }

  private static Stopwatch.Times byHand(List<Written> written) throws Exception {
    try (OpenStore store = store()) {
      Stopwatch watch = Stopwatch.start();
      for (Written statement : written) {
        for (int from = 0; from < statement.rows().size(); from += BATCH) {
          List<Map<String, Object>> rows =
              statement.rows().subList(from, Math.min(from + BATCH, statement.rows().size()));
          store
              .graph()
              .write(
                  tx -> tx.run(statement.cypher(), Map.of("batch", Map.of("rows", rows))).size());
        }
      }
      return watch.times();
    }
  }
}
