package dev.groundtrack.evidence.state;

import dev.groundtrack.evidence.state.Piece.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A state that one holds at a time: what is told of a holder later than anything is told of another
 * ends it for the other. What has no day ends nothing, and is not ended so.
 */
public final class Office {
  private final List<Held> held = new ArrayList<>();

  /** A holder's evidence that it holds on a day. */
  record Held(LocalDate day, String holder, Piece piece) implements Comparable<Held> {
    @Override
    public int compareTo(Held other) {
      int byDay = day.compareTo(other.day);
      int byHolder = byDay == 0 ? holder.compareTo(other.holder) : byDay;
      return byHolder == 0 ? piece.statement().compareTo(other.piece.statement()) : byHolder;
    }
  }

  private Office(Map<String, List<Piece>> evidence) {
    evidence.forEach(
        (holder, pieces) ->
            pieces.stream()
                .filter(p -> p.is(Verdict.HOLDS))
                .forEach(p -> p.day().ifPresent(day -> held.add(new Held(day, holder, p)))));
    held.sort(null);
  }

  /**
   * How each holder stands, and stood.
   *
   * @param evidence by the holders' relations
   */
  public static Map<String, Standing> of(Map<String, ? extends Collection<Piece>> evidence) {
    Map<String, List<Piece>> counted = new LinkedHashMap<>();
    evidence.forEach((holder, pieces) -> counted.put(holder, Piece.counted(pieces)));
    Office office = new Office(counted);
    Map<String, Tenure> tenures = new LinkedHashMap<>();
    counted.forEach(
        (holder, pieces) -> tenures.put(holder, Tenure.of(pieces, office.rival(holder, pieces))));
    Map<String, Standing> all = new LinkedHashMap<>();
    evidence.forEach(
        (holder, pieces) ->
            all.put(
                holder,
                History.of(
                    pieces,
                    Objects.requireNonNull(tenures.get(holder)).among(office, holder, tenures))));
    return all;
  }

  /** The first other that is told to hold it after this one was first told to. */
  private Optional<Held> rival(String holder, List<Piece> pieces) {
    return pieces.stream()
        .filter(p -> p.is(Verdict.HOLDS))
        .flatMap(p -> p.day().stream())
        .findFirst()
        .flatMap(day -> after(day, holder));
  }

  /** The first evidence of another holder after a day. */
  Optional<Held> after(LocalDate day, String holder) {
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
}
