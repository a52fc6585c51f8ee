package dev.groundtrack.ingest.llm;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks an endpoint of OpenAI's chat completions for an answer of a given JSON schema. */
final class LlmClient {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int OK = 200;
  private static final long MOST_BYTES = 8L << 20;

  private final LlmEndpoint endpoint;
  private final HttpClient http;

  LlmClient(LlmEndpoint endpoint) {
    this.endpoint = endpoint;
    this.http = HttpClient.newHttpClient();
  }

  /**
   * The answer, as JSON; that it is of the schema is for the caller to check.
   *
   * @throws LlmException if there is none in time, or it is not JSON
   */
  JsonNode ask(String task, String text, ObjectNode schema) throws LlmException {
    HttpResponse<String> response = send(request(task, text, schema));
    if (response.statusCode() != OK) {
      throw new LlmException("it answered with HTTP status " + response.statusCode());
    }
    try {
      String content = JSON.readTree(response.body()).at("/choices/0/message/content").asString("");
      return JSON.readTree(content);
    } catch (JacksonException e) {
      throw new LlmException("its answer is not JSON");
    }
  }

  private HttpRequest request(String task, String text, ObjectNode schema) {
    ObjectNode body = JSON.createObjectNode();
    body.put("model", endpoint.model());
    body.put("temperature", 0);
    var messages = body.putArray("messages");
    messages.addObject().put("role", "system").put("content", task);
    messages.addObject().put("role", "user").put("content", text);
    ObjectNode format = body.putObject("response_format");
    format.put("type", "json_schema");
    ObjectNode named = format.putObject("json_schema");
    named.put("name", "statements").put("strict", true).set("schema", schema);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(endpoint.url() + "/chat/completions"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (!endpoint.key().isEmpty()) {
      request.header("Authorization", "Bearer " + endpoint.key());
    }
    return request.build();
  }

  /**
   * The timeout of the JDK's client ends once a status has come; ours holds until the whole answer
   * has.
   */
  private HttpResponse<String> send(HttpRequest request) throws LlmException {
    var whole =
        HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), MOST_BYTES);
    CompletableFuture<HttpResponse<String>> response = http.sendAsync(request, whole);
    try {
      return response.get(TimeUnit.NANOSECONDS.convert(endpoint.timeout()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new LlmException("it did not answer within " + endpoint.timeout().toSeconds() + " s");
    } catch (ExecutionException e) {
      throw new LlmException("it cannot be reached, or broke off");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LlmException("the wait for it was interrupted");
    } finally {
      response.cancel(true);
    }
  }
}
