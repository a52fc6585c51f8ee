package dev.groundtrack.web.access;

import dev.groundtrack.access.Caller;
import dev.groundtrack.access.Role;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Marking;
import dev.groundtrack.web.error.HttpRefusal;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys, handed out, listed and revoked, and what is known of whoever asks. It stands beside the
 * API, not in it: a user's schema may call its types as it likes, and a key must be had where only
 * trusted documents are executed.
 */
public final class KeyEndpoint {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ApiKeys keys;
  private final Callers callers;
  private final AuditLog audit;

  public KeyEndpoint(ApiKeys keys, Callers callers, AuditLog audit) {
    this.keys = keys;
    this.callers = callers;
    this.audit = audit;
  }

  /**
   * Who asks: {@code {"id", "name", "role", "clearance"}}; {@code role} is null for whoever may do
   * nothing.
   */
  public ServerResponse caller(ServerRequest request) {
    Caller caller = CallerFilter.caller(request.servletRequest());
    Role role = caller.role();
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("id", caller.id());
    told.put("name", caller.name());
    told.put("role", role == null ? null : role.key());
    told.put("clearance", caller.clearance().key());
    return answer(HttpStatus.OK, told);
  }

  /** {@code {"keys": […]}}, without the keys themselves. */
  public ServerResponse list(ServerRequest request) {
    return answer(
        HttpStatus.OK, Map.of("keys", keys.all().stream().map(KeyEndpoint::map).toList()));
  }

  /**
   * Makes a key of {@code {"name", "role", "clearance", "expires"}}; the answer alone has it, as
   * {@code key}.
   */
  public ServerResponse create(ServerRequest request) throws ServletException, IOException {
    try {
      JsonNode body = JSON.readTree(request.body(String.class));
      ApiKeys.Created created =
          keys.create(
              new ApiKey.Grant(body.path("name").asString(""), role(body), clearance(body)),
              life(body));
      audit.did(
          CallerFilter.caller(request.servletRequest()),
          "createKey",
          Map.of("on", created.key().id(), "given", created.key().grant().role().key()));
      Map<String, @Nullable Object> told = map(created.key());
      told.put("key", created.secret());
      return answer(HttpStatus.CREATED, told);
    } catch (RefusedException e) {
      Problem problem = e.problems().getFirst();
      return refused(
          HttpStatus.BAD_REQUEST, problem.place() + " " + problem.what(), problem.remedy());
    } catch (JacksonException e) {
      return refused(
          HttpStatus.BAD_REQUEST,
          "The body is not JSON",
          "Send {\"name\": \"nightly\", \"role\": \"importer\", \"expires\": \"90d\"}");
    }
  }

  /** Has a key taken no more. */
  public ServerResponse revoke(ServerRequest request) {
    Optional<ApiKey> revoked = keys.revoke(request.pathVariable("id"));
    callers.forget();
    if (revoked.isEmpty()) {
      return refused(
          HttpStatus.NOT_FOUND,
          "There is no key with this id",
          "groundtrack key list tells those that there are");
    }
    audit.did(
        CallerFilter.caller(request.servletRequest()),
        "revokeKey",
        Map.of("on", revoked.get().id()));
    return answer(HttpStatus.OK, map(revoked.get()));
  }

  private static Role role(JsonNode body) {
    String role = body.path("role").asString("");
    return Role.named(role)
        .orElseThrow(
            () ->
                RefusedException.of("role", "is none", "choose one of " + AnonymousAccess.roles()));
  }

  private static Marking clearance(JsonNode body) {
    String clearance = body.path("clearance").asString("");
    return clearance.isEmpty()
        ? Marking.PUBLIC
        : Marking.named(clearance)
            .orElseThrow(
                () ->
                    RefusedException.of(
                        "clearance", "is none", "choose one of public, internal, restricted"));
  }

  private static @Nullable Duration life(JsonNode body) {
    String life = body.path("expires").asString("");
    return life.isBlank() ? null : KeyLife.of(life);
  }

  private static Map<String, @Nullable Object> map(ApiKey key) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("id", key.id());
    told.put("name", key.grant().name());
    told.put("role", key.grant().role().key());
    told.put("clearance", key.grant().clearance().key());
    told.put("created", key.created());
    told.put("expires", key.times().expires());
    told.put("revoked", key.times().revoked());
    return told;
  }

  private static ServerResponse answer(HttpStatus status, Map<String, ?> body) {
    return ServerResponse.status(status)
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
  }

  private static ServerResponse refused(HttpStatus status, String what, String remedy) {
    return new HttpRefusal(status, what, remedy).response();
  }
}
