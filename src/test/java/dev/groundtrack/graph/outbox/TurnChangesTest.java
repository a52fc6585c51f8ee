package dev.groundtrack.graph.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.graph.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What transactions told, one after the other, as one change of each thing. */
class TurnChangesTest {
  private static Row row(long turn, long index, long number, String kind, String... ids) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("turn", turn);
    values.put("index", index);
    values.put("number", number);
    values.put("kind", kind);
    values.put("of", "RELATION");
    values.put("ids", List.of(ids));
    values.put("was", kind.equals("DELETED") ? Stream.of(ids).map(id -> "{}").toList() : null);
    return new Row(values);
  }

  private static List<String> told(TurnChanges changes) {
    return changes.changes().stream()
        .map(change -> change.position().cursor() + " " + change.kind() + " " + change.id())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "CREATED,UPDATED,c1.0 CREATED a",
    "UPDATED,UPDATED,c1.0 UPDATED a",
    "UPDATED,DELETED,c1.0 DELETED a",
    "DELETED,CREATED,c1.0 UPDATED a"
  })
  void whatIsDoneToAThingInOneTransactionIsOneChange(String first, String then, String told) {
    assertThat(told(TurnChanges.of(List.of(row(1, 1, 1, first, "a"), row(1, 2, 2, then, "a")), 2)))
        .containsExactly(told);
  }

  @Test
  void whatCameAndWentIsNotTold() {
    List<Row> rows = List.of(row(1, 1, 1, "CREATED", "a", "b"), row(1, 2, 2, "DELETED", "a"));
    assertThat(told(TurnChanges.of(rows, 2))).containsExactly("c1.1 CREATED b");
  }

  @Test
  void turnsAreToldApartAndInOrder() {
    List<Row> rows = List.of(row(3, 1, 7, "CREATED", "b"), row(5, 1, 8, "DELETED", "b", "a"));
    TurnChanges changes = TurnChanges.of(rows, 8);
    assertThat(told(changes)).containsExactly("c3.0 CREATED b", "c5.0 DELETED b", "c5.1 DELETED a");
    assertThat(changes.all()).isTrue();
    assertThat(told(changes.behind(new Position(5, 0)))).containsExactly("c5.1 DELETED a");
    assertThat(told(changes.behind(Position.endOf(5)))).isEmpty();
  }

  @Test
  void aTransactionOfWhichAPartIsSeenWaits() {
    List<Row> withoutItsFirst = List.of(row(1, 1, 1, "CREATED", "a"), row(2, 2, 3, "CREATED", "c"));
    assertThat(told(TurnChanges.of(withoutItsFirst, 3))).containsExactly("c1.0 CREATED a");
    assertThat(TurnChanges.of(withoutItsFirst, 3).all()).isFalse();
    List<Row> withoutItsLast = List.of(row(1, 1, 1, "CREATED", "a"), row(2, 1, 2, "CREATED", "b"));
    assertThat(told(TurnChanges.of(withoutItsLast, 3))).containsExactly("c1.0 CREATED a");
    assertThat(TurnChanges.of(withoutItsLast, 3).all()).isFalse();
    List<Row> withoutItsMiddle =
        List.of(row(1, 1, 1, "CREATED", "a"), row(1, 3, 3, "CREATED", "c"));
    assertThat(told(TurnChanges.of(withoutItsMiddle, 3))).isEmpty();
  }
}
