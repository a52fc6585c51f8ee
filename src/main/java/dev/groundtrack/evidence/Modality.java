package dev.groundtrack.evidence;

/** How real what is said is held to be, the most real first. */
public enum Modality {
  ACTUAL,
  INTENDED,
  POSSIBLE,
  CONDITIONAL;

  /** Whether it is more than a possibility: such relations are edges of the graph. */
  public boolean isAsserted() {
    return this == ACTUAL || this == INTENDED;
  }

  /** The less real of the two. */
  public Modality weaker(Modality other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
