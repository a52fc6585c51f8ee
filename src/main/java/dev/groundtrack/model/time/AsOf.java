package dev.groundtrack.model.time;

import java.time.LocalDate;
import java.util.List;

/**
 * How the graph keeps what it was by the sources that were published up to a day. Whatever rests on
 * sources has the day from which on it is known; of what changed since, the days of all changes
 * stand in a list, and beside each property that may change its values on those days. No schema
 * tells of them.
 */
public final class AsOf {
  /** From when on a node or an edge is known; what has none is never. */
  public static final String KNOWN = "groundtrackKnown";

  /** From when on its properties are as they are now. */
  public static final String CHANGED = "groundtrackChanged";

  /** On which days its properties changed, in their order; none where all is as it was at first. */
  public static final String DAYS = "groundtrackDays";

  /** The day of what has always been known. In a list of days it stands for none. */
  public static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

  /**
   * The day before which what has not ended ends, and from which on it is as it is now what sources
   * of no day have a part in.
   */
  public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /** What stands for no text in a list. */
  public static final String NO_TEXT = "";

  /** What stands between the texts of a list within a list. */
  public static final String BETWEEN = "\u001f";

  /** What states of relations were ended by; the edge tells from when on, and until before when. */
  public static final String WAS_ENDED_BY = "GROUNDTRACK_WAS_ENDED_BY";

  public static final String FROM = "from";
  public static final String BEFORE = "before";

  /** What may change of a relation; of both, its node and its edge. */
  public static final List<String> OF_RELATIONS =
      List.of(
          "polarity",
          "modality",
          "contested",
          "confidence",
          "firstSeen",
          "lastSeen",
          "current",
          "since",
          "until");

  private static final String WAS = "groundtrackWas_";

  private AsOf() {}

  /** Where the values of a property on those days stand. */
  public static String was(String property) {
    return WAS + property;
  }

  /** Whether a property is one of these. */
  public static boolean isOurs(String property) {
    return property.equals(KNOWN)
        || property.equals(CHANGED)
        || property.equals(DAYS)
        || property.startsWith(WAS);
  }
}
