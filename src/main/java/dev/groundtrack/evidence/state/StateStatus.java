package dev.groundtrack.evidence.state;

import dev.groundtrack.evidence.time.PartialDate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether a state holds, by its own evidence. It is a function of the set of evidence: what was
 * published later wins, on one day the end does, and what has no day ends nothing that is said to
 * hold.
 *
 * @param contested whether it was said to hold on the day, or after, that it was said to be over,
 *     and not to have begun anew
 * @param lastSeen the latest day of what does not say that it is over
 * @param endedBy the ids of the statements that say that it is over, where it is
 */
public record StateStatus(
    boolean current,
    @Nullable PartialDate since,
    @Nullable PartialDate until,
    boolean contested,
    @Nullable LocalDate lastSeen,
    SortedSet<String> endedBy) {
  public static StateStatus of(Collection<Piece> evidence) {
    StateProgress progress = new StateProgress();
    Piece.counted(evidence).forEach(progress::add);
    return progress.status();
  }

  StateStatus endedBy(Piece successor, @Nullable PartialDate day) {
    return new StateStatus(
        false,
        since,
        until == null ? day : until,
        contested,
        lastSeen,
        new TreeSet<>(List.of(successor.statement())));
  }

  StateStatus contest() {
    return new StateStatus(current, since, until, true, lastSeen, endedBy);
  }
}
