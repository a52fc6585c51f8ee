package dev.groundtrack.query.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action with its values, and what is done next, in this order, to the nodes that it gives.
 *
 * @param place in the arguments, for a person to find
 * @param values by the numbers that the action has for them
 * @param needed the properties, by the names clients know them by, that a node must have afterwards
 */
public record Step(
    String place,
    Action action,
    List<@Nullable Object> values,
    List<Attribute> needed,
    List<Step> then) {
  public Step {
    values = Collections.unmodifiableList(new ArrayList<>(values));
    needed = List.copyOf(needed);
    then = List.copyOf(then);
  }
}
