package dev.groundtrack.command;

import dev.groundtrack.ingest.job.ImportInput;
import dev.groundtrack.ingest.job.ImportItem;
import dev.groundtrack.ingest.job.ImportRequest;
import dev.groundtrack.ingest.job.ImportState;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.Marking;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that answers, spoken to as any client does. */
final class ServerDestination implements ImportDestination {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration GREETING = Duration.ofSeconds(5);
  private static final Duration READING = Duration.ofMinutes(30);
  private static final String START =
      "mutation ($input: ImportInput!) { startImport(input: $input) { id } }";
  private static final String STATE = "query ($id: ID!) { importJob(id: $id) { state } }";
  private static final String ITEMS =
      """
      query ($id: ID!, $after: String) {
        importJob(id: $id) {
          items(first: 200, after: $after) {
            edges {
              node {
                id place state source statements relations entities alreadyKnown
                problems { place what remedy }
              }
            }
          }
        }
      }
      """;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(GREETING).build();
  private final URI endpoint;
  private final String token;

  private ServerDestination(URI server, String token) {
    this.token = token;
    String address = server.toString();
    this.endpoint = URI.create((address.endsWith("/") ? address : address + "/") + "graphql");
  }

  /**
   * The server at an address, if a Groundtrack answers there.
   *
   * @param token what it knows its callers by, or empty
   */
  static Optional<ImportDestination> at(URI address, String token) {
    return ServerKeys.answersAt(address, token)
        ? Optional.of(new ServerDestination(address, token))
        : Optional.empty();
  }

  @Override
  public String start(ImportRequest request) {
    Map<String, @Nullable Object> input = input(request);
    Map<String, ImportInput.Upload> files = new LinkedHashMap<>();
    List<@Nullable Object> places = new ArrayList<>();
    for (ImportInput part : request.inputs()) {
      switch (part) {
        case ImportInput.Text(String text) -> input.put("text", text);
        case ImportInput.Web(String url) -> input.put("url", url);
        case ImportInput.Upload upload -> {
          files.put("variables.input.files." + places.size(), upload);
          places.add(null);
        }
      }
    }
    if (!files.isEmpty()) {
      input.put("files", places);
    }
    String operation =
        JSON.writeValueAsString(Map.of("query", START, "variables", Map.of("input", input)));
    HttpRequest.Builder sent =
        files.isEmpty()
            ? json(operation)
            : MultipartBody.of(operation, files).into(HttpRequest.newBuilder(endpoint));
    return checked(answer(sent, READING)).at("/startImport/id").asString();
  }

  @Override
  public boolean isFinished(String job) {
    JsonNode answer = checked(ask(STATE, Map.of("id", job), READING));
    return ImportState.valueOf(answer.at("/importJob/state").asString("DONE")).isFinal();
  }

  @Override
  public List<ImportItem> items(String job, @Nullable String after) {
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    variables.put("id", job);
    variables.put("after", after == null ? null : cursor(after));
    return checked(ask(ITEMS, variables, READING))
        .at("/importJob/items/edges")
        .valueStream()
        .map(edge -> item(edge.path("node")))
        .toList();
  }

  /** Cursors are opaque to others; this is the same program. */
  private static String cursor(String id) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(id.getBytes(StandardCharsets.UTF_8));
  }

  private static ImportItem item(JsonNode node) {
    return new ImportItem(
        node.path("id").asString(),
        node.path("place").asString(),
        ImportState.valueOf(node.path("state").asString()),
        node.path("source").asString(""),
        node.path("statements").asInt(),
        node.path("relations").asInt(),
        node.path("entities").asInt(),
        node.path("alreadyKnown").asBoolean(),
        node.path("problems").valueStream().map(ServerDestination::warning).toList());
  }

  private static Map<String, @Nullable Object> input(ImportRequest request) {
    Document.About about = request.about();
    LocalDate day = about.publishedOn();
    Map<String, @Nullable Object> input = new LinkedHashMap<>();
    input.put("title", about.title());
    input.put("url", about.url());
    input.put("publisher", about.publisher());
    input.put("author", about.author());
    input.put("publishedOn", day == null ? null : day.toString());
    Marking marking = about.marking();
    input.put("marking", marking == null ? null : marking.name());
    input.put("mapping", request.mapping());
    return input;
  }

  /** The data of an answer that is no refusal. */
  private JsonNode checked(JsonNode answer) {
    if (answer.has("errors")) {
      throw new RefusedException(answer.get("errors").valueStream().map(this::problem).toList());
    }
    if (!answer.path("data").isObject()) {
      throw unreachable();
    }
    return answer.get("data");
  }

  private Problem problem(JsonNode error) {
    return new Problem(
        error.at("/extensions/problems/0/place").asString(endpoint.toString()),
        error.path("message").asString(),
        error.path("extensions").path("remedy").asString("see the log of the server"));
  }

  private static Problem warning(JsonNode problem) {
    return new Problem(
        problem.path("place").asString(),
        problem.path("what").asString(),
        problem.path("remedy").asString());
  }

  private JsonNode ask(String operation, Map<String, ?> variables, Duration patience) {
    return answer(
        json(JSON.writeValueAsString(Map.of("query", operation, "variables", variables))),
        patience);
  }

  private HttpRequest.Builder json(String body) {
    return HttpRequest.newBuilder(endpoint)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private JsonNode answer(HttpRequest.Builder request, Duration patience) {
    try {
      request.timeout(patience);
      if (!token.isEmpty()) {
        request.header("Authorization", "Bearer " + token);
      }
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return JSON.readTree(response.body());
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw unreachable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable();
    }
  }

  private RefusedException unreachable() {
    return RefusedException.of(
        endpoint.toString(), "the server does not answer", "start it and try again");
  }

  @Override
  public void close() {
    http.close();
  }
}
