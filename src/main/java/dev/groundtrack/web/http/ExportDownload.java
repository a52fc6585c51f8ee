package dev.groundtrack.web.http;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.transfer.ExportWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The whole graph as one transaction sees it, for those who may write: off loopback it takes the
 * token, for it is a read of everything.
 */
public final class ExportDownload {
  private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

  private final Graph graph;
  private final WriteAccess access;

  public ExportDownload(Graph graph, WriteAccess access) {
    this.graph = graph;
    this.access = access;
  }

  public ServerResponse answer(ServerRequest request) {
    HttpRefusal refusal = refusal(request);
    if (refusal != null) {
      return ServerResponse.status(refusal.status())
          .headers(headers -> challenge(headers, refusal.status()))
          .contentType(MediaType.APPLICATION_JSON)
          .body(refusal.body());
    }
    ServerResponse.BodyBuilder served =
        ServerResponse.ok()
            .contentType(LINES)
            .header("Content-Disposition", "attachment; filename=\"graph.jsonl\"");
    return request.method() == HttpMethod.HEAD
        ? served.build()
        : served.build(
            (asked, response) -> {
              write(response);
              return null;
            });
  }

  private static void challenge(HttpHeaders headers, HttpStatus status) {
    if (status == HttpStatus.UNAUTHORIZED) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"groundtrack\"");
    }
  }

  /** As it is read: whatever its size, little of it is held. */
  private void write(HttpServletResponse response) throws IOException {
    OutputStream out = new BufferedOutputStream(response.getOutputStream());
    graph.readWhole(
        tx -> {
          ExportWriter.write(tx, out);
          return true;
        });
    out.flush();
  }

  private @Nullable HttpRefusal refusal(ServerRequest request) {
    String format = request.param("format").orElse("jsonl");
    return switch (access.verdict(request.headers().firstHeader("Authorization"))) {
      case NO_TOKEN_SENT, WRONG_TOKEN ->
          new HttpRefusal(
              HttpStatus.UNAUTHORIZED,
              "An export takes the token of this server",
              "Send it in the header: Authorization: Bearer TOKEN");
      case CLOSED ->
          new HttpRefusal(
              HttpStatus.FORBIDDEN,
              "An export is a read of everything, and this server has no token",
              "Its operator can open it by the setting " + WriteAccess.SETTING);
      case ALLOWED ->
          format.equals("jsonl")
              ? null
              : new HttpRefusal(
                  HttpStatus.BAD_REQUEST,
                  "\"" + format + "\" is no format of an export",
                  "Ask for one of these: jsonl (JSON Lines; so does /export alone)");
    };
  }
}
