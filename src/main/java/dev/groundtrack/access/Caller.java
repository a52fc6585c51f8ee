package dev.groundtrack.access;

import dev.groundtrack.text.Marking;
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

  /**
   * What they are cleared for, of sources that are marked. Whoever may write sees everything, for
   * what is written is weighed against everything.
   */
  default Marking clearance() {
    Role role = role();
    return role != null && role.includes(Role.IMPORTER) ? Marking.HIGHEST : given();
  }

  /** What they were cleared for, whatever their role. */
  default Marking given() {
    return Marking.PUBLIC;
  }

  /** The same caller where nothing is marked, and so nothing is hidden from anybody. */
  default Caller whereNothingIsMarked() {
    return clearance().isHighest() ? this : new Cleared(this);
  }

  /** Somebody who sees everything, for nothing is marked. */
  record Cleared(Caller caller) implements Caller {
    @Override
    public @Nullable Role role() {
      return caller.role();
    }

    @Override
    public String name() {
      return caller.name();
    }

    @Override
    public String id() {
      return caller.id();
    }

    @Override
    public boolean isAnonymous() {
      return caller.isAnonymous();
    }

    @Override
    public Marking clearance() {
      return Marking.HIGHEST;
    }
  }

  /** Whether they did not say who they are. */
  default boolean isAnonymous() {
    return false;
  }

  /** Somebody who did not say who they are. */
  record Anonymous(@Nullable Role role) implements Caller {
    @Override
    public boolean isAnonymous() {
      return true;
    }

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
   * @param given what it is cleared for
   */
  record KeyHolder(String key, String name, Role role, Marking given) implements Caller {
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
   * @param given what the issuer clears it for
   * @param claims all that its token says
   */
  record Subject(
      String subject, String name, @Nullable Role role, Marking given, Map<String, Object> claims)
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
    if (role == null || !role.includes(permission.needed())) {
      return isAnonymous() ? Verdict.UNAUTHENTICATED : Verdict.FORBIDDEN;
    }
    return permission.isOfAll() && !clearance().isHighest() ? Verdict.UNCLEARED : Verdict.ALLOWED;
  }
}
