package dev.groundtrack.evidence.state;

import dev.groundtrack.evidence.Evidence;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.time.Tense;
import dev.groundtrack.evidence.time.Timing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A piece of evidence of a state.
 *
 * @param statement the id of the statement
 */
public record Piece(String statement, Evidence evidence) {
  /** The earlier published first, what has no day before all; then by what it says. */
  static final Comparator<Piece> BY_DAY =
      Comparator.comparing((Piece p) -> p.day().orElse(LocalDate.MIN))
          .thenComparing(Piece::statement);

  /** What a piece of evidence says of whether a state holds. */
  enum Verdict {
    HOLDS,
    ENDED,
    COMING,
    NOTHING
  }

  Verdict verdict() {
    Tense tense = evidence.timing().tense();
    if (evidence.polarity() == Polarity.NEGATED) {
      return evidence.modality() == Modality.ACTUAL && tense != Tense.FUTURE
          ? Verdict.ENDED
          : Verdict.NOTHING;
    }
    if (!evidence.asserts()) {
      return Verdict.NOTHING;
    }
    return switch (tense) {
      case PAST -> evidence.modality() == Modality.ACTUAL ? Verdict.ENDED : Verdict.NOTHING;
      case PRESENT -> evidence.modality() == Modality.ACTUAL ? Verdict.HOLDS : Verdict.COMING;
      case FUTURE -> Verdict.COMING;
    };
  }

  boolean is(Verdict verdict) {
    return verdict() == verdict;
  }

  Optional<LocalDate> day() {
    return Optional.ofNullable(evidence.publishedOn());
  }

  Timing.Dates dates() {
    return evidence.timing().on(evidence.publishedOn());
  }

  /** Whether both are of one voice and day: what these say together counts. */
  boolean isBeside(Piece other) {
    return evidence.voice().equals(other.evidence.voice())
        && Objects.equals(evidence.publishedOn(), other.evidence.publishedOn());
  }

  /** Whether it tells of a beginning on that day or later. */
  boolean beginsFrom(LocalDate day) {
    var since = dates().since();
    return since != null && !since.last().isBefore(day);
  }
}
