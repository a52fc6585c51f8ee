package dev.groundtrack.evidence.state;

import dev.groundtrack.evidence.RelationStatus;
import java.time.LocalDate;
import java.util.Collections;
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

  /** The version that all evidence makes, dated or not. */
  public Version now() {
    return new Version(LocalDate.MAX, status, state, Collections.emptySortedSet());
  }
}
