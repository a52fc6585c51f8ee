package dev.groundtrack.ingest.classify;

/** Which pairs of mentions are to be scored. */
@FunctionalInterface
public interface PairQuestion {
  /** All of them. */
  PairQuestion ALL = (subject, object) -> true;

  /** Whether this one is, by the places of both in the list of mentions. */
  boolean isAsked(int subject, int object);
}
