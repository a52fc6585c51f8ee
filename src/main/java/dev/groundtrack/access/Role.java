package dev.groundtrack.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much somebody may do; each may do whatever those before it may. */
public enum Role {
  /** Asks, subscribes, exports. */
  READER,
  /** Adds sources. */
  IMPORTER,
  /** Decides who is who and what holds, writes by hand, takes sources out. */
  CURATOR,
  /** Hands out keys, and sees how the server is. */
  ADMIN;

  /** As people and settings write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that name, in whatever case. */
  public static Optional<Role> named(String key) {
    return Stream.of(values()).filter(role -> role.key().equalsIgnoreCase(key)).findFirst();
  }

  /** Whether whoever has this role may do what another is needed for. */
  public boolean includes(Role needed) {
    return compareTo(needed) >= 0;
  }
}
