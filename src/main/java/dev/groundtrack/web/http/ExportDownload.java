package dev.groundtrack.web.http;

import dev.groundtrack.export.ExportFormat;
import dev.groundtrack.export.GraphExporter;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.web.access.AuditLog;
import dev.groundtrack.web.access.CallerFilter;
import dev.groundtrack.web.error.HttpRefusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The graph, or what {@code where} matches of it, in a {@code format}. What cannot be is refused
 * before anything is written; it is compressed where the request accepts that.
 */
public final class ExportDownload {
  private static final String GZIP = "gzip";

  private final GraphExporter exporter;
  private final AuditLog audit;
  private final boolean restricted;

  /**
   * @param restricted whether the schema keeps anything from anybody: an export tells all of it
   */
  public ExportDownload(GraphExporter exporter, AuditLog audit, boolean restricted) {
    this.exporter = exporter;
    this.audit = audit;
    this.restricted = restricted;
  }

  public ServerResponse answer(ServerRequest request) {
    Optional<ServerResponse> refusal =
        restricted
            ? CallerFilter.refusalUnlessAdmin(
                request.servletRequest(), "An export of a graph with access rules")
            : Optional.empty();
    return refusal.orElseGet(() -> exported(request));
  }

  private ServerResponse exported(ServerRequest request) {
    try {
      ExportFormat format = ExportFormat.of(request.param("format").orElse("jsonl"));
      GraphExporter.Prepared export = exporter.prepare(format, request.param("where").orElse(null));
      if (request.method() == HttpMethod.GET) {
        audit.did(
            CallerFilter.caller(request.servletRequest()),
            "export",
            Map.of("format", format.name().toLowerCase(Locale.ROOT)));
      }
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
}
