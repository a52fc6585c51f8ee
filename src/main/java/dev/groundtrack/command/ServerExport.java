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

/** The export of a running server. */
final class ServerExport {
  private static final int OK = 200;

  /** Where it goes to, opened once the server has begun to answer. */
  interface Destination {
    OutputStream open() throws IOException;
  }

  private final URI server;
  private final String token;

  ServerExport(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  /**
   * Copies it out.
   *
   * @throws RefusedException if nobody answers, or with a refusal
   */
  void copy(Destination out) throws IOException {
    String address = server.toString();
    String all = (address.endsWith("/") ? address : address + "/") + "export?format=jsonl";
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(all));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() != OK) {
          throw RefusedException.of(
              "--server",
              server + " answers with the status " + response.statusCode(),
              "send its token with --token, or export its store while it is stopped");
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
}
