package dev.groundtrack.web.http;

import dev.groundtrack.export.ExportFormat;
import dev.groundtrack.export.GraphExporter;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The graph, or what {@code where} matches of it, in a {@code format}, for those who may write: off
 * loopback it takes the token, for it is a read of everything. What cannot be is refused before
 * anything is written; it is compressed where the request accepts that.
 */
public final class ExportDownload {
  private static final String GZIP = "gzip";

  private final GraphExporter exporter;
  private final WriteAccess access;

  public ExportDownload(GraphExporter exporter, WriteAccess access) {
    this.exporter = exporter;
    this.access = access;
  }

  public ServerResponse answer(ServerRequest request) {
    HttpRefusal refusal = refusal(request);
    if (refusal != null) {
      return refused(refusal);
    }
    try {
      ExportFormat format = ExportFormat.of(request.param("format").orElse("jsonl"));
      GraphExporter.Prepared export = exporter.prepare(format, request.param("where").orElse(null));
      return served(request, format, export);
    } catch (RefusedException e) {
      return refused(
          new HttpRefusal(
              HttpStatus.BAD_REQUEST,
              e.problems().stream().map(Problem::what).collect(Collectors.joining("; ")),
              e.problems().stream().map(Problem::remedy).collect(Collectors.joining("; "))));
    }
  }

  private static ServerResponse refused(HttpRefusal refusal) {
    return ServerResponse.status(refusal.status())
        .headers(headers -> challenge(headers, refusal.status()))
        .contentType(MediaType.APPLICATION_JSON)
        .body(refusal.body());
  }

  private static ServerResponse served(
      ServerRequest request, ExportFormat format, GraphExporter.Prepared export) {
    boolean compressed = format != ExportFormat.CSV && acceptsGzip(request);
    ServerResponse.BodyBuilder served =
        ServerResponse.ok()
            .contentType(MediaType.parseMediaType(format.mediaType()))
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + format.fileName() + "\"");
    if (compressed) {
      served.header(HttpHeaders.CONTENT_ENCODING, GZIP);
    }
    return request.method() == HttpMethod.HEAD
        ? served.build()
        : served.build(
            (asked, response) -> {
              write(export, compressed, response);
              return null;
            });
  }

  /** Whether gzip is named, and not ruled out by {@code q=0}. */
  private static boolean acceptsGzip(ServerRequest request) {
    return request.headers().header(HttpHeaders.ACCEPT_ENCODING).stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
        .anyMatch(
            coding ->
                coding.split(";", 2)[0].strip().equals(GZIP)
                    && !coding.matches(".*;\\s*q\\s*=\\s*0(\\.0*)?\\s*"));
  }

  private static void challenge(HttpHeaders headers, HttpStatus status) {
    if (status == HttpStatus.UNAUTHORIZED) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"groundtrack\"");
    }
  }

  /** As it is read: whatever its size, little of it is held. */
  private static void write(
      GraphExporter.Prepared export, boolean compressed, HttpServletResponse response)
      throws IOException {
    OutputStream body = response.getOutputStream();
    GZIPOutputStream gzip = compressed ? new GZIPOutputStream(body) : null;
    OutputStream out = new BufferedOutputStream(gzip == null ? body : gzip);
    export.write(out);
    out.flush();
    if (gzip != null) {
      gzip.finish();
    }
  }

  private @Nullable HttpRefusal refusal(ServerRequest request) {
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
      case ALLOWED -> null;
    };
  }
}
