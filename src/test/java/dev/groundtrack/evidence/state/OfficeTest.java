package dev.groundtrack.evidence.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.evidence.Evidence;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.time.PartialDate;
import dev.groundtrack.evidence.time.SaidDate;
import dev.groundtrack.evidence.time.Tense;
import dev.groundtrack.evidence.time.Timing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who holds an office, by all that is told of those who held it. */
class OfficeTest {
  private static Piece told(String statement, @Nullable String day, Timing timing) {
    return new Piece(
        statement,
        new Evidence(
            "source of " + statement,
            day == null ? null : LocalDate.parse(day),
            Polarity.AFFIRMED,
            Modality.ACTUAL,
            timing,
            0.9,
            null));
  }

  private static Piece holds(String statement, @Nullable String day) {
    return told(statement, day, Timing.PRESENT);
  }

  private static Piece ended(String statement, @Nullable String day) {
    return told(statement, day, Timing.of(Tense.PAST));
  }

  private static Timing since(String date) {
    return new Timing(Tense.PRESENT, new SaidDate(date), null);
  }

  @Test
  void anEndIsNotRenewedByWhatSaysThatItIsOver() {
    StateStatus status =
        StateStatus.of(List.of(ended("c", "2032-02-10"), holds("a", "2029-11-10")));
    assertThat(status.current()).isFalse();
    assertThat(status.lastSeen()).isEqualTo("2029-11-10");
    assertThat(status.endedBy()).containsExactly("c");
    assertThat(status.contested()).isFalse();
  }

  @Test
  void whatHasNoDayEndsNothing() {
    assertThat(StateStatus.of(List.of(holds("a", "2029-11-10"), ended("b", null))).current())
        .isTrue();
    assertThat(StateStatus.of(List.of(holds("a", null), ended("b", null))).current()).isTrue();
    assertThat(StateStatus.of(List.of(ended("b", null))).current()).isFalse();
  }

  @Test
  void whatIsToldToHoldAfterItsEndIsContestedUnlessItBeginsAnew() {
    StateStatus denied =
        StateStatus.of(List.of(ended("a", "2030-01-01"), holds("b", "2031-01-01")));
    assertThat(denied.current()).isTrue();
    assertThat(denied.contested()).isTrue();
    StateStatus again =
        StateStatus.of(
            List.of(ended("a", "2030-01-01"), told("b", "2031-01-01", since("2030-12"))));
    assertThat(again.current()).isTrue();
    assertThat(again.contested()).isFalse();
  }

  @Test
  void onOneDayTheEndWinsAndIsContestedByOthersAlone() {
    StateStatus two = StateStatus.of(List.of(ended("a", "2030-01-01"), holds("b", "2030-01-01")));
    assertThat(two.current()).isFalse();
    assertThat(two.contested()).isTrue();
    Piece end = ended("a", "2030-01-01");
    Piece sameSource =
        new Piece(
            "b",
            new Evidence(
                end.evidence().voice(),
                end.evidence().publishedOn(),
                Polarity.AFFIRMED,
                Modality.ACTUAL,
                Timing.PRESENT,
                0.9,
                null));
    assertThat(StateStatus.of(List.of(sameSource, end)).contested()).isFalse();
  }

  @Test
  void ofDatesThatContradictEachOtherTheLaterPublishedStays() {
    StateStatus status =
        StateStatus.of(
            List.of(
                told("a", "2020-01-01", new Timing(Tense.PAST, null, new SaidDate("2015"))),
                told("b", "2021-01-01", new Timing(Tense.PAST, new SaidDate("2018"), null))));
    assertThat(status.since()).isEqualTo(new PartialDate("2018"));
    assertThat(status.until()).isNull();
    StateStatus reversed =
        StateStatus.of(
            List.of(
                told(
                    "a",
                    "2020-01-01",
                    new Timing(Tense.PAST, new SaidDate("2018"), new SaidDate("2015")))));
    assertThat(reversed.since()).isNull();
    assertThat(reversed.until()).isNull();
  }

  @Test
  void theMoreExactOfDatesThatAgreeIsTold() {
    StateStatus status =
        StateStatus.of(
            List.of(
                told("a", "2030-01-01", since("2029-05-03")),
                told("b", "2031-01-01", since("2029"))));
    assertThat(status.since()).isEqualTo(new PartialDate("2029-05-03"));
  }

  @Test
  void aSuccessorEndsItForThePredecessorWhateverTheOrder() {
    Map<String, List<Piece>> office = new LinkedHashMap<>();
    office.put("ann", List.of(holds("a", "2029-01-01")));
    office.put("bo", List.of(told("b", "2031-05-02", since("2031-03"))));
    office.put("cy", List.of(holds("c", "2033-01-01")));
    office.put("old", List.of(holds("d", null)));
    Map<String, StateStatus> expected = Office.of(office);
    StateStatus ann = Objects.requireNonNull(expected.get("ann"));
    assertThat(ann.current()).isFalse();
    assertThat(ann.until()).isEqualTo(new PartialDate("2031-03"));
    assertThat(ann.endedBy()).containsExactly("b");
    assertThat(Objects.requireNonNull(expected.get("bo")).endedBy()).containsExactly("c");
    assertThat(Objects.requireNonNull(expected.get("cy")).current()).isTrue();
    assertThat(Objects.requireNonNull(expected.get("old")).current()).isTrue();
    for (int seed = 0; seed < 20; seed++) {
      List<String> keys = new ArrayList<>(office.keySet());
      Collections.shuffle(keys, new Random(seed));
      Map<String, List<Piece>> shuffled = new LinkedHashMap<>();
      keys.forEach(key -> shuffled.put(key, Objects.requireNonNull(office.get(key))));
      assertThat(Office.of(shuffled)).isEqualTo(expected);
    }
  }

  @Test
  void tenThousandHoldersAreSettledAtOnce() {
    Map<String, List<Piece>> office = new LinkedHashMap<>();
    LocalDate first = LocalDate.of(2000, 1, 1);
    for (int i = 0; i < 10_000; i++) {
      office.put("holder " + i, List.of(holds("s" + i, first.plusDays(i).toString())));
    }
    assertThat(Office.of(office).values().stream().filter(StateStatus::current)).hasSize(1);
  }
}
