package dev.groundtrack.query.plan;

import org.jspecify.annotations.Nullable;

/**
 * A change to one property of a node or edge.
 *
 * @param name as clients call the property
 * @param value what it is done with; none where the clock tells it
 */
public record Change(String name, Attribute of, Operator operator, @Nullable ParameterRef value) {

  /** What is done to the value that is there. */
  public enum Operator {
    SET,
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    PUSH,
    POP,
    /** It becomes the time of the clock. */
    STAMP
  }

  /** Whether there must be a value already. */
  public boolean needsValue() {
    return operator != Operator.SET && operator != Operator.STAMP;
  }
}
