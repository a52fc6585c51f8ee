package dev.groundtrack.bench.speed;

import dev.groundtrack.access.Role;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.web.Server;
import dev.groundtrack.web.access.ApiKey;
import dev.groundtrack.web.access.ApiKeys;
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
 * What it costs to ask as of a day, and as a reader who may not see all: each case with and without
 * it, in turns, on one embedded store of 131,000 nodes, a quarter of whose relations changed.
 * Prints the median milliseconds and their ratios: as of the last day, when all answer the same,
 * and of one in the midst; then, with a tenth of the sources restricted, of who sees all and of who
 * does not.
 */
final class ViewCost {
  private static final int ROUNDS = 200;
  private static final int WARM = 100;
  private static final JsonMapper JSON = JsonMapper.builder().build();

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
        "nested",
        "{ people(where: {id: {eq: \"e%2$d\"}}%1$s) { name heads { name headedBy { name heads {"
            + " name } } } } }");
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

  private ViewCost(URI server) {
    this.server = server;
  }

  public static void main(String[] arguments) throws Exception {
    String data = Files.createTempDirectory("groundtrack-views").toString();
    var context =
        Server.start(
            WebApplicationType.SERVLET,
            "--server.port=0",
            "--groundtrack.data=" + data,
            "--groundtrack.seed=none",
            "--groundtrack.embeddings=false");
    EvidenceStore store = new EvidenceStore(context.getBean(Graph.class));
    store.fill();
    int port = ((WebServerApplicationContext) context).getWebServer().getPort();
    ViewCost cost = new ViewCost(URI.create("http://127.0.0.1:" + port + "/graphql"));
    cost.measure("asOf now", NOW, "the last day", LAST_DAY, "2020", MIDST);
    store.mark();
    ApiKeys keys = context.getBean(ApiKeys.class);
    Asking reader = new Asking("", bearer(keys, Role.READER));
    Asking all = new Asking("", bearer(keys, Role.ADMIN));
    cost.measure("sees all", all, "sees all again", all, "sees what is public", reader);
    context.close();
    System.exit(0);
  }

  private static String bearer(ApiKeys keys, Role role) {
    return "Bearer " + keys.create(new ApiKey.Grant(role.key(), role), null).secret();
  }

  /** How a case is asked: arguments beside its own, and who asks; empty for none. */
  private record Asking(String arguments, String authorization) {}

  private static final Asking NOW = new Asking("", "");
  private static final Asking LAST_DAY = new Asking(", asOf: \"2026-11-29\"", "");
  private static final Asking MIDST = new Asking(", asOf: \"2020-06-30\"", "");

  private void measure(
      String base, Asking one, String second, Asking two, String third, Asking three)
      throws IOException, InterruptedException {
    System.out.printf(
        "| case | %s, ms | %s, ms | ratio | %s, ms | ratio |%n|---|---|---|---|---|---|%n",
        base, second, third);
    for (Map.Entry<String, String> question : CASES.entrySet()) {
      List<List<Double>> times = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      List<Asking> askings = List.of(one, two, three);
      for (int i = 0; i < WARM + ROUNDS; i++) {
        for (int k = 0; k < askings.size(); k++) {
          double time = ask(question.getValue(), askings.get(k), i);
          if (i >= WARM) {
            times.get(k).add(time);
          }
        }
      }
      double first = median(times.getFirst());
      System.out.printf(
          "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
          question.getKey(),
          first,
          median(times.get(1)),
          median(times.get(1)) / first,
          median(times.get(2)),
          median(times.get(2)) / first);
    }
  }

  private double ask(String query, Asking asking, int n) throws IOException, InterruptedException {
    int person = n * 3 * 131 % EvidenceStore.ENTITIES / 3 * 3;
    String body =
        JSON.writeValueAsString(
            Map.of("query", query.formatted(asking.arguments(), person, person + 1)));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!asking.authorization().isEmpty()) {
      request.header("Authorization", asking.authorization());
    }
    long start = System.nanoTime();
    String answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
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
