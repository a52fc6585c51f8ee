package dev.groundtrack.testing;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphExport;
import dev.groundtrack.testing.SpareStores.SpareStore;
import dev.groundtrack.web.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole server on a port and a store that no other has, spoken to over HTTP as any client does.
 */
public final class RunningServer implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static {
    // Read once, by the first client there is: tests send Host headers of their own.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  /** None once it is closed: classes of tests keep their servers, which would keep everything. */
  private @Nullable ConfigurableApplicationContext context;

  private final HttpClient http = HttpClient.newHttpClient();

  /** None where it opens its store itself. */
  private final @Nullable SpareStore store;

  private RunningServer(ConfigurableApplicationContext context, @Nullable SpareStore store) {
    this.context = context;
    this.store = store;
  }

  public static RunningServer start(String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("--server.port=0");
    // Neither is a small thing for tests that do not ask it.
    addUnlessSet(all, "--groundtrack.embeddings", "false");
    addUnlessSet(all, "--groundtrack.plan-ahead", "false");
    // On a busy machine any operation may be slow, and tests read the log.
    addUnlessSet(all, "--groundtrack.slow-query", "0");
    String[] arguments = all.toArray(String[]::new);
    if (isSet(all, "--groundtrack.data") || isSet(all, "--spring.neo4j.uri")) {
      return new RunningServer(Server.start(WebApplicationType.SERVLET, arguments), null);
    }
    SpareStore store = SpareStores.take(schema(all));
    try {
      return new RunningServer(Server.start(store.database(), arguments), store);
    } catch (RuntimeException e) {
      SpareStores.giveBack(store);
      throw e;
    }
  }

  private static boolean isSet(List<String> settings, String name) {
    return settings.stream().anyMatch(setting -> setting.startsWith(name + "="));
  }

  private static void addUnlessSet(List<String> settings, String name, String value) {
    if (!isSet(settings, name)) {
      settings.add(name + "=" + value);
    }
  }

  private static String schema(List<String> settings) {
    return settings.stream()
        .filter(setting -> setting.startsWith("--groundtrack.schema="))
        .findFirst()
        .orElse("");
  }

  private ConfigurableApplicationContext context() {
    return Objects.requireNonNull(context, "The server is closed.");
  }

  public URI address(String path) {
    int port = ((WebServerApplicationContext) context()).getWebServer().getPort();
    return URI.create("http://127.0.0.1:" + port + path);
  }

  public <T> T bean(Class<T> type) {
    return context().getBean(type);
  }

  /** The whole graph, a line a node or edge; equal for equal graphs. */
  public List<String> export() {
    List<String> lines = new ArrayList<>();
    bean(Graph.class)
        .read(
            tx -> {
              GraphExport.write(tx, row -> lines.add(JSON.writeValueAsString(row)));
              return true;
            });
    return lines;
  }

  /** Takes out whatever was written by hand. */
  public void removeCurations() {
    for (JsonNode source :
        data("{ sources(where: {kind: {eq: CURATION}}) { id } }").get("sources")) {
      data(
          "mutation ($id: ID!) { removeSource(id: $id) { source } }",
          Map.of("id", source.get("id").asString()));
    }
  }

  /** The whole response to an operation: data and errors. */
  public JsonNode ask(String operation, Map<String, ?> variables) {
    String body = JSON.writeValueAsString(Map.of("query", operation, "variables", variables));
    return JSON.readTree(post(body).body());
  }

  public JsonNode ask(String operation) {
    return ask(operation, Map.of());
  }

  /** The data of an operation that must not fail. */
  public JsonNode data(String operation, Map<String, ?> variables) {
    JsonNode response = ask(operation, variables);
    if (response.has("errors")) {
      throw new AssertionError("The server refused: " + response.get("errors").toPrettyString());
    }
    return response.get("data");
  }

  public JsonNode data(String operation) {
    return data(operation, Map.of());
  }

  public HttpResponse<String> post(String body) {
    return send(
        HttpRequest.newBuilder(address("/graphql"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(address(path)).GET().build());
  }

  public HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (context != null) {
      context.close();
      context = null;
      http.close();
      if (store != null) {
        SpareStores.giveBack(store);
      }
    }
  }
}
