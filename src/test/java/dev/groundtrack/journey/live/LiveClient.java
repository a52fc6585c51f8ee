package dev.groundtrack.journey.live;

import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the protocol graphql-transport-ws, message by message. */
public final class LiveClient implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long PATIENCE_SECONDS = 60;

  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final WebSocket socket;

  private LiveClient(URI address, Map<String, String> headers) {
    WebSocket.Builder builder =
        HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("graphql-transport-ws");
    headers.forEach(builder::header);
    socket = builder.buildAsync(address, new Listener()).join();
  }

  /** Connects to a server; the connection is not initialised. */
  public static LiveClient connect(RunningServer server, Map<String, String> headers) {
    return new LiveClient(
        URI.create(server.address("/graphql").toString().replaceFirst("^http", "ws")), headers);
  }

  /** Connects to a server, which acknowledges it. */
  public static LiveClient of(RunningServer server) {
    LiveClient client = connect(server, Map.of());
    client.send("{\"type\": \"connection_init\"}");
    if (!client.message().at("/type").asString().equals("connection_ack")) {
      throw new IllegalStateException("No acknowledgement");
    }
    return client;
  }

  /** Subscribes under an id. */
  public LiveClient subscribe(String id, String query, Map<String, ?> variables) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("query", query);
    payload.put("variables", variables);
    send(JSON.writeValueAsString(Map.of("id", id, "type", "subscribe", "payload", payload)));
    return this;
  }

  public void send(String text) {
    socket.sendText(text, true).join();
  }

  /** The next message but for pings. */
  public JsonNode message() {
    try {
      JsonNode message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError("Nothing came for " + PATIENCE_SECONDS + " s");
      }
      return message;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The data of the next message, which is of this type. */
  public JsonNode next(String type) {
    JsonNode message = message();
    if (!message.at("/type").asString().equals(type)) {
      throw new AssertionError("Not " + type + ": " + message);
    }
    return message.at("/payload");
  }

  /** What the server closed the connection with. */
  public int closeCode() {
    return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Whether nothing has come by now. */
  public boolean isSilent() {
    return messages.isEmpty();
  }

  /** As a network does that breaks down. */
  public void drop() {
    socket.abort();
  }

  @Override
  public void close() throws IOException {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(failure -> socket).join();
    socket.abort();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        JsonNode message = JSON.readTree(text.toString());
        text.setLength(0);
        if (message.at("/type").asString().equals("ping")) {
          from.sendText("{\"type\": \"pong\"}", true);
        } else {
          messages.add(message);
        }
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(code);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
      closed.completeExceptionally(failure);
    }
  }
}
