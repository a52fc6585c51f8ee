package dev.groundtrack.evidence.state;

import dev.groundtrack.evidence.state.Piece.Verdict;
import dev.groundtrack.evidence.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A state that one holds at a time: what is told of a holder later than anything is told of another
 * ends it for the other. What has no day ends nothing, and is not ended so.
 */
public final class Office {
  private final Map<String, List<Piece>> holders = new LinkedHashMap<>();
  private final Map<String, StateStatus> alone = new LinkedHashMap<>();
  private final List<Held> held = new ArrayList<>();

  /** A holder's evidence that it holds on a day. */
  private record Held(LocalDate day, String holder, Piece piece) implements Comparable<Held> {
    @Override
    public int compareTo(Held other) {
      int byDay = day.compareTo(other.day);
      int byHolder = byDay == 0 ? holder.compareTo(other.holder) : byDay;
      return byHolder == 0 ? piece.statement().compareTo(other.piece.statement()) : byHolder;
    }
  }

  private Office(Map<String, ? extends Collection<Piece>> evidence) {
    evidence.forEach(
        (holder, pieces) -> {
          List<Piece> counted = StateStatus.counted(pieces);
          holders.put(holder, counted);
          alone.put(holder, StateStatus.of(pieces));
          counted.stream()
              .filter(p -> p.is(Verdict.HOLDS))
              .forEach(p -> p.day().ifPresent(day -> held.add(new Held(day, holder, p))));
        });
    held.sort(null);
  }

  /**
   * How each holder stands.
   *
   * @param evidence by the holders' relations
   */
  public static Map<String, StateStatus> of(Map<String, ? extends Collection<Piece>> evidence) {
    Office office = new Office(evidence);
    Map<String, StateStatus> all = new LinkedHashMap<>();
    office.holders.keySet().forEach(holder -> all.put(holder, office.status(holder)));
    return all;
  }

  private StateStatus status(String holder) {
    StateStatus own = Objects.requireNonNull(alone.get(holder));
    Optional<LocalDate> last =
        StateStatus.latest(Objects.requireNonNull(holders.get(holder)), Verdict.HOLDS);
    if (last.isEmpty()) {
      return own;
    }
    if (own.current()) {
      Optional<Held> successor = after(last.get(), holder);
      if (successor.isPresent()) {
        return own.endedBy(successor.get().piece(), begun(successor.get(), last.get()));
      }
    }
    return isContested(holder, last.get()) ? own.contest() : own;
  }

  /** The first evidence of another holder after a day. */
  private Optional<Held> after(LocalDate day, String holder) {
    int low = 0;
    int high = held.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (held.get(middle).day().isAfter(day)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return held.subList(low, held.size()).stream()
        .filter(h -> !h.holder().equals(holder))
        .findFirst();
  }

  /** When the successor began, unless the predecessor was seen after it. */
  private @Nullable PartialDate begun(Held successor, LocalDate last) {
    PartialDate since = Objects.requireNonNull(alone.get(successor.holder())).since();
    return since == null || since.last().isBefore(last) ? null : since;
  }

  /** Whether another was told to hold it between what is told of this one. */
  private boolean isContested(String holder, LocalDate last) {
    List<Piece> own =
        Objects.requireNonNull(holders.get(holder)).stream()
            .filter(p -> p.is(Verdict.HOLDS) && p.day().isPresent())
            .toList();
    return after(own.getFirst().day().orElseThrow(), holder)
        .filter(other -> other.day().isBefore(last))
        .filter(
            other ->
                own.stream()
                    .filter(p -> p.day().orElseThrow().isAfter(other.day()))
                    .noneMatch(p -> p.beginsFrom(other.day())))
        .isPresent();
  }
}
