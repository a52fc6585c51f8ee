package dev.groundtrack.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of whoever asks, as the rules of a schema see it: the claims of their token. Rules
 * take them as values of a statement, never as a part of its text.
 *
 * @param authenticated whether they said who they are
 * @param values by name, as a JWT has them
 */
public record CallerClaims(boolean authenticated, Map<String, Object> values) {
  /** Of whoever did not say who they are. */
  public static final CallerClaims NONE = new CallerClaims(false, Map.of());

  public CallerClaims {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * The claims of a token are those that its issuer made. Whoever has a key of this server has its
   * id as {@code sub}, its name as {@code name}, and as {@code roles} its role with all that this
   * includes.
   */
  public static CallerClaims of(Caller caller) {
    return switch (caller) {
      case Caller.Anonymous anonymous -> NONE;
      case Caller.Cleared(Caller cleared) -> of(cleared);
      case Caller.Operator operator -> of(operator.id(), operator);
      case Caller.KeyHolder holder -> of(holder.key(), holder);
      case Caller.Server server -> of(server.id(), server);
      case Caller.Subject subject -> new CallerClaims(true, subject.claims());
    };
  }

  private static CallerClaims of(String subject, Caller caller) {
    Role own = caller.role();
    List<String> roles =
        Stream.of(Role.values())
            .filter(role -> own != null && own.includes(role))
            .map(Role::key)
            .toList();
    return new CallerClaims(true, Map.of("sub", subject, "name", caller.name(), "roles", roles));
  }

  /**
   * A claim, or a part of one; none where there is no such.
   *
   * @param path the names from the outermost in
   */
  public @Nullable Object at(List<String> path) {
    Object at = values;
    for (String name : path) {
      at = at instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return at;
  }
}
