package dev.groundtrack.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What clients may do with a property, and what fills it where they do not.
 *
 * @param readable what may be asked of it
 * @param settable when clients may give it a value
 * @param standard the value that it has unless another is given; of a scalar's Java type
 * @param coalesced the value that readers and filters find where none is stored
 * @param stamped when the server sets it to the time of the clock
 * @param identifier whether the server gives it a random UUID
 */
public record PropertyAccess(
    Set<Reading> readable,
    Set<Moment> settable,
    @Nullable Object standard,
    @Nullable Object coalesced,
    Set<Moment> stamped,
    boolean identifier) {
  public PropertyAccess {
    readable = Set.copyOf(readable);
    settable = Set.copyOf(settable);
    stamped = Set.copyOf(stamped);
  }

  /** A way of asking for a property. */
  public enum Reading {
    SELECT,
    AGGREGATE,
    FILTER,
    FILTER_BY_AGGREGATE,
    SORT
  }

  /** A moment in the life of a node. */
  public enum Moment {
    CREATE,
    UPDATE
  }

  public boolean may(Reading reading) {
    return readable.contains(reading);
  }
}
