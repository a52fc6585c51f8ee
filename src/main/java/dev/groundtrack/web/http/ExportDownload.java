package dev.groundtrack.web.http;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.transfer.ExportWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
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

  public ServerResponse answer(ServerRequest request) throws IOException {
    HttpRefusal refusal = refusal(request);
    return refusal != null
        ? ServerResponse.status(refusal.status()).body(refusal.body())
        : ServerResponse.ok()
            .contentType(LINES)
            .headers(
                headers ->
                    headers.set("Content-Disposition", "attachment; filename=\"graph.jsonl\""))
            .build(
                (asked, response) -> {
                  OutputStream out = output(response);
                  graph.read(
                      tx -> {
                        ExportWriter.write(tx, out);
                        return true;
                      });
                  out.flush();
                  return null;
                });
  }

  private static OutputStream output(HttpServletResponse response) {
    try {
      return new BufferedOutputStream(response.getOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
                  "\"" + format + "\" is no format of an export, or not yet",
                  "Ask for /export?format=jsonl");
    };
  }
}
