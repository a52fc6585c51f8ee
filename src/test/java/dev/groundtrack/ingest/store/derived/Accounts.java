package dev.groundtrack.ingest.store.derived;

import dev.groundtrack.evidence.Claim;
import dev.groundtrack.evidence.Extraction;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Mode;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.Reading;
import dev.groundtrack.evidence.Resolution;
import dev.groundtrack.evidence.Statement;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** “Ada Lace heads Lunar Agency. She left.”, as it is read. */
final class Accounts {
  static final Document DOCUMENT =
      Document.of(
          "Ada Lace heads Lunar Agency. She left.", Document.About.unknown(SourceKind.ARTICLE));
  static final Resolution.Entity ADA = new Resolution.Entity("ada", "Person", "Ada Lace", true);
  static final Resolution.Entity AGENCY =
      new Resolution.Entity("lsa", "Agency", "Lunar Agency", true);
  static final Mention NAMED_ADA = mention("Ada Lace", Mention.Kind.NAME);
  static final Mention NAMED_AGENCY = mention("Lunar Agency", Mention.Kind.NAME);
  static final Mention SHE = mention("She", Mention.Kind.PRONOUN);
  static final Statement FIRST = statement("Ada Lace heads Lunar Agency", null);
  static final Statement SECOND = statement("She left", NAMED_ADA);

  private Accounts() {}

  static Span span(String words) {
    int at = DOCUMENT.text().toString().indexOf(words);
    return DOCUMENT.text().span(at, at + words.length());
  }

  static Mention mention(String words, Mention.Kind kind) {
    return new Mention(span(words), 0, 0, words, kind, Set.of(), null, false);
  }

  static Statement statement(String words, @Nullable Mention speaker) {
    Span span = span(words);
    return new Statement(
        span,
        speaker == null ? null : span("left"),
        List.of(span),
        speaker,
        false,
        Mode.SAID,
        Polarity.AFFIRMED,
        Modality.ACTUAL,
        null,
        0.8,
        "rule");
  }

  static Claim heads(double confidence, Modality modality) {
    return new Claim(
        "HEADS",
        NAMED_ADA,
        NAMED_AGENCY,
        FIRST,
        Polarity.AFFIRMED,
        modality,
        confidence,
        "verb: head");
  }

  static Reading reading(Map<Mention, Resolution.Entity> meant, Claim... claims) {
    return new Reading(
        DOCUMENT,
        List.of(),
        List.of(NAMED_ADA, NAMED_AGENCY, SHE),
        new Extraction(List.of(FIRST, SECOND), List.of(claims)),
        new Resolution(meant));
  }

  static Map<Mention, Resolution.Entity> everyone() {
    Map<Mention, Resolution.Entity> meant = new LinkedHashMap<>();
    meant.put(NAMED_ADA, ADA);
    meant.put(NAMED_AGENCY, AGENCY);
    meant.put(SHE, ADA);
    return meant;
  }
}
