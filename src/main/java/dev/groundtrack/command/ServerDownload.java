package dev.groundtrack.command;

import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a running server gives as a file. */
final class ServerDownload {
  private static final int OK = 200;

  /** What it tells why it answers nothing: what was asked, or by whom. */
  private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 409);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Where it goes to, opened once the server has begun to answer. */
  interface Destination {
    OutputStream open() throws IOException;
  }

  private final URI server;
  private final String token;

  ServerDownload(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  /**
   * Copies it out.
   *
   * @param path of what is asked for, and its query
   * @throws RefusedException if nobody answers, or with a refusal
   */
  void copy(String path, Destination out) throws IOException {
    String address = server.toString();
    String all = (address.endsWith("/") ? address : address + "/") + path;
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(all));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (REFUSED.contains(response.statusCode())) {
          throw refusal(body);
        }
        if (response.statusCode() != OK) {
          throw RefusedException.of(
              "--server",
              server + " answers with the status " + response.statusCode(),
              "see its log, or stop it and name its store");
        }
        try (OutputStream to = out.open()) {
          body.transferTo(to);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    } catch (ConnectException e) {
      throw RefusedException.of(
          "--server",
          "no Groundtrack answers at " + server,
          "start one with serve, or leave --server out to open the store");
    }
  }

  /** What the server tells of it. */
  private RefusedException refusal(InputStream body) {
    JsonNode error = JSON.readTree(body).at("/errors/0");
    return RefusedException.of(
        "--server",
        server + " refuses: " + error.path("message").asString(""),
        error.at("/extensions/remedy").asString("ask for something else"));
  }
}
