package dev.groundtrack.evidence.state;

import dev.groundtrack.evidence.state.Piece.Verdict;
import dev.groundtrack.evidence.time.PartialDate;
import dev.groundtrack.evidence.time.Timing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A state by its own evidence, which comes in the order of its publication. */
final class StateProgress {
  private final List<Told> since = new ArrayList<>();
  private final List<Told> coming = new ArrayList<>();
  private final List<Told> until = new ArrayList<>();
  private final List<Piece> ends = new ArrayList<>();
  private final List<Piece> heldOnLast = new ArrayList<>();
  private final SortedSet<String> latestEnds = new TreeSet<>();
  private @Nullable LocalDate held;
  private @Nullable LocalDate ended;
  private @Nullable LocalDate lastSeen;
  private boolean everHeld;
  private boolean contested;

  /** A date, and the piece of evidence that tells it. */
  private record Told(PartialDate date, Piece by) {}

  /** Takes the next piece of what {@link Piece#counted} has. */
  void add(Piece piece) {
    Verdict verdict = piece.verdict();
    LocalDate day = piece.day().orElse(null);
    switch (verdict) {
      case HOLDS -> hold(piece, day);
      case ENDED -> end(piece, day);
      case COMING -> tell(coming, Timing.Dates::since, piece);
      case HELD, NOTHING -> {
        // It tells neither way.
      }
    }
    if (verdict == Verdict.HOLDS || verdict == Verdict.HELD || verdict == Verdict.ENDED) {
      tell(since, Timing.Dates::since, piece);
      tell(until, Timing.Dates::until, piece);
    }
    if (verdict != Verdict.ENDED && day != null) {
      lastSeen = day;
    }
  }

  private void hold(Piece piece, @Nullable LocalDate day) {
    everHeld = true;
    if (day == null) {
      return;
    }
    if (!day.equals(held)) {
      heldOnLast.clear();
    }
    held = day;
    heldOnLast.add(piece);
    contested = contested || ends.stream().anyMatch(end -> !piece.beginsFrom(dayOf(end)));
  }

  private void end(Piece piece, @Nullable LocalDate day) {
    if (day == null) {
      if (ended == null) {
        latestEnds.add(piece.statement());
      }
      return;
    }
    if (!day.equals(ended)) {
      latestEnds.clear();
    }
    ended = day;
    latestEnds.add(piece.statement());
    contested =
        contested
            || day.equals(held) && heldOnLast.stream().anyMatch(held -> !held.beginsFrom(day));
    if (!contested) {
      ends.add(piece);
    }
  }

  private static LocalDate dayOf(Piece piece) {
    return piece.day().orElseThrow();
  }

  private static void tell(
      List<Told> all, Function<Timing.Dates, @Nullable PartialDate> which, Piece piece) {
    PartialDate date = which.apply(piece.dates());
    if (date != null) {
      all.add(new Told(date, piece));
    }
  }

  /** The last day on which it was told to hold. */
  Optional<LocalDate> held() {
    return Optional.ofNullable(held);
  }

  /** How it stands by all that has come. */
  StateStatus status() {
    LocalDate lastHeld = held;
    LocalDate lastEnd = ended;
    boolean current = lastEnd == null ? everHeld : lastHeld != null && lastHeld.isAfter(lastEnd);
    Optional<Told> from = latest(since).or(() -> latest(coming));
    Optional<Told> upTo =
        latest(until)
            .filter(u -> !current || lastHeld == null || !u.date().last().isBefore(lastHeld));
    if (from.isPresent() && upTo.isPresent() && isReversed(from.get(), upTo.get())) {
      if (Piece.BY_DAY.compare(from.get().by(), upTo.get().by()) < 0) {
        from = Optional.empty();
      } else {
        upTo = Optional.empty();
      }
    }
    return new StateStatus(
        current,
        from.map(Told::date).orElse(null),
        upTo.map(Told::date).orElse(null),
        contested,
        lastSeen,
        current ? new TreeSet<>() : new TreeSet<>(latestEnds));
  }

  private static boolean isReversed(Told since, Told until) {
    return until.date().last().isBefore(since.date().first());
  }

  /** What the latest that tells says, as exactly as any of the others that says the same. */
  private static Optional<Told> latest(List<Told> all) {
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
