package dev.groundtrack.web.access;

import dev.groundtrack.access.Caller;
import dev.groundtrack.access.Role;
import dev.groundtrack.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What those may do who do not say who they are. */
public final class AnonymousAccess {
  public static final String SETTING = "groundtrack.access.anonymous";

  private static final String NOTHING = "none";

  private AnonymousAccess() {}

  /** What is wrong with the setting. */
  public static List<Problem> problems(String setting) {
    boolean known =
        setting.isEmpty() || setting.equalsIgnoreCase(NOTHING) || Role.named(setting).isPresent();
    return known
        ? List.of()
        : List.of(
            new Problem(
                SETTING,
                "\"" + setting + "\" is no role",
                "choose one of " + NOTHING + ", " + roles()));
  }

  static String roles() {
    return Arrays.stream(Role.values()).map(Role::key).collect(Collectors.joining(", "));
  }

  /**
   * Everything where nobody but this machine reaches the server, and nothing elsewhere, unless the
   * setting says.
   */
  public static Caller.Anonymous of(String setting, boolean loopback) {
    if (setting.isEmpty()) {
      return new Caller.Anonymous(loopback ? Role.ADMIN : null);
    }
    return new Caller.Anonymous(Role.named(setting).orElse(null));
  }
}
