package dev.groundtrack.evidence.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What became of a relation on a day.
 *
 * @param by the ids of the statements that it follows from
 */
public record StandingChange(LocalDate day, Kind kind, SortedSet<String> by) {
  /** What may become of it. */
  public enum Kind {
    CAME,
    ENDED,
    RESUMED,
    CONTESTED
  }

  /** All that became of a relation, in order; what has always been known never came. */
  public static List<StandingChange> of(List<Version> versions) {
    List<StandingChange> changes = new ArrayList<>();
    Version before = null;
    for (Version version : versions) {
      between(before, version, changes);
      before = version;
    }
    return changes;
  }

  private static void between(
      @Nullable Version before, Version version, List<StandingChange> changes) {
    StateStatus state = version.state();
    boolean held = before == null || before.state() == null || before.state().current();
    if (before == null) {
      changes.add(new StandingChange(version.from(), Kind.CAME, version.by()));
    }
    if (state != null && held && !state.current() && !state.endedBy().isEmpty()) {
      changes.add(new StandingChange(version.from(), Kind.ENDED, state.endedBy()));
    }
    if (state != null && !held && state.current()) {
      changes.add(new StandingChange(version.from(), Kind.RESUMED, version.by()));
    }
    if (version.contested() && (before == null || !before.contested())) {
      changes.add(new StandingChange(version.from(), Kind.CONTESTED, version.by()));
    }
  }
}
