package dev.groundtrack.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a source, and what rests on it alone: whoever is cleared for its marking, or for one
 * that comes after it.
 */
public enum Marking {
  PUBLIC,
  INTERNAL,
  RESTRICTED;

  /** The clearance for all there is. */
  public static final Marking HIGHEST = RESTRICTED;

  /** As people and settings write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The marking of that name, in whatever case. */
  public static Optional<Marking> named(String key) {
    return Stream.of(values()).filter(marking -> marking.key().equalsIgnoreCase(key)).findFirst();
  }

  /** That of two, if both are told, which fewer may see. */
  public static @Nullable Marking stricter(@Nullable Marking one, @Nullable Marking other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.covers(other) ? one : other;
  }

  /** Whether whoever is cleared for this one may see what has another. */
  public boolean covers(Marking other) {
    return compareTo(other) >= 0;
  }

  /** Whether whoever is cleared for it sees everything. */
  public boolean isHighest() {
    return this == HIGHEST;
  }
}
