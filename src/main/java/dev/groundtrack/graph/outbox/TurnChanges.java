package dev.groundtrack.graph.outbox;

import dev.groundtrack.graph.Row;
import dev.groundtrack.graph.outbox.CommittedChange.States;
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

  private record Key(String of, String id) {}

  /** The first and the last that was done to a thing. */
  private record Course(ChangeKind first, ChangeKind last, States states) {
    Course then(Course next) {
      String was = states.was();
      return new Course(
          first,
          next.last,
          new States(
              was == null && first != ChangeKind.CREATED ? next.states.was() : was,
              next.states.is()));
    }

    /** Null where it came and went, or is again as it was. */
    @Nullable ChangeKind whole() {
      if (first == ChangeKind.CREATED) {
        return last == ChangeKind.DELETED ? null : ChangeKind.CREATED;
      }
      if (last == ChangeKind.DELETED) {
        return ChangeKind.DELETED;
      }
      return states.is() != null && states.is().equals(states.was()) ? null : ChangeKind.UPDATED;
    }

    /** What was is kept of what is gone, and beside what is. */
    States kept() {
      return last == ChangeKind.DELETED || states.is() != null ? states : States.NONE;
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
      List<?> ids = row.list("ids");
      for (int i = 0; i < ids.size(); i++) {
        courses.merge(
            new Key(row.text("of"), String.valueOf(ids.get(i))),
            new Course(kind, kind, new States(state(row, "was", i), state(row, "is", i))),
            Course::then);
      }
    }
    long at = rows.getLast().value("at") instanceof Number millis ? millis.longValue() : 0;
    List<CommittedChange> changes = new ArrayList<>();
    int index = 0;
    for (Map.Entry<Key, Course> entry : courses.entrySet()) {
      Key key = entry.getKey();
      ChangeKind kind = entry.getValue().whole();
      if (kind != null) {
        changes.add(
            new CommittedChange(
                new Position(turn, index), kind, key.of(), key.id(), at, entry.getValue().kept()));
      }
      index++;
    }
    return changes;
  }

  private static @Nullable String state(Row row, String column, int index) {
    return row.value(column) instanceof List<?> states ? String.valueOf(states.get(index)) : null;
  }

  /** Those behind a position. */
  TurnChanges behind(Position position) {
    return new TurnChanges(
        changes.stream().filter(change -> change.position().compareTo(position) > 0).toList(), all);
  }
}
