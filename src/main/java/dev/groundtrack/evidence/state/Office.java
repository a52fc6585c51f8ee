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
import java.util.stream.Stream;

/**
 * A state that one holds at a time: what is told of a holder later than anything is told of another
 * ends it for the other. What has no day ends nothing, and is not ended so. Of two who are told to
 * hold it by turns, again and again, neither ends it for the other: a company may have a president
 * beside its chief executive.
 */
public final class Office {
  /** A, B, A may be a return, or a source that is behind; when B is told again, both hold. */
  private static final int TURNS_OF_TWO_WHO_HOLD = 3;

  private final List<Held> held = new ArrayList<>();
  private final Map<String, List<LocalDate>> days = new LinkedHashMap<>();

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
    held.forEach(h -> days.computeIfAbsent(h.holder(), none -> new ArrayList<>()).add(h.day()));
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
        .flatMap(day -> others(day, holder).findFirst());
  }

  /** The first evidence of another after a day by which the holder is succeeded. */
  Optional<Held> after(LocalDate day, String holder) {
    return others(day, holder).filter(next -> !isByTurns(holder, next)).findFirst();
  }

  /** Whether both have been told to hold it by turns, up to this evidence of the other. */
  private boolean isByTurns(String holder, Held other) {
    List<LocalDate> own = days.getOrDefault(holder, List.of());
    List<LocalDate> theirs = days.getOrDefault(other.holder(), List.of());
    int turns = -1;
    int mine = 0;
    boolean theirTurn = false;
    for (LocalDate day : theirs) {
      if (day.isAfter(other.day())) {
        break;
      }
      int seen = mine;
      while (mine < own.size() && own.get(mine).isBefore(day)) {
        mine++;
      }
      turns += (mine > seen ? 1 : 0) + (mine > seen || !theirTurn ? 1 : 0);
      theirTurn = true;
    }
    return turns >= TURNS_OF_TWO_WHO_HOLD;
  }

  /** What is told of others after a day. */
  private Stream<Held> others(LocalDate day, String holder) {
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
    return held.subList(low, held.size()).stream().filter(h -> !h.holder().equals(holder));
  }
}
