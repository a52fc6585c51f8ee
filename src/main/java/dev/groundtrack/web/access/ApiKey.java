package dev.groundtrack.web.access;

import dev.groundtrack.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a key, which is not the key itself.
 *
 * @param created when it was made, as ISO 8601 has it; the others likewise, if they are
 */
public record ApiKey(String id, String name, Role role, String created, Times times) {

  /**
   * @param expires from when on it is not taken
   * @param revoked since when it is not taken
   */
  public record Times(@Nullable String expires, @Nullable String revoked) {}
}
