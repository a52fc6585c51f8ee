package dev.groundtrack.journey.access;

import dev.groundtrack.access.Role;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.web.access.ApiKey;
import dev.groundtrack.web.access.ApiKeys;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One caller of each sort of a server, and what it sends.
 *
 * @param authorizations the header by the caller's name; empty for none
 */
record CallerKeys(RunningServer server, Map<String, String> authorizations) {
  static final String ANONYMOUS = "anonymous";

  static CallerKeys of(RunningServer server) {
    ApiKeys keys = server.bean(ApiKeys.class);
    Map<String, String> all = new LinkedHashMap<>();
    all.put(ANONYMOUS, "");
    for (Role role : Role.values()) {
      all.put(role.key(), bearer(keys.create(grant(role.key(), role), null)));
    }
    all.put("wrong", "Bearer gt_" + "a".repeat(12) + "_" + "a".repeat(43));
    all.put("nonsense", "Bearer nothing-of-ours");
    ApiKeys.Created revoked = keys.create(grant("revoked", Role.ADMIN), null);
    keys.revoke(revoked.key().id());
    all.put("revoked", bearer(revoked));
    all.put("expired", bearer(keys.create(grant("expired", Role.ADMIN), Duration.ofMillis(1))));
    return new CallerKeys(server, all);
  }

  private static ApiKey.Grant grant(String name, Role role) {
    return new ApiKey.Grant(name, role);
  }

  private static String bearer(ApiKeys.Created key) {
    return "Bearer " + key.secret();
  }

  /** The role of a caller; none of whoever has none, or is nobody. */
  static @Nullable Role role(String caller) {
    return Role.named(caller).orElse(null);
  }

  HttpResponse<String> post(String caller, String path, String body) {
    return server.send(
        request(caller, path)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> get(String caller, String path) {
    return server.send(request(caller, path).build());
  }

  private HttpRequest.Builder request(String caller, String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address("") + path));
    String authorization = authorizations.getOrDefault(caller, "");
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }
}
