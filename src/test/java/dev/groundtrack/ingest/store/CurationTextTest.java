package dev.groundtrack.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.evidence.Claim;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.Reading;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.text.SourceKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CurationTextTest {
  private static final Model MODEL = ModelReader.model(SchemaFiles.ofDefaultDomain());
  private static final CurationText.Subject ADA = subject("ada", "Person", "Ada\nLace 🛰");
  private static final CurationText.Subject AGENCY = subject("lsa", "Agency", "Lunar Agency");

  @Test
  void everyFactIsALineOfASourceOfItsOwn() {
    Reading reading = reading();
    assertThat(reading.document().text().toString())
        .isEqualTo(
            """
            Curation 7
            Ada Lace 🛰 (Person ada): description: A pilot.; kind: none;
            Ada Lace 🛰 (ada) HEADS Lunar Agency (lsa)
            not: Ada Lace 🛰 (ada) FOUNDED Lunar Agency (lsa)
            """);
    assertThat(reading.document().about().kind()).isEqualTo(SourceKind.CURATION);
    assertThat(reading.document().about().title()).isEqualTo("Curation 7");
  }

  @Test
  void aDefinitionTellsWhatItGivesAndWhatItTakesAway() {
    assertThat(reading().definitions().getFirst().properties())
        .containsEntry("description", "A pilot.")
        .containsEntry(EntityProperties.CLEARED, List.of("kind"));
  }

  @Test
  void aRelationIsClaimedOrDenied() {
    List<Claim> claims = reading().extraction().claims();
    assertThat(claims).extracting(Claim::type).containsExactly("HEADS", "FOUNDED");
    assertThat(claims)
        .extracting(Claim::polarity)
        .containsExactly(Polarity.AFFIRMED, Polarity.NEGATED);
    assertThat(claims.getLast().subject().known()).isEqualTo("ada");
    assertThat(claims.getLast().object().known()).isEqualTo("lsa");
  }

  @Test
  void everyMentionStandsWhereItsNameIs() {
    Reading reading = reading();
    assertThat(reading.mentions())
        .hasSize(5)
        .allSatisfy(
            mention ->
                assertThat(reading.document().text().cut(mention.span()))
                    .isEqualTo(mention.text())
                    .isIn("Ada Lace 🛰", "Lunar Agency"));
  }

  private static Reading reading() {
    CurationText text = new CurationText(7);
    text.define(ADA, Map.of("description", "A pilot."), List.of("kind"));
    text.relate(ADA, "HEADS", AGENCY, Polarity.AFFIRMED);
    text.relate(ADA, "FOUNDED", AGENCY, Polarity.NEGATED);
    return text.reading();
  }

  private static CurationText.Subject subject(String id, String type, String name) {
    return new CurationText.Subject(
        id, Objects.requireNonNull(MODEL.entityTypes().get(type)), name, Map.of());
  }
}
