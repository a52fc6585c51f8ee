package dev.groundtrack.model.marking;

/**
 * How the graph keeps what those see who are not cleared for all sources. Clearances are numbered
 * from nought, for what everybody may see. What rests on marked sources alone tells from which
 * clearance on it is seen; what rests on others, too, tells below which clearance its properties
 * are others, and has these beside its own. No schema tells of them, and where no source is marked
 * there are none.
 */
public final class MarkedProperties {
  /** The least clearance that sees a node or an edge; where there is none, everybody does. */
  public static final String MARKING = "groundtrackMarking";

  /**
   * The least clearance for which its properties are as they stand; where there is none, for all.
   */
  public static final String DIFFERS = "groundtrackDiffers";

  /** On edges to what ended a state: the clearances for which others stand there. */
  public static final String NOT_AT = "groundtrackNotAt";

  /** A label of what stands for a clearance alone. */
  public static final String STAND_IN = "GroundtrackStandIn";

  /** The clearance that sees everything. */
  public static final int ALL = 2;

  private static final String AT = "groundtrackAt";
  private static final String ENDED_BY = "GROUNDTRACK_ENDED_BY_AT_";
  private static final String WAS_ENDED_BY = "GROUNDTRACK_WAS_ENDED_BY_AT_";
  private static final String CHANGE = "GroundtrackChangeAt";

  private MarkedProperties() {}

  /** Where the value of a property stands that a clearance sees. */
  public static String at(int clearance, String property) {
    return AT + clearance + "_" + property;
  }

  /** The type of the edges to what ended a state for a clearance, in the place of others. */
  public static String endedBy(int clearance) {
    return ENDED_BY + clearance;
  }

  /** The same of what it was ended by; see {@link dev.groundtrack.model.time.AsOf#WAS_ENDED_BY}. */
  public static String wasEndedBy(int clearance) {
    return WAS_ENDED_BY + clearance;
  }

  /** The label of what became of relations, of those changes that a clearance sees so. */
  public static String change(int clearance) {
    return CHANGE + clearance;
  }

  /** Whether a label is one of these. */
  public static boolean isLabel(String label) {
    return label.equals(STAND_IN) || label.startsWith(CHANGE);
  }

  /** Whether a property holds what a clearance sees. */
  public static boolean isAt(String property) {
    return property.startsWith(AT);
  }

  /** Whether a property is one of these. */
  public static boolean isOurs(String property) {
    return property.equals(MARKING)
        || property.equals(DIFFERS)
        || property.equals(NOT_AT)
        || isAt(property);
  }
}
