package dev.groundtrack.evidence.state;

import dev.groundtrack.evidence.Evidence;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.time.Tense;
import dev.groundtrack.evidence.time.Timing;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence of a state.
 *
 * @param statement the id of the statement
 * @param known from when on it is known: the day its source was published; of names and of what is
 *     written by hand always, of other sources of no day never
 */
public record Piece(String statement, Evidence evidence, @Nullable LocalDate known) {
  /** The earlier published first, what has no day before all; then by the statement. */
  static final Comparator<Piece> BY_DAY =
      Comparator.comparing((Piece p) -> p.day().orElse(LocalDate.MIN))
          .thenComparing(Piece::statement);

  /** What a piece of evidence says of whether a state holds. */
  enum Verdict {
    HOLDS,
    /** It held then, and may still. */
    HELD,
    ENDED,
    COMING,
    NOTHING
  }

  /**
   * In the order of publication, without what says that it holds beside what the same voice says of
   * its end on that day.
   */
  static List<Piece> counted(Collection<Piece> evidence) {
    Set<Object> ends = new HashSet<>();
    evidence.stream().filter(p -> p.is(Verdict.ENDED)).forEach(p -> ends.add(p.telling()));
    return evidence.stream()
        .filter(p -> !p.is(Verdict.HOLDS) || !ends.contains(p.telling()))
        .sorted(BY_DAY)
        .toList();
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
      case PAST -> evidence.modality() == Modality.ACTUAL ? past() : Verdict.NOTHING;
      case PRESENT -> evidence.modality() == Modality.ACTUAL ? Verdict.HOLDS : Verdict.COMING;
      case FUTURE -> Verdict.COMING;
    };
  }

  private Verdict past() {
    return evidence.timing().over() ? Verdict.ENDED : Verdict.HELD;
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

  /** A voice on a day: what it then says together counts. */
  private record Telling(String voice, @Nullable LocalDate day) {}

  private Telling telling() {
    return new Telling(evidence.voice(), evidence.publishedOn());
  }

  /** Whether it tells of a beginning on that day or later. */
  boolean beginsFrom(LocalDate day) {
    var since = dates().since();
    return since != null && !since.last().isBefore(day);
  }
}
