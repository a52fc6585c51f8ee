package dev.groundtrack.ingest.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.ingest.copy.CopyPairs.Pair;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CopyDecisionTest {
  private static final double PRECISION = 0.98;
  private static final double RECALL = 0.95;

  @Test
  void copiesAreToldFromWhatOnlyHasWordsInCommon() {
    assertThat(CopyPairs.open().size() + CopyPairs.kept().size()).isEqualTo(200);
    reachesTheBars("open", CopyPairs.open());
  }

  @Test
  void soAreThoseThatWereKeptAside() {
    reachesTheBars("kept", CopyPairs.kept());
  }

  /** Texts of other kinds; five copies that had been translated back were missed at first. */
  @Test
  void soAreTextsThatWereEditedByHand() {
    assertThat(CopyPairs.unseen()).hasSize(60);
    reachesTheBars("unseen", CopyPairs.unseen());
  }

  /** When they were first scored, one report on the flight before was taken for a copy. */
  @Test
  void soAreReportsThatWereWrittenAfterwards() {
    assertThat(CopyPairs.fresh()).hasSize(43);
    reachesTheBars("fresh", CopyPairs.fresh());
  }

  @Test
  void soAreTheLastThatNothingWasChangedFor() {
    assertThat(CopyPairs.last()).hasSize(18);
    reachesTheBars("last", CopyPairs.last());
  }

  private static void reachesTheBars(String set, List<Pair> pairs) {
    Set<Pair> found = pairs.stream().filter(CopyDecisionTest::isFound).collect(Collectors.toSet());
    Set<Pair> copies = pairs.stream().filter(Pair::copies).collect(Collectors.toSet());
    Set<Pair> right = new HashSet<>(found);
    right.retainAll(copies);
    double precision = 1.0 * right.size() / found.size();
    double recall = 1.0 * right.size() / copies.size();
    String figures =
        "%s: %d pairs, precision %.3f, recall %.3f; wrong: %s"
            .formatted(
                set,
                pairs.size(),
                precision,
                recall,
                pairs.stream()
                    .filter(pair -> found.contains(pair) != pair.copies())
                    .map(Pair::name)
                    .toList());
    System.out.println(figures);
    assertThat(precision).as(figures).isGreaterThanOrEqualTo(PRECISION);
    assertThat(recall).as(figures).isGreaterThanOrEqualTo(RECALL);
  }

  /** By its bands, as among many, and then by its words; either way round. */
  private static boolean isFound(Pair pair) {
    Set<String> shared = new HashSet<>(CopySketch.bands(pair.one()));
    shared.retainAll(CopySketch.bands(pair.other()));
    boolean copies = CopyDecision.areCopies(pair.one(), pair.other());
    assertThat(CopyDecision.areCopies(pair.other(), pair.one())).isEqualTo(copies);
    return copies && shared.size() >= CopySketch.SHARED;
  }

  @Test
  void longTextsAreComparedByTheirRunsAndNotSentenceBySentence() {
    assertThat(CopyDecision.areCopies(ledger(0, 100), ledger(200, 240) + " " + ledger(40, 100)))
        .isFalse();
    assertThat(
            CopyDecision.areCopies(
                ledger(0, 1_000), ledger(2_000, 2_400) + " " + ledger(400, 1_000)))
        .isTrue();
  }

  /** Lines of which no two have a word in common but “filed” and “with”. */
  private static String ledger(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            i -> "Clerk %s filed %s with %s.".formatted(word(i), word(i + 5_000), word(i + 20_000)))
        .collect(Collectors.joining(" "));
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder("z");
    for (int rest = number + 30; rest > 0; rest /= 20) {
      word.append("bcdfghjklmnprstvwxyz".charAt(rest % 20)).append('o');
    }
    return word.toString();
  }

  @Test
  void aTextHasTheSameBandsOnEveryMachine() {
    assertThat(CopySketch.bands("Halden Group has accused Avio of hiding a leak.").subList(0, 3))
        .isEqualTo(List.of("0:9vmcgj", "1:r495f", "2:1wjeqb"));
  }

  @Test
  void nothingIsACopyOfWhatHasNoWords() {
    assertThat(CopyDecision.areCopies("", "")).isFalse();
    assertThat(CopySketch.bands("… — !")).isEmpty();
  }
}
