package dev.groundtrack.evidence.time;

/** When something holds, seen from when the sentence was written. */
public enum Tense {
  /** It held, and is over. */
  PAST,
  PRESENT,
  FUTURE
}
