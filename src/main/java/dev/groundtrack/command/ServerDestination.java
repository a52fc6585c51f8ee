package dev.groundtrack.command;

import dev.groundtrack.ingest.ImportReport;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that answers, spoken to as any client does. */
final class ServerDestination implements ImportDestination {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration GREETING = Duration.ofSeconds(5);
  private static final Duration READING = Duration.ofMinutes(30);
  private static final String IS_IT_ONE = "{ __type(name: \"ImportTextInput\") { name } }";
  private static final String IMPORT =
      """
      mutation ($input: ImportTextInput!) {
        importText(input: $input) {
          source { id }
          statements relations entities alreadyKnown
          problems { place what remedy }
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
   * @param token what it asks of those who write, or empty
   */
  static Optional<ImportDestination> at(URI address, String token) {
    ServerDestination server = new ServerDestination(address, token);
    try {
      JsonNode answer = server.ask(IS_IT_ONE, Map.of(), GREETING);
      if (answer.path("data").path("__type").hasNonNull("name")) {
        return Optional.of(server);
      }
    } catch (RefusedException e) {
      // Nobody is there, or somebody else.
    }
    server.close();
    return Optional.empty();
  }

  @Override
  public ImportReport take(Document document) {
    JsonNode answer = ask(IMPORT, Map.of("input", input(document)), READING);
    if (answer.has("errors")) {
      throw new RefusedException(answer.get("errors").valueStream().map(this::problem).toList());
    }
    JsonNode report = answer.path("data").path("importText");
    if (!report.isObject()) {
      throw unreachable();
    }
    return new ImportReport(
        report.path("source").path("id").asString(),
        report.path("statements").asInt(),
        report.path("relations").asInt(),
        report.path("entities").asInt(),
        report.path("alreadyKnown").asBoolean(),
        report.path("problems").valueStream().map(ServerDestination::warning).toList());
  }

  private static Map<String, Object> input(Document document) {
    Document.About about = document.about();
    LocalDate day = about.publishedOn();
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("text", document.text().toString());
    input.put("title", about.title());
    input.put("url", about.url());
    input.put("publisher", about.publisher());
    input.put("author", about.author());
    input.put("publishedOn", day == null ? null : day.toString());
    return input;
  }

  private Problem problem(JsonNode error) {
    return new Problem(
        endpoint.toString(),
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
    try {
      String body = JSON.writeValueAsString(Map.of("query", operation, "variables", variables));
      HttpRequest.Builder request =
          HttpRequest.newBuilder(endpoint)
              .timeout(patience)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body));
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
  public TableImport tables(String mapping) {
    throw RefusedException.of(
        "--mapping",
        "tables are imported into the store itself, and a server has it open",
        "stop the server, and import with --groundtrack.data=DIR");
  }

  @Override
  public void close() {
    http.close();
  }
}
