package dev.groundtrack.ingest.store.derived;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.evidence.ContentIds;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Resolution;
import dev.groundtrack.ingest.store.derived.RecordedSource.Meant;
import dev.groundtrack.ingest.store.derived.RecordedSource.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingRecorderTest {
  @Test
  void aReferenceIsKeptWhereItWasResolved() {
    RecordedSource source = ReadingRecorder.of(Accounts.reading(Accounts.everyone()));
    assertThat(source.source()).isEqualTo(Accounts.DOCUMENT.id());
    assertThat(source.mentions())
        .extracting(Named::text)
        .containsExactly("Ada Lace", "Lunar Agency", "She");
    assertThat(source.mentions().getLast().means())
        .isEqualTo(new Meant("ada", "Person", "Ada Lace", false));
  }

  @Test
  void aNameIsKeptThoughNobodyKnowsWhomItMeans() {
    RecordedSource source = ReadingRecorder.of(Accounts.reading(Map.of()));
    assertThat(source.mentions())
        .extracting(Named::text)
        .containsExactly("Ada Lace", "Lunar Agency");
    assertThat(source.mentions()).extracting(Named::means).containsOnlyNulls();
  }

  @Test
  void aSpeakerIsTheMentionOfWhoeverSaysIt() {
    RecordedSource source = ReadingRecorder.of(Accounts.reading(Accounts.everyone()));
    assertThat(source.statements().getFirst().speaker()).isNull();
    assertThat(source.statements().getLast().speaker())
        .isEqualTo(source.mentions().getFirst().id());
  }

  @Test
  void aClaimIsKeptOnlyWhereBothOfItsEndsAreResolved() {
    Map<Mention, Resolution.Entity> half = Map.of(Accounts.NAMED_ADA, Accounts.ADA);
    assertThat(
            ReadingRecorder.of(Accounts.reading(half, Accounts.heads(0.9, Modality.ACTUAL)))
                .claims())
        .isEmpty();
    assertThat(
            ReadingRecorder.of(
                    Accounts.reading(Accounts.everyone(), Accounts.heads(0.9, Modality.ACTUAL)))
                .claims())
        .hasSize(1);
  }

  @Test
  void ofClaimsThatAreTheSameTheStrongestIsKept() {
    RecordedSource source =
        ReadingRecorder.of(
            Accounts.reading(
                Accounts.everyone(),
                Accounts.heads(0.95, Modality.POSSIBLE),
                Accounts.heads(0.4, Modality.ACTUAL),
                Accounts.heads(0.6, Modality.ACTUAL)));
    assertThat(source.claims())
        .singleElement()
        .satisfies(claim -> assertThat(claim.bearing().confidence()).isEqualTo(0.6));
  }

  @Test
  void aPlaceThatMeansTwoIsStoredTwice() {
    Mention again = Accounts.mention("Ada Lace", Mention.Kind.NOMINAL);
    Map<Mention, Resolution.Entity> meant = new LinkedHashMap<>(Accounts.everyone());
    meant.put(again, Accounts.AGENCY);
    RecordedSource source = ReadingRecorder.of(Accounts.reading(meant));
    assertThat(source.mentions()).hasSize(4);
    assertThat(source.mentions().getLast().id())
        .isEqualTo(ContentIds.mention(source.source(), again.span(), "lsa"));
  }
}
