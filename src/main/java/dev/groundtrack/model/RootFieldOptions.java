package dev.groundtrack.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What root fields a type has, and how many of its nodes a list holds.
 *
 * @param list whether there is a list of all of its nodes
 * @param connection whether there is a connection of them
 * @param aggregate whether the connection tells of all of them at once
 * @param standard how many a list holds where nobody says, if it is limited
 * @param most how many a list ever holds, if it is limited
 * @param events what its subscriptions tell of
 */
public record RootFieldOptions(
    boolean list,
    boolean connection,
    boolean aggregate,
    @Nullable Integer standard,
    @Nullable Integer most,
    Events events) {

  /** Everything that is asked, without a limit; no subscriptions. */
  public static final RootFieldOptions ALL =
      new RootFieldOptions(true, true, true, null, null, Events.NONE);

  /**
   * What subscriptions tell of the nodes of a type.
   *
   * @param singular the type's name as their fields have it: “agency” in {@code agencyCreated}
   * @param kinds none where there are no such subscriptions
   */
  public record Events(String singular, Set<EventKind> kinds) {
    /** Where there are none. */
    public static final Events NONE = new Events("", Set.of());

    public Events {
      kinds = Set.copyOf(kinds);
    }
  }

  /** What may become of a node. */
  public enum EventKind {
    CREATED,
    UPDATED,
    DELETED
  }

  /** How many to take where so many are asked for; null is all. */
  public @Nullable Long limited(@Nullable Long asked) {
    Long limit = asked;
    if (limit == null && standard != null) {
      limit = (long) standard;
    }
    if (most == null) {
      return limit;
    }
    return limit == null ? Long.valueOf(most) : Long.valueOf(Math.min(limit, most));
  }
}
