package dev.groundtrack.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Starts imports at a server and waits for them, as clients do. */
public record ImportClient(URI address) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String JOB =
      """
        id state what done total known failed statements relations entities
        queuedAt startedAt finishedAt
        problems { place what remedy }
        items(first: 1000) { edges { cursor node {
          place state source statements relations entities alreadyKnown problems { what remedy }
        } } pageInfo { hasNextPage endCursor } }
      """;
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  public static final String START =
      "mutation ($input: ImportInput!) { startImport(input: $input) {" + JOB + "} }";
  private static final String BOUNDARY = "a-line-that-is-in-no-file";

  public static ImportClient of(RunningServer server) {
    return new ImportClient(server.address("/"));
  }

  public static ImportClient of(JarProcess jar) {
    return new ImportClient(URI.create("http://127.0.0.1:" + jar.port() + "/"));
  }

  /** The whole response to an operation: data and errors. */
  public JsonNode ask(String operation, Map<String, ?> variables) {
    String body = JSON.writeValueAsString(Map.of("query", operation, "variables", variables));
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/graphql"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return JSON.readTree(send(request).body());
  }

  private JsonNode data(String operation, Map<String, ?> variables) {
    JsonNode response = ask(operation, variables);
    if (response.has("errors")) {
      throw new AssertionError("The server refused: " + response.get("errors").toPrettyString());
    }
    return response.get("data");
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The response to an import of what stands in the input. */
  public JsonNode start(Map<String, ?> input) {
    return ask(START, Map.of("input", input));
  }

  /** The job of an import that must not be refused. */
  public JsonNode started(Map<String, ?> input) {
    return data(START, Map.of("input", input)).get("startImport");
  }

  public JsonNode job(String id) {
    return data("query ($id: ID!) { importJob(id: $id) {" + JOB + "} }", Map.of("id", id))
        .get("importJob");
  }

  /** What a job is when nothing of it is left to do. */
  public JsonNode finished(JsonNode job) {
    String id = job.get("id").asString();
    String state = "query ($id: ID!) { importJob(id: $id) { state } }";
    while (List.of("QUEUED", "RUNNING")
        .contains(data(state, Map.of("id", id)).at("/importJob/state").asString())) {
      JarProcess.pause(Duration.ofMillis(100));
    }
    return job(id);
  }

  /** The outcome of an import that must not be refused. */
  public JsonNode imported(Map<String, ?> input) {
    return finished(started(input));
  }

  /** The response to an upload of files, by their names. */
  public HttpResponse<String> upload(Map<String, byte[]> files, Map<String, ?> more) {
    return send(request(files, more).header("GraphQL-Require-Preflight", "1").build());
  }

  /** The job of an upload that must not be refused. */
  public JsonNode uploaded(Map<String, byte[]> files, Map<String, ?> more) {
    JsonNode answer = JSON.readTree(upload(files, more).body());
    if (answer.has("errors")) {
      throw new AssertionError(answer.toPrettyString());
    }
    return answer.at("/data/startImport");
  }

  /** An upload without a header that forms cannot send. */
  public HttpRequest.Builder request(Map<String, byte[]> files, Map<String, ?> more) {
    Map<String, Object> input = new LinkedHashMap<>(more);
    List<Object> places = new ArrayList<>();
    files.forEach((name, bytes) -> places.add(null));
    input.put("files", places);
    Map<String, List<String>> map = new LinkedHashMap<>();
    for (int i = 0; i < files.size(); i++) {
      map.put("f" + i, List.of("variables.input.files." + i));
    }
    Map<String, ?> operations = Map.of("query", START, "variables", Map.of("input", input));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "name=\"operations\"", JSON.writeValueAsBytes(operations));
    part(body, "name=\"map\"", JSON.writeValueAsBytes(map));
    int number = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      part(
          body,
          "name=\"f%d\"; filename=\"%s\"".formatted(number++, file.getKey()),
          file.getValue());
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(address.resolve("/graphql"))
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
  }

  private static void part(ByteArrayOutputStream body, String about, byte[] content) {
    try {
      body.write(
          ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + about + "\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      body.write(content);
      body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
