package dev.groundtrack.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What all of its evidence together makes of a relation. It is a function of the set of evidence:
 * neither its order nor the clock matters.
 *
 * @param polarity AFFIRMED if any evidence affirms
 * @param modality the most real of the affirming evidence, or of all where none affirms
 * @param contested whether some evidence denies
 * @param confidence of its polarity; voices count as independent, the statements of one source and
 *     of its copies as one: 1 - Π(1 - best of the voice), to four places
 * @param asserted whether it is an edge that plain fields return: as the latest curation has it, if
 *     there is any, else where some evidence asserts it
 */
public record RelationStatus(
    Polarity polarity,
    Modality modality,
    boolean contested,
    double confidence,
    @Nullable LocalDate firstSeen,
    @Nullable LocalDate lastSeen,
    boolean asserted) {
  private static final double PLACES = 1e4;

  /**
   * @throws IllegalArgumentException if there is no evidence, for then there is no relation
   */
  public static RelationStatus of(Collection<Evidence> evidence) {
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("No relation without evidence");
    }
    List<Evidence> affirming = having(evidence, Polarity.AFFIRMED);
    List<Evidence> denying = having(evidence, Polarity.NEGATED);
    List<Evidence> deciding = affirming.isEmpty() ? denying : affirming;
    List<LocalDate> dates =
        evidence.stream().map(Evidence::publishedOn).filter(Objects::nonNull).sorted().toList();
    return new RelationStatus(
        affirming.isEmpty() ? Polarity.NEGATED : Polarity.AFFIRMED,
        deciding.stream().map(Evidence::modality).min(Comparator.naturalOrder()).orElseThrow(),
        !denying.isEmpty(),
        confidence(deciding),
        dates.isEmpty() ? null : dates.getFirst(),
        dates.isEmpty() ? null : dates.getLast(),
        asserted(evidence));
  }

  private static boolean asserted(Collection<Evidence> evidence) {
    OptionalLong latest =
        evidence.stream()
            .map(Evidence::curation)
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .max();
    return evidence.stream()
        .filter(e -> latest.isEmpty() || Objects.equals(e.curation(), latest.getAsLong()))
        .anyMatch(Evidence::asserts);
  }

  private static List<Evidence> having(Collection<Evidence> evidence, Polarity polarity) {
    return evidence.stream().filter(e -> e.polarity() == polarity).toList();
  }

  private static double confidence(List<Evidence> deciding) {
    Map<String, Double> voices = new LinkedHashMap<>();
    deciding.forEach(e -> voices.merge(e.voice(), e.confidence(), Math::max));
    return confidence(voices.values());
  }

  /** Of voices that say the same, how sure the best of each is: 1 - Π(1 - best), to four places. */
  public static double confidence(Collection<Double> best) {
    double doubt = best.stream().sorted().reduce(1.0, (left, one) -> left * (1 - one));
    return Math.round((1 - doubt) * PLACES) / PLACES;
  }
}
