package dev.groundtrack.evidence.state;

import dev.groundtrack.evidence.RelationStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How relations stand and stood, by what was published up to each day. */
public final class History {
  private History() {}

  /** Of a relation that is no state. */
  public static Standing of(Collection<Piece> evidence) {
    return of(evidence, null);
  }

  /** Of a state that any number may stand in. */
  public static Standing ofState(Collection<Piece> evidence) {
    return of(evidence, StateHistory.of(evidence));
  }

  static Standing of(Collection<Piece> evidence, @Nullable StateHistory state) {
    RelationStatus now = RelationStatus.of(evidence.stream().map(Piece::evidence).toList());
    return new Standing(now, state == null ? null : state.now(), versions(evidence, state));
  }

  private static List<Version> versions(Collection<Piece> evidence, @Nullable StateHistory state) {
    NavigableMap<LocalDate, SortedSet<String>> said = new TreeMap<>();
    NavigableMap<LocalDate, RelationStatus> statuses = new TreeMap<>();
    read(evidence, said, statuses);
    NavigableSet<LocalDate> days = new TreeSet<>(statuses.keySet());
    if (state != null) {
      days.addAll(state.steps().keySet());
    }
    List<Version> versions = new ArrayList<>();
    for (LocalDate day : days) {
      Version version =
          new Version(
              day,
              statuses.floorEntry(day).getValue(),
              state == null ? null : state.steps().floorEntry(day).getValue(),
              said.getOrDefault(day, Collections.emptySortedSet()));
      if (versions.isEmpty() || !versions.getLast().isLike(version)) {
        versions.add(version);
      }
    }
    return versions;
  }

  private static void read(
      Collection<Piece> evidence,
      NavigableMap<LocalDate, SortedSet<String>> said,
      NavigableMap<LocalDate, RelationStatus> statuses) {
    NavigableMap<LocalDate, List<Piece>> byDay = new TreeMap<>();
    for (Piece piece : evidence) {
      LocalDate day = piece.known();
      if (day != null) {
        byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(piece);
        said.computeIfAbsent(day, d -> new TreeSet<>()).add(piece.statement());
      }
    }
    EvidenceProgress progress = new EvidenceProgress();
    byDay.forEach(
        (day, pieces) -> {
          pieces.stream().sorted(Piece.BY_DAY).forEach(piece -> progress.add(piece.evidence()));
          statuses.put(day, progress.status());
        });
  }
}
