package dev.groundtrack.evidence;

/** Whether something is said to be so. */
public enum Polarity {
  AFFIRMED,
  NEGATED;

  public Polarity negate() {
    return this == AFFIRMED ? NEGATED : AFFIRMED;
  }
}
