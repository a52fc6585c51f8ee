package dev.groundtrack.statement;

/** Whether something is said to be so. */
public enum Polarity {
  AFFIRMED,
  NEGATED;

  public Polarity negate() {
    return this == AFFIRMED ? NEGATED : AFFIRMED;
  }
}
