package dev.groundtrack.evidence.state;

import dev.groundtrack.evidence.state.Office.Held;
import dev.groundtrack.evidence.state.Piece.Verdict;
import dev.groundtrack.evidence.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one holder's own evidence tells of a state, day by day. */
final class Tenure {
  private final List<Step> steps = new ArrayList<>();
  private final @Nullable LocalDate rival;
  private Step now;
  private boolean afterRival;
  private boolean anew;

  /**
   * How it stands by what was published up to a day.
   *
   * @param held the last day on which it was told to hold
   * @param rivalled whether another was told to hold it in between
   */
  private record Step(
      LocalDate from, StateStatus status, Optional<LocalDate> held, boolean rivalled) {
    StateStatus undisturbed() {
      return rivalled ? status.contest() : status;
    }
  }

  private Tenure(List<Piece> pieces, @Nullable LocalDate rival) {
    this.rival = rival;
    StateProgress known = new StateProgress();
    StateProgress all = new StateProgress();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      all.add(piece);
      LocalDate day = piece.known();
      if (day == null) {
        continue;
      }
      known.add(piece);
      compare(piece);
      boolean isLastOfDay = i + 1 == pieces.size() || !day.equals(pieces.get(i + 1).known());
      if (isLastOfDay) {
        steps.add(step(day, known));
      }
    }
    this.now = step(LocalDate.MAX, all);
  }

  private Step step(LocalDate from, StateProgress progress) {
    return new Step(from, progress.status(), progress.held(), afterRival && !anew);
  }

  private void compare(Piece piece) {
    LocalDate other = rival;
    if (other != null
        && piece.is(Verdict.HOLDS)
        && piece.day().filter(day -> day.isAfter(other)).isPresent()) {
      afterRival = true;
      anew = anew || piece.beginsFrom(other);
    }
  }

  /**
   * What a holder's evidence tells.
   *
   * @param pieces as {@link Piece#counted} has them
   * @param rival the first other after this one
   */
  static Tenure of(List<Piece> pieces, Optional<Held> rival) {
    return new Tenure(pieces, rival.map(Held::day).orElse(null));
  }

  /** As nobody else has a part in it. */
  StateHistory alone() {
    NavigableMap<LocalDate, StateStatus> all = new TreeMap<>();
    steps.forEach(step -> all.put(step.from(), step.status()));
    return new StateHistory(now.status(), all);
  }

  /** As one of several that hold it after one another. */
  StateHistory among(Office office, String holder, Map<String, Tenure> others) {
    NavigableMap<LocalDate, StateStatus> all = new TreeMap<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      LocalDate end = i + 1 == steps.size() ? LocalDate.MAX : steps.get(i + 1).from();
      all.put(step.from(), step.undisturbed());
      successor(office, holder, step)
          .filter(next -> next.day().isBefore(end))
          .ifPresent(next -> succeed(all, step, end, next, tenure(others, next)));
    }
    StateStatus last =
        successor(office, holder, now)
            .map(
                next ->
                    now.status()
                        .endedBy(next.piece(), begun(tenure(others, next).now.status(), now)))
            .orElseGet(now::undisturbed);
    return new StateHistory(last, all);
  }

  private static Tenure tenure(Map<String, Tenure> others, Held next) {
    return Objects.requireNonNull(others.get(next.holder()));
  }

  private static Optional<Held> successor(Office office, String holder, Step step) {
    return step.status().current()
        ? step.held().flatMap(day -> office.after(day, holder))
        : Optional.empty();
  }

  /** From the successor's day on, and anew whenever more is told of when that one began. */
  private static void succeed(
      NavigableMap<LocalDate, StateStatus> all, Step step, LocalDate end, Held next, Tenure other) {
    LocalDate from = next.day().isBefore(step.from()) ? step.from() : next.day();
    for (Step theirs : other.steps) {
      if (theirs.from().isBefore(end)) {
        LocalDate day = theirs.from().isBefore(from) ? from : theirs.from();
        all.put(day, step.status().endedBy(next.piece(), begun(theirs.status(), step)));
      }
    }
  }

  /** When the successor began, unless the predecessor was seen after it. */
  private static @Nullable PartialDate begun(StateStatus successor, Step step) {
    PartialDate since = successor.since();
    return since == null || step.held().filter(day -> since.last().isBefore(day)).isPresent()
        ? null
        : since;
  }
}
