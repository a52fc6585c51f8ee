package dev.groundtrack.journey.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What clients send, byte by byte: requests of all ways in, and frames of a websocket. */
final class Messages {
  private static final String QUERY = "{\"query\":\"{ agencies(limit: 2) { id name } }\"}";
  private static final String LINE = "line-of-no-file";
  private static final String UPLOAD =
      """
      --LINE\r
      Content-Disposition: form-data; name="operations"\r
      \r
      {"query":"mutation ($input: ImportInput!) { previewImport(input: $input) { document { id } } }","variables":{"input":{"file":null}}}\r
      --LINE\r
      Content-Disposition: form-data; name="map"\r
      \r
      {"0":["variables.input.file"]}\r
      --LINE\r
      Content-Disposition: form-data; name="0"; filename="a.txt"\r
      Content-Type: text/plain\r
      \r
      NASA operates the International Space Station.\r
      --LINE--\r
      """
          .replace("LINE", LINE);
  private static final String TOOLS =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{}}";

  private final String host;
  private final Random random;

  Messages(String host, Random random) {
    this.host = host;
    this.random = random;
  }

  /** The next one, as it should be. */
  byte[] next() {
    return switch (random.nextInt(10)) {
      case 0 -> get("/graphql?query=%7B%20agencies%20%7B%20id%20%7D%20%7D");
      case 1 -> get("/export?format=csv");
      case 2 -> get(pick(List.of("/graphql/schema", "/actuator/health", "/", "/entity/iss")));
      case 3, 4 -> post("/graphql", "multipart/form-data; boundary=" + LINE, "*/*", UPLOAD);
      case 5 -> post("/graphql", "application/json", "text/event-stream", QUERY);
      case 6 -> post("/mcp", "application/json", "application/json, text/event-stream", TOOLS);
      case 7, 8 -> websocket();
      default -> post("/graphql", "application/json", "application/json", QUERY);
    };
  }

  private byte[] get(String path) {
    return ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] post(String path, String type, String accepted, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: %s\r\nAccept: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
            .formatted(path, host, type, accepted, bytes.length);
    return joined(head.getBytes(StandardCharsets.UTF_8), bytes);
  }

  private byte[] websocket() {
    String head =
        "GET /graphql HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"
            .formatted(host);
    return joined(
        head.getBytes(StandardCharsets.UTF_8),
        frame("{\"type\":\"connection_init\"}"),
        frame("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":" + QUERY + "}"),
        frame("{\"id\":\"1\",\"type\":\"complete\"}"));
  }

  /** A text from a client, under a mask of zeros (RFC 6455, 5.2). */
  private static byte[] frame(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] head = {(byte) 0x81, (byte) (0x80 | bytes.length), 0, 0, 0, 0};
    if (bytes.length > 125) {
      throw new IllegalArgumentException("Longer than a short frame: " + text);
    }
    return joined(head, bytes);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** The same with a few bytes that are lost, doubled, changed, or more than there should be. */
  byte[] broken(byte[] message) {
    byte[] broken = message;
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      broken = damaged(broken);
    }
    return broken;
  }

  private byte[] damaged(byte[] message) {
    int at = random.nextInt(message.length + 1);
    int to = Math.min(message.length, at + random.nextInt(16));
    byte[] before = Arrays.copyOfRange(message, 0, at);
    byte[] cut = Arrays.copyOfRange(message, at, to);
    byte[] after = Arrays.copyOfRange(message, to, message.length);
    byte[] some = new byte[random.nextInt(8)];
    random.nextBytes(some);
    return switch (random.nextInt(5)) {
      case 0 -> joined(before, after);
      case 1 -> joined(before, cut, cut, after);
      case 2 -> joined(before, some, after);
      case 3 -> joined(before, some, cut, after);
      default -> joined(before, cut);
    };
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
