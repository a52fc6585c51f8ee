package dev.groundtrack.evidence.state;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Whether a state holds by all evidence, and by what was published up to each day.
 *
 * @param steps from each day on until the next
 */
record StateHistory(StateStatus now, NavigableMap<LocalDate, StateStatus> steps) {
  /** Of a state that any number may stand in. */
  static StateHistory of(Collection<Piece> evidence) {
    return Tenure.of(Piece.counted(evidence), Optional.empty()).alone();
  }
}
