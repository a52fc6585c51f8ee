package dev.groundtrack.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who asks, as far as it is known. */
public sealed interface Caller {
  /** None for whoever may do nothing. */
  @Nullable Role role();

  /** By which name people know it. */
  String name();

  /** By which it is told apart from all others, in logs: never a secret. */
  String id();

  /** Somebody who did not say who they are. */
  record Anonymous(@Nullable Role role) implements Caller {
    @Override
    public String name() {
      return id();
    }

    @Override
    public String id() {
      return "anonymous";
    }
  }

  /** Whoever has the token that stands in the settings. */
  record Operator() implements Caller {
    @Override
    public Role role() {
      return Role.ADMIN;
    }

    @Override
    public String name() {
      return "operator";
    }

    @Override
    public String id() {
      return "token";
    }
  }

  /**
   * Whoever has a key of this server.
   *
   * @param key the id of the key
   * @param name what it was called when it was made
   */
  record KeyHolder(String key, String name, Role role) implements Caller {
    @Override
    public String id() {
      return "key:" + key;
    }
  }

  /**
   * Somebody for whom an issuer of tokens vouches.
   *
   * @param subject by which the issuer tells people apart
   * @param role none where the issuer gives it no role of ours
   * @param claims all that its token says
   */
  record Subject(String subject, String name, @Nullable Role role, Map<String, Object> claims)
      implements Caller {
    public Subject {
      claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
    }

    @Override
    public String id() {
      return "subject:" + subject;
    }
  }

  /** The server, on its own behalf. */
  record Server() implements Caller {
    @Override
    public Role role() {
      return Role.ADMIN;
    }

    @Override
    public String name() {
      return id();
    }

    @Override
    public String id() {
      return "server";
    }
  }

  /** Whether they may do something. */
  default Verdict may(Permission permission) {
    Role role = role();
    if (role != null && role.includes(permission.needed())) {
      return Verdict.ALLOWED;
    }
    return this instanceof Anonymous ? Verdict.UNAUTHENTICATED : Verdict.FORBIDDEN;
  }
}
