package dev.groundtrack.command;

import dev.groundtrack.access.Role;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Marking;
import dev.groundtrack.web.access.ApiKey;
import dev.groundtrack.web.access.ApiKeys;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The keys of a server that answers. */
final class ServerKeys implements KeyPlace {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration GREETING = Duration.ofSeconds(5);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(GREETING).build();
  private final String address;
  private final String token;

  private ServerKeys(URI server, String token) {
    String text = server.toString();
    this.address = (text.endsWith("/") ? text : text + "/") + "access/";
    this.token = token;
  }

  /** The server at an address, if a Groundtrack answers there. */
  static Optional<KeyPlace> at(URI address, String token) {
    return answersAt(address, token)
        ? Optional.of(new ServerKeys(address, token))
        : Optional.empty();
  }

  /**
   * Whether a Groundtrack answers at an address.
   *
   * @throws RefusedException if it does not take the token
   */
  static boolean answersAt(URI address, String token) {
    try (ServerKeys server = new ServerKeys(address, token)) {
      JsonNode greeting = server.greeting();
      if (isInvalid(greeting)) {
        throw server.refusal(greeting);
      }
      return greeting.has("role") && greeting.has("id");
    }
  }

  private static boolean isInvalid(JsonNode greeting) {
    return greeting.at("/errors/0/extensions/code").asString("").equals("UNAUTHENTICATED");
  }

  /** Nothing where nobody is there, or somebody else. */
  private JsonNode greeting() {
    try {
      return send("caller", "GET", null).body();
    } catch (RefusedException e) {
      return JSON.createObjectNode();
    }
  }

  private record Answer(JsonNode body) {}

  @Override
  public ApiKeys.Created create(ApiKey.Grant grant, @Nullable String expires) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("name", grant.name());
    body.put("role", grant.role().key());
    body.put("clearance", grant.clearance().key());
    body.put("expires", expires);
    JsonNode made = checked(send("keys", "POST", JSON.writeValueAsString(body)));
    return new ApiKeys.Created(key(made), made.path("key").asString());
  }

  @Override
  public List<ApiKey> all() {
    return checked(send("keys", "GET", null))
        .path("keys")
        .valueStream()
        .map(ServerKeys::key)
        .toList();
  }

  @Override
  public Optional<ApiKey> revoke(String id) {
    Answer answer = send("keys/" + URLEncoder.encode(id, StandardCharsets.UTF_8), "DELETE", null);
    return answer.body().at("/errors/0/extensions/code").asString("").equals("NOT_FOUND")
        ? Optional.empty()
        : Optional.of(key(checked(answer)));
  }

  private static ApiKey key(JsonNode node) {
    return new ApiKey(
        node.path("id").asString(),
        new ApiKey.Grant(
            node.path("name").asString(),
            Role.named(node.path("role").asString()).orElse(Role.READER),
            Marking.named(node.path("clearance").asString()).orElse(Marking.PUBLIC)),
        node.path("created").asString(),
        new ApiKey.Times(text(node, "expires"), text(node, "revoked")));
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.path(name).asString() : null;
  }

  private JsonNode checked(Answer answer) {
    if (answer.body().has("errors")) {
      throw refusal(answer.body());
    }
    return answer.body();
  }

  private RefusedException refusal(JsonNode body) {
    JsonNode error = body.at("/errors/0");
    return RefusedException.of(
        address,
        error.path("message").asString("the server refuses"),
        error.at("/extensions/remedy").asString("see the log of the server"));
  }

  private Answer send(String path, String method, @Nullable String body) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(address + path))
              .timeout(PATIENCE)
              .method(
                  method,
                  body == null
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofString(body));
      if (body != null) {
        request.header("Content-Type", "application/json");
      }
      if (!token.isEmpty()) {
        request.header("Authorization", "Bearer " + token);
      }
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(JSON.readTree(response.body()));
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw unreachable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable();
    }
  }

  private RefusedException unreachable() {
    return RefusedException.of(address, "the server does not answer", "start it and try again");
  }

  @Override
  public void close() {
    http.close();
  }
}
