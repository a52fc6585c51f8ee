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
            null),
        day == null ? null : LocalDate.parse(day));
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
  void whatOnlyStoodInThePastEndsNothingAndDisputesNothing() {
    Timing flew = new Timing(Tense.PAST, null, null, false);
    StateStatus both =
        StateStatus.of(List.of(told("a", "2030-01-01", flew), holds("b", "2031-01-01")));
    assertThat(both.current()).isTrue();
    assertThat(both.contested()).isFalse();
    assertThat(
            StateStatus.of(List.of(holds("a", "2030-01-01"), told("b", "2031-01-01", flew)))
                .current())
        .isTrue();
    StateStatus alone = StateStatus.of(List.of(told("a", "2030-01-01", flew)));
    assertThat(alone.current()).isFalse();
    assertThat(alone.endedBy()).isEmpty();
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
                null),
            end.known());
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

  private static StateStatus state(Map<String, Standing> office, String holder) {
    return Objects.requireNonNull(Objects.requireNonNull(office.get(holder)).state());
  }

  @Test
  void aSuccessorEndsItForThePredecessorWhateverTheOrder() {
    Map<String, List<Piece>> office = new LinkedHashMap<>();
    office.put("ann", List.of(holds("a", "2029-01-01")));
    office.put("bo", List.of(told("b", "2031-05-02", since("2031-03"))));
    office.put("cy", List.of(holds("c", "2033-01-01")));
    office.put("old", List.of(holds("d", null)));
    Map<String, Standing> expected = Office.of(office);
    StateStatus ann = state(expected, "ann");
    assertThat(ann.current()).isFalse();
    assertThat(ann.until()).isEqualTo(new PartialDate("2031-03"));
    assertThat(ann.endedBy()).containsExactly("b");
    assertThat(state(expected, "bo").endedBy()).containsExactly("c");
    assertThat(state(expected, "cy").current()).isTrue();
    assertThat(state(expected, "old").current()).isTrue();
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
    assertThat(
            Office.of(office).values().stream()
                .filter(standing -> Objects.requireNonNull(standing.state()).current()))
        .hasSize(1);
  }

  /** As an oracle has it: all that is known by a day is all that there is. */
  @Test
  void everyVersionIsWhatIsToldByThatDay() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      Map<String, List<Piece>> office = randomOffice(random);
      Map<String, Standing> standings = Office.of(office);
      for (int month = 1; month <= 12; month++) {
        LocalDate day = LocalDate.of(2030, month, 15);
        Map<String, Standing> expected = Office.of(until(office, day));
        standings.forEach(
            (holder, standing) -> {
              Version version =
                  standing.versions().stream()
                      .filter(v -> !v.from().isAfter(day))
                      .reduce((earlier, later) -> later)
                      .orElse(null);
              Standing told = expected.get(holder);
              assertThat(version == null ? null : version.state())
                  .isEqualTo(told == null ? null : told.state());
              assertThat(version == null ? null : version.status())
                  .isEqualTo(told == null ? null : told.status());
            });
      }
    }
  }

  private static Map<String, List<Piece>> randomOffice(Random random) {
    Map<String, List<Piece>> office = new LinkedHashMap<>();
    for (int i = 0; i < 2 + random.nextInt(12); i++) {
      String day = random.nextInt(8) == 0 ? null : "2030-%02d-10".formatted(1 + random.nextInt(12));
      String statement = "s" + i;
      Piece piece =
          switch (random.nextInt(5)) {
            case 0 -> ended(statement, day);
            case 2 -> told(statement, day, new Timing(Tense.PAST, null, null, false));
            case 1 -> told(statement, day, since("2030-%02d".formatted(1 + random.nextInt(12))));
            default -> holds(statement, day);
          };
      office.computeIfAbsent("holder " + random.nextInt(3), h -> new ArrayList<>()).add(piece);
    }
    return office;
  }

  private static Map<String, List<Piece>> until(Map<String, List<Piece>> office, LocalDate day) {
    Map<String, List<Piece>> known = new LinkedHashMap<>();
    office.forEach(
        (holder, pieces) -> {
          List<Piece> some =
              pieces.stream().filter(p -> p.known() != null && !p.known().isAfter(day)).toList();
          if (!some.isEmpty()) {
            known.put(holder, some);
          }
        });
    return known;
  }

  @Test
  void twoWhoAreToldToHoldItByTurnsBothHoldIt() {
    Map<String, Standing> all =
        Office.of(
            Map.of(
                "president", List.of(holds("a", "2020-01-01"), holds("c", "2022-01-01")),
                "chief", List.of(holds("b", "2021-01-01"), holds("d", "2023-01-01"))));
    assertThat(state(all, "president").current()).isTrue();
    assertThat(state(all, "chief").current()).isTrue();
    assertThat(state(all, "president").endedBy()).isEmpty();
  }

  @Test
  void whoComesAfterBothEndsBoth() {
    Map<String, Standing> all =
        Office.of(
            Map.of(
                "president", List.of(holds("a", "2020-01-01"), holds("c", "2022-01-01")),
                "chief", List.of(holds("b", "2021-01-01"), holds("d", "2023-01-01")),
                "next", List.of(holds("e", "2024-01-01"))));
    assertThat(state(all, "president").endedBy()).containsExactly("e");
    assertThat(state(all, "chief").endedBy()).containsExactly("e");
    assertThat(state(all, "next").current()).isTrue();
  }

  @Test
  void whoReturnsEndsWhoWasThereInBetween() {
    Map<String, Standing> all =
        Office.of(
            Map.of(
                "first", List.of(holds("a", "2020-01-01"), holds("c", "2022-01-01")),
                "second", List.of(holds("b", "2021-01-01"))));
    assertThat(state(all, "second").endedBy()).containsExactly("c");
    assertThat(state(all, "first").current()).isTrue();
  }
}
