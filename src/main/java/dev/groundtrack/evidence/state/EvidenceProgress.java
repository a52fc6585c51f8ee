package dev.groundtrack.evidence.state;

import dev.groundtrack.evidence.Evidence;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.RelationStatus;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What evidence makes of a relation, as {@link RelationStatus#of} has it, piece by piece. */
final class EvidenceProgress {
  private final Deciding affirming = new Deciding();
  private final Deciding denying = new Deciding();
  private @Nullable LocalDate firstSeen;
  private @Nullable LocalDate lastSeen;
  private @Nullable Long curation;
  private boolean asserted;

  /** Evidence of one polarity. */
  private static final class Deciding {
    private final Map<String, Double> voices = new LinkedHashMap<>();
    private Modality modality = Modality.CONDITIONAL;
    private double confidence;

    void add(Evidence evidence) {
      if (voices.isEmpty() || evidence.modality().compareTo(modality) < 0) {
        modality = evidence.modality();
      }
      voices.merge(evidence.voice(), evidence.confidence(), Math::max);
    }

    /** What is certain does not become more so, however many say it. */
    double confidence() {
      confidence = confidence == 1 ? 1 : RelationStatus.confidence(voices.values());
      return confidence;
    }

    boolean isEmpty() {
      return voices.isEmpty();
    }
  }

  void add(Evidence evidence) {
    (evidence.polarity() == Polarity.AFFIRMED ? affirming : denying).add(evidence);
    LocalDate day = evidence.publishedOn();
    if (day != null) {
      firstSeen = firstSeen == null || day.isBefore(firstSeen) ? day : firstSeen;
      lastSeen = lastSeen == null || day.isAfter(lastSeen) ? day : lastSeen;
    }
    Long number = evidence.curation();
    if (number != null && (curation == null || number > curation)) {
      curation = number;
      asserted = false;
    }
    asserted = asserted || Objects.equals(number, curation) && evidence.asserts();
  }

  RelationStatus status() {
    Deciding deciding = affirming.isEmpty() ? denying : affirming;
    return new RelationStatus(
        affirming.isEmpty() ? Polarity.NEGATED : Polarity.AFFIRMED,
        deciding.modality,
        !denying.isEmpty(),
        deciding.confidence(),
        firstSeen,
        lastSeen,
        asserted);
  }
}
