package dev.groundtrack.web.access;

import dev.groundtrack.access.Role;
import dev.groundtrack.text.Marking;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a key, which is not the key itself.
 *
 * @param created when it was made, as ISO 8601 has it; the others likewise, if they are
 */
public record ApiKey(String id, Grant grant, String created, Times times) {

  /**
   * What a key is for.
   *
   * @param name what people know it by
   * @param clearance the marking of the sources that it may see, where its role does not say
   */
  public record Grant(String name, Role role, Marking clearance) {
    /** For one who sees what is public, unless the role says more. */
    public Grant(String name, Role role) {
      this(name, role, Marking.PUBLIC);
    }
  }

  /**
   * @param expires from when on it is not taken
   * @param revoked since when it is not taken
   */
  public record Times(@Nullable String expires, @Nullable String revoked) {}
}
