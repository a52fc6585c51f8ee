package dev.groundtrack.evidence.state;

import dev.groundtrack.evidence.state.Piece.Verdict;
import dev.groundtrack.evidence.time.PartialDate;
import dev.groundtrack.evidence.time.Timing;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
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
    return new Reading(counted(evidence)).status();
  }

  /** Without what says that it holds beside what the same voice says of its end on that day. */
  static List<Piece> counted(Collection<Piece> evidence) {
    List<Piece> ends = evidence.stream().filter(p -> p.is(Verdict.ENDED)).toList();
    return evidence.stream()
        .filter(p -> !p.is(Verdict.HOLDS) || ends.stream().noneMatch(p::isBeside))
        .sorted(Piece.BY_DAY)
        .toList();
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

  /** The day of the latest evidence that says so. */
  static Optional<LocalDate> latest(List<Piece> pieces, Verdict verdict) {
    return pieces.stream()
        .filter(p -> p.is(verdict))
        .flatMap(p -> p.day().stream())
        .max(Comparator.naturalOrder());
  }

  /** A date, and the piece of evidence that tells it. */
  private record Told(PartialDate date, Piece by) {}

  /** All pieces, the latest last. */
  private record Reading(List<Piece> pieces) {
    StateStatus status() {
      Optional<LocalDate> held = latest(pieces, Verdict.HOLDS);
      Optional<LocalDate> ended = latest(pieces, Verdict.ENDED);
      boolean current =
          ended.isEmpty()
              ? pieces.stream().anyMatch(p -> p.is(Verdict.HOLDS))
              : held.filter(day -> day.isAfter(ended.get())).isPresent();
      Optional<Told> since =
          told(Timing.Dates::since, Verdict.HOLDS, Verdict.ENDED)
              .or(() -> told(Timing.Dates::since, Verdict.COMING));
      Optional<Told> until =
          told(Timing.Dates::until, Verdict.HOLDS, Verdict.ENDED)
              .filter(u -> !current || held.filter(day -> u.date().last().isBefore(day)).isEmpty());
      if (since.isPresent() && until.isPresent() && isReversed(since.get(), until.get())) {
        if (Piece.BY_DAY.compare(since.get().by(), until.get().by()) < 0) {
          since = Optional.empty();
        } else {
          until = Optional.empty();
        }
      }
      return new StateStatus(
          current,
          since.map(Told::date).orElse(null),
          until.map(Told::date).orElse(null),
          isContested(),
          lastSeen(),
          current ? new TreeSet<>() : ends(ended));
    }

    private static boolean isReversed(Told since, Told until) {
      return until.date().last().isBefore(since.date().first());
    }

    private boolean isContested() {
      return dated(Verdict.ENDED)
          .anyMatch(
              end ->
                  dated(Verdict.HOLDS)
                      .anyMatch(
                          held -> !day(held).isBefore(day(end)) && !held.beginsFrom(day(end))));
    }

    private Stream<Piece> dated(Verdict verdict) {
      return pieces.stream().filter(p -> p.is(verdict) && p.day().isPresent());
    }

    private static LocalDate day(Piece piece) {
      return piece.day().orElseThrow();
    }

    private @Nullable LocalDate lastSeen() {
      return pieces.stream()
          .filter(p -> !p.is(Verdict.ENDED))
          .flatMap(p -> p.day().stream())
          .max(Comparator.naturalOrder())
          .orElse(null);
    }

    private SortedSet<String> ends(Optional<LocalDate> latest) {
      SortedSet<String> ids = new TreeSet<>();
      pieces.stream()
          .filter(p -> p.is(Verdict.ENDED) && p.day().equals(latest))
          .forEach(p -> ids.add(p.statement()));
      return ids;
    }

    /** What the latest that tells says, as exactly as any of the others that says the same. */
    private Optional<Told> told(
        Function<Timing.Dates, @Nullable PartialDate> which, Verdict... verdicts) {
      List<Told> all =
          pieces.stream()
              .filter(p -> List.of(verdicts).contains(p.verdict()))
              .flatMap(
                  p ->
                      Optional.ofNullable(which.apply(p.dates())).map(d -> new Told(d, p)).stream())
              .toList();
      if (all.isEmpty()) {
        return Optional.empty();
      }
      Told latest = all.getLast();
      return all.stream()
          .filter(t -> t.date().refines(latest.date()))
          .max(
              Comparator.comparingInt((Told t) -> t.date().iso().length())
                  .thenComparing(Told::by, Piece.BY_DAY))
          .map(t -> new Told(t.date(), latest.by()));
    }
  }
}
