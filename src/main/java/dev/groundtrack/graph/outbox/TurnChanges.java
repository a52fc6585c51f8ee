package dev.groundtrack.graph.outbox;

import dev.groundtrack.graph.Row;
import dev.groundtrack.model.EvidenceRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of each thing in whole transactions, in the order of these, and in each in the order
 * in which things were first touched.
 *
 * @param all whether there are no more as far as was asked
 */
public record TurnChanges(List<CommittedChange> changes, boolean all) {
  public TurnChanges {
    changes = List.copyOf(changes);
  }

  private record Key(EvidenceRole of, String id) {}

  /** The first and the last that was done to a thing. */
  private record Course(ChangeKind first, ChangeKind last, @Nullable String was) {
    Course then(Course next) {
      return new Course(first, next.last, was == null ? next.was : was);
    }

    /** Null where it came and went. */
    @Nullable ChangeKind whole() {
      if (first == ChangeKind.CREATED) {
        return last == ChangeKind.DELETED ? null : ChangeKind.CREATED;
      }
      return last == ChangeKind.DELETED ? ChangeKind.DELETED : ChangeKind.UPDATED;
    }
  }

  /**
   * @param rows what transactions have told, in order; Neo4j may show a part of one that is being
   *     committed
   * @param number of the last that is told, with which its transaction ends
   */
  static TurnChanges of(List<Row> rows, long number) {
    Map<Long, List<Row>> byTurn = new LinkedHashMap<>();
    rows.forEach(
        row -> byTurn.computeIfAbsent(whole(row, "turn"), turn -> new ArrayList<>()).add(row));
    List<CommittedChange> changes = new ArrayList<>();
    long last = 0;
    int turns = 0;
    for (Map.Entry<Long, List<Row>> turn : byTurn.entrySet()) {
      turns++;
      long end = whole(turn.getValue().getLast(), "number");
      boolean followed = turns < byTurn.size();
      if (!isUnbroken(turn.getValue()) || !followed && end != number) {
        break;
      }
      last = end;
      changes.addAll(changes(turn.getKey(), turn.getValue()));
    }
    return new TurnChanges(changes, rows.isEmpty() || last == number);
  }

  private static boolean isUnbroken(List<Row> turn) {
    for (int i = 0; i < turn.size(); i++) {
      if (whole(turn.get(i), "index") != i + 1) {
        return false;
      }
    }
    return true;
  }

  private static long whole(Row row, String column) {
    return (long) row.number(column);
  }

  private static List<CommittedChange> changes(long turn, List<Row> rows) {
    Map<Key, Course> courses = new LinkedHashMap<>();
    for (Row row : rows) {
      ChangeKind kind = ChangeKind.valueOf(row.text("kind"));
      EvidenceRole of = EvidenceRole.valueOf(row.text("of"));
      List<?> ids = row.list("ids");
      List<?> was = row.value("was") instanceof List<?> list ? list : List.of();
      for (int i = 0; i < ids.size(); i++) {
        courses.merge(
            new Key(of, String.valueOf(ids.get(i))),
            new Course(kind, kind, was.isEmpty() ? null : String.valueOf(was.get(i))),
            Course::then);
      }
    }
    List<CommittedChange> changes = new ArrayList<>();
    int index = 0;
    for (Map.Entry<Key, Course> entry : courses.entrySet()) {
      Key key = entry.getKey();
      ChangeKind kind = entry.getValue().whole();
      if (kind != null) {
        String was = kind == ChangeKind.DELETED ? entry.getValue().was() : null;
        changes.add(new CommittedChange(new Position(turn, index), kind, key.of(), key.id(), was));
      }
      index++;
    }
    return changes;
  }

  /** Those behind a position. */
  TurnChanges behind(Position position) {
    return new TurnChanges(
        changes.stream().filter(change -> change.position().compareTo(position) > 0).toList(), all);
  }
}
