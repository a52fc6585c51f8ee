package dev.groundtrack.web.operation;

import dev.groundtrack.graph.EmbeddedNeo4j;
import dev.groundtrack.graph.backup.BackupFile;
import dev.groundtrack.graph.backup.StoreCopy;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.web.access.AuditLog;
import dev.groundtrack.web.access.CallerFilter;
import dev.groundtrack.web.error.HttpRefusal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The embedded store as it is now, as one file, while the server serves. */
public final class BackupDownload {
  private static final Logger LOG = LoggerFactory.getLogger(BackupDownload.class);
  private static final String FILE = "attachment; filename=\"groundtrack-backup.zip\"";

  private final Optional<EmbeddedNeo4j> store;
  private final AuditLog audit;

  public BackupDownload(Optional<EmbeddedNeo4j> store, AuditLog audit) {
    this.store = store;
    this.audit = audit;
  }

  public ServerResponse answer(ServerRequest request) throws IOException {
    StoreCopy copy;
    try {
      copy = copy(store);
    } catch (RefusedException e) {
      Problem problem = e.problems().getFirst();
      return new HttpRefusal(HttpStatus.CONFLICT, problem.what(), problem.remedy()).response();
    }
    audit.did(
        CallerFilter.caller(request.servletRequest()),
        "backup",
        Map.of("takenAt", copy.takenAt().toString()));
    return ServerResponse.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, FILE)
        .build(
            (asked, response) -> {
              try (copy) {
                OutputStream body = new BufferedOutputStream(response.getOutputStream());
                BackupFile.write(copy, body);
                body.flush();
              }
              return null;
            });
  }

  /**
   * A copy of the store, which the caller closes.
   *
   * @throws RefusedException if it cannot be now, or if the database is elsewhere
   */
  public static StoreCopy copy(Optional<EmbeddedNeo4j> store) throws IOException {
    StoreCopy copy =
        store
            .orElseThrow(
                () ->
                    RefusedException.of(
                        "backup",
                        "the database is elsewhere, at spring.neo4j.uri",
                        "take its own backup there, with neo4j-admin, or export the graph"))
            .copy();
    LOG.info(
        "A backup of the store as of {} was copied; writes waited for {} ms",
        copy.takenAt(),
        copy.held().toMillis());
    return copy;
  }
}
