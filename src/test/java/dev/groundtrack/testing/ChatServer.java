package dev.groundtrack.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks the protocol of OpenAI's chat completions over HTTP, and answers what a test tells it to:
 * no language model is behind it.
 */
public final class ChatServer implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final long DRIP = 200;

  private final HttpServer server;
  private final List<JsonNode> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
  private volatile Answer answer = new Answer(200, "", 0, 0);

  /**
   * What it answers.
   *
   * @param after how many milliseconds it waits before the status
   * @param drips for how many milliseconds it sends white space before the body
   */
  private record Answer(int status, String body, long after, long drips) {}

  public ChatServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/chat/completions", this::handle);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** The next answers: a chat completion with this content. */
  public void says(String content) {
    answer = new Answer(200, completion(content), 0, 0);
  }

  public void saysAfter(long milliseconds, String content) {
    answer = new Answer(200, completion(content), milliseconds, 0);
  }

  /** The next answers: begun at once, and white space for so long before the completion. */
  public void dripsFor(long milliseconds, String content) {
    answer = new Answer(200, completion(content), 0, milliseconds);
  }

  public void answers(int status, String body) {
    answer = new Answer(status, body, 0, 0);
  }

  private static String completion(String content) {
    Map<String, Object> message = Map.of("role", "assistant", "content", content);
    return JSON.writeValueAsString(
        Map.of(
            "id",
            "chatcmpl-1",
            "object",
            "chat.completion",
            "choices",
            List.of(Map.of("index", 0, "message", message, "finish_reason", "stop"))));
  }

  public JsonNode lastRequest() {
    return requests.getLast();
  }

  public String lastKey() {
    return keys.getLast();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
      keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      Answer now = answer;
      Thread.sleep(now.after());
      byte[] body = now.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(now.status(), length(now, body));
      try (OutputStream out = exchange.getResponseBody()) {
        for (long sent = 0; sent < now.drips(); sent += DRIP) {
          out.write(' ');
          out.flush();
          Thread.sleep(DRIP);
        }
        out.write(body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** As the JDK's server takes it: 0 for a length that is not known, -1 for no body. */
  private static long length(Answer answer, byte[] body) {
    return answer.drips() > 0 ? 0 : body.length == 0 ? -1 : body.length;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
