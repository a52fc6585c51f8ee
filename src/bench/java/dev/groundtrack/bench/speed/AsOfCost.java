package dev.groundtrack.bench.speed;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.web.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * What it costs to ask as of a day: each case with and without it, in turns, on one embedded store
 * of 131,000 nodes, a quarter of whose relations changed. Prints the median milliseconds of both,
 * and their ratio; of the last day, when both answer the same, and of one in the midst.
 */
final class AsOfCost {
  private static final int ROUNDS = 200;
  private static final int WARM = 100;
  private static final int BATCH = 5_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int SOURCES = 5_000;
  private static final int ENTITIES = 21_000;
  private static final int STATEMENTS = 65_000;
  private static final int RELATIONS = 40_000;

  private static final String SOURCE =
      """
      CREATE (s:Source {id: 's' + i, title: 'Source ' + i, kind: 'ARTICLE', text: 'T',
        importedAt: datetime(), publishedOn: date('2014-01-01') + duration({days: i % 4000})})
      SET s.groundtrackKnown = s.publishedOn
      """;
  private static final String ENTITY =
      """
      CREATE (e:Entity {id: 'e' + i, name: 'Entity ' + i, aliases: [], anyName: ['entity ' + i],
        groundtrackNameKeys: [], groundtrackKnown: date('2014-01-01') + duration({days: i % 900})})
      SET e.groundtrackChanged = e.groundtrackKnown
      FOREACH (x IN CASE i % 3 WHEN 0 THEN [1] ELSE [] END | SET e:Person)
      FOREACH (x IN CASE i % 3 WHEN 1 THEN [1] ELSE [] END | SET e:Agency, e.kind = 'COMPANY')
      FOREACH (x IN CASE i % 3 WHEN 2 THEN [1] ELSE [] END | SET e:Spacecraft, e.kind = 'PROBE')
      """;
  private static final String STATEMENT =
      """
      MATCH (s:Source {id: 's' + (i % 5000)}), (e:Entity {id: 'e' + (i * 7 % 21000)})
      CREATE (t:Statement {id: 't' + i, text: 'Words ' + i, start: i % 900, end: i % 900 + 9,
        quoted: i % 5 = 0, mode: 'SAID', polarity: 'AFFIRMED', modality: 'ACTUAL',
        confidence: 0.5 + (i % 50) / 100.0, groundtrackKnown: s.publishedOn})
      CREATE (t)-[:STATED_IN]->(s), (t)-[:ABOUT]->(e)
      """;
  private static final String RELATION =
      """
      MATCH (p:Entity {id: 'e' + (i * 3 % 21000)}), (a:Entity {id: 'e' + ((i * 3 + 1) % 21000)})
      WITH i, p, a, {id: 'r' + i, polarity: 'AFFIRMED', modality: 'ACTUAL', contested: i % 17 = 0,
        confidence: 0.4 + (i % 60) / 100.0, current: i % 4 > 0, firstSeen: date('2015-01-01'),
        lastSeen: date('2024-01-01') - duration({days: i % 3000}),
        groundtrackKnown: date('2015-01-01') + duration({days: i % 800})} AS properties
      CREATE (r:Relation {type: 'HEADS'})
      SET r += properties, r.groundtrackChanged = r.groundtrackKnown
      CREATE (p)<-[:SUBJECT]-(r)-[:OBJECT]->(a), (p)-[h:HEADS]->(a)
      SET h += properties, h.groundtrackChanged = r.groundtrackKnown
      WITH i, r UNWIND range(0, i % 3) AS k
      MATCH (t:Statement {id: 't' + ((i + k * 997) % 65000)})
      CREATE (r)-[:RESTS_ON {polarity: 'AFFIRMED', modality: 'ACTUAL', confidence: 0.7}]->(t)
      """;
  private static final String CHANGED =
      """
      MATCH (r:Relation) WHERE toInteger(substring(r.id, 1)) % 4 = 0
      MATCH (r)-[:SUBJECT]->()-[h:HEADS {id: r.id}]->()
      UNWIND [r, h] AS x
      SET x.groundtrackChanged = date('2022-01-01'), x.groundtrackDays = [x.groundtrackKnown, date('2019-01-01'), date('2022-01-01')],
        x.groundtrackWas_polarity = [x.polarity, x.polarity, x.polarity],
        x.groundtrackWas_modality = [x.modality, x.modality, x.modality],
        x.groundtrackWas_contested = [false, false, x.contested],
        x.groundtrackWas_confidence = [0.4, 0.5, x.confidence],
        x.groundtrackWas_current = [true, true, x.current],
        x.groundtrackWas_firstSeen = [x.firstSeen, x.firstSeen, x.firstSeen],
        x.groundtrackWas_lastSeen = [x.firstSeen, x.firstSeen, x.lastSeen]
      """;

  /** A case, with {@code %1$s} for the day beside other arguments. */
  private static final Map<String, String> CASES = new LinkedHashMap<>();

  static {
    CASES.put(
        "by id", "{ people(where: {id: {eq: \"e%2$d\"}}%1$s) { id name aliases description } }");
    CASES.put("by name", "{ agencies(where: {name: {eq: \"Entity %3$d\"}}%1$s) { id name kind } }");
    CASES.put(
        "edges with properties",
        "{ people(where: {id: {eq: \"e%2$d\"}}%1$s) { name headsConnection { edges { properties {"
            + " confidence contested current } node { name } } } } }");
    CASES.put(
        "edges with evidence",
        "{ people(where: {id: {eq: \"e%2$d\"}}%1$s) { name headsConnection { edges { properties {"
            + " evidence { text source { title } } } node { name } } } } }");
    CASES.put(
        "filtered, totalCount",
        "{ relationsConnection(where: {lastSeen: {gte: \"2023-06-01\"}, confidence: {gt: 0.6}},"
            + " first: 20, sort: [{id: ASC}]%1$s) { totalCount edges { node { id confidence } } }"
            + " }");
    CASES.put(
        "1,000 wide",
        "{ statements(limit: 1000, sort: [{id: ASC}]%1$s) { id text mode polarity confidence } }");
    CASES.put(
        "first page",
        "{ statementsConnection(first: 20, sort: [{id: ASC}]%1$s) { edges { node { id text } } }"
            + " }");
    CASES.put(
        "aggregate",
        "{ relationsConnection(where: {contested: {eq: true}}%1$s) { aggregate { count { nodes }"
            + " node { confidence { min max average } } } } }");
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;

  private AsOfCost(URI server) {
    this.server = server;
  }

  public static void main(String[] arguments) throws Exception {
    String data = Files.createTempDirectory("groundtrack-as-of").toString();
    var context =
        Server.start(
            WebApplicationType.SERVLET,
            "--server.port=0",
            "--groundtrack.data=" + data,
            "--groundtrack.seed=none",
            "--groundtrack.embeddings=false");
    Graph graph = context.getBean(Graph.class);
    fill(graph, SOURCES, SOURCE);
    fill(graph, ENTITIES, ENTITY);
    fill(graph, STATEMENTS, STATEMENT);
    fill(graph, RELATIONS, RELATION);
    graph.write(tx -> tx.run(CHANGED, Map.of()));
    graph.write(tx -> tx.run("CALL db.awaitIndexes(300)", Map.of()));
    graph.write(tx -> tx.run("CALL db.prepareForReplanning()", Map.of()));
    int port = ((WebServerApplicationContext) context).getWebServer().getPort();
    new AsOfCost(URI.create("http://127.0.0.1:" + port + "/graphql")).measure();
    context.close();
    System.exit(0);
  }

  private static void fill(Graph graph, int count, String each) {
    for (int from = 0; from < count; from += BATCH) {
      Map<String, Object> range = Map.of("a", from, "b", Math.min(count, from + BATCH) - 1);
      graph.write(tx -> tx.run("UNWIND range($a, $b) AS i " + each, range));
    }
  }

  private void measure() throws IOException, InterruptedException {
    System.out.println(
        "| case | now, ms | as of the last day, ms | ratio | as of 2020, ms | ratio |"
            + "\n|---|---|---|---|---|---|");
    for (Map.Entry<String, String> one : CASES.entrySet()) {
      List<Double> now = new ArrayList<>();
      List<Double> last = new ArrayList<>();
      List<Double> midst = new ArrayList<>();
      for (int i = 0; i < WARM + ROUNDS; i++) {
        double without = ask(one.getValue(), "", i);
        double ofLast = ask(one.getValue(), ", asOf: \"2026-11-29\"", i);
        double ofMidst = ask(one.getValue(), ", asOf: \"2020-06-30\"", i);
        if (i >= WARM) {
          now.add(without);
          last.add(ofLast);
          midst.add(ofMidst);
        }
      }
      System.out.printf(
          "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
          one.getKey(),
          median(now),
          median(last),
          median(last) / median(now),
          median(midst),
          median(midst) / median(now));
    }
  }

  private double ask(String query, String day, int n) throws IOException, InterruptedException {
    int person = n * 3 * 131 % ENTITIES / 3 * 3;
    String body =
        JSON.writeValueAsString(Map.of("query", query.formatted(day, person, person + 1)));
    HttpRequest request =
        HttpRequest.newBuilder(server)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    long start = System.nanoTime();
    String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    double millis = (System.nanoTime() - start) / 1e6;
    if (answer.contains("\"errors\"")) {
      throw new IllegalStateException(answer);
    }
    return millis;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
