package dev.groundtrack.evidence.state;

import dev.groundtrack.evidence.RelationStatus;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * How a relation stands by what was published up to a day, and on until the next version.
 *
 * @param from the first day on which it stood so
 * @param state of what is a state, whether it holds
 * @param by the ids of the statements of that day
 */
public record Version(
    LocalDate from, RelationStatus status, @Nullable StateStatus state, SortedSet<String> by) {
  /** Whether it stands as it did; the day and what was said on it alone are others. */
  boolean isLike(Version other) {
    return status.equals(other.status) && Objects.equals(state, other.state);
  }

  /** Whether some evidence contradicts other. */
  public boolean contested() {
    return status.contested() || state != null && state.contested();
  }
}
