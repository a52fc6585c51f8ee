package dev.groundtrack.evidence.state;

import dev.groundtrack.evidence.RelationStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a relation stands by all of its evidence, and how it stood.
 *
 * @param state of what is a state, whether it holds
 * @param versions in their order; of what rests on sources of no day alone there is none
 */
public record Standing(RelationStatus status, @Nullable StateStatus state, List<Version> versions) {
  public Standing {
    versions = List.copyOf(versions);
  }

  /** Whether some evidence contradicts other. */
  public boolean contested() {
    return status.contested() || state != null && state.contested();
  }
}
