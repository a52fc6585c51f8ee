package dev.groundtrack.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelationStatusTest {
  private static final LocalDate MAY = LocalDate.of(2014, 5, 13);
  private static final LocalDate JULY = LocalDate.of(2022, 7, 26);

  @Test
  void oneAffirmationOutweighsADenialButStaysContested() {
    RelationStatus standing =
        RelationStatus.of(
            List.of(
                new Evidence("a", MAY, Polarity.NEGATED, Modality.ACTUAL, 0.9),
                new Evidence("b", JULY, Polarity.AFFIRMED, Modality.POSSIBLE, 0.6)));
    assertThat(standing)
        .isEqualTo(
            new RelationStatus(Polarity.AFFIRMED, Modality.POSSIBLE, true, 0.6, MAY, JULY, false));
  }

  @Test
  void whatIsOnlyDeniedIsNoEdge() {
    RelationStatus standing =
        RelationStatus.of(List.of(new Evidence("a", null, Polarity.NEGATED, Modality.ACTUAL, 0.8)));
    assertThat(standing.asserted()).isFalse();
    assertThat(standing.contested()).isTrue();
    assertThat(standing.polarity()).isEqualTo(Polarity.NEGATED);
  }

  @Test
  void twoSourcesAreSurerThanOneAndOneSourceSayingItTwiceIsNot() {
    Evidence first = new Evidence("a", MAY, Polarity.AFFIRMED, Modality.ACTUAL, 0.7);
    Evidence again = new Evidence("a", MAY, Polarity.AFFIRMED, Modality.ACTUAL, 0.5);
    Evidence other = new Evidence("b", JULY, Polarity.AFFIRMED, Modality.INTENDED, 0.5);
    assertThat(RelationStatus.of(List.of(first, again)).confidence()).isEqualTo(0.7);
    assertThat(RelationStatus.of(List.of(first, other)).confidence()).isEqualTo(0.85);
  }

  @Test
  void theOrderOfTheEvidenceDoesNotMatter() {
    Evidence a = new Evidence("a", MAY, Polarity.AFFIRMED, Modality.INTENDED, 0.7);
    Evidence b = new Evidence("b", JULY, Polarity.AFFIRMED, Modality.ACTUAL, 0.31);
    Evidence c = new Evidence("c", null, Polarity.NEGATED, Modality.ACTUAL, 0.13);
    assertThat(RelationStatus.of(List.of(a, b, c))).isEqualTo(RelationStatus.of(List.of(c, b, a)));
  }
}
