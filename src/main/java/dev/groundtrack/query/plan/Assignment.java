package dev.groundtrack.query.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a row of values is put on a new node or edge: as they are, but for the properties told here.
 */
public record Assignment(Map<String, Making> special) {
  /** What is made into something stands in a row of its own, called by its part and this. */
  public static final String GIVEN = "Given";

  public Assignment {
    special = Collections.unmodifiableMap(new LinkedHashMap<>(special));
  }

  /** How a property's value is made, of what is given or of nothing. */
  public enum Making {
    POINT,
    POINTS,
    DURATION,
    DURATIONS,
    /** A random UUID. */
    IDENTIFIER,
    /** The time of the clock, of one of these types. */
    DATE_TIME,
    LOCAL_DATE_TIME,
    TIME,
    LOCAL_TIME,
    DATE
  }
}
