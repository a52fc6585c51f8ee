package dev.groundtrack.evidence;

import dev.groundtrack.evidence.time.Timing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How one statement bears on one relation.
 *
 * @param voice the id of the source that the statement stands in, or of that which it is a copy of
 * @param publishedOn the day the source was published
 * @param timing when it says that the relation holds
 * @param confidence from 0 to 1
 * @param curation the number of the curation that says it, if one does; later ones are greater
 */
public record Evidence(
    String voice,
    @Nullable LocalDate publishedOn,
    Polarity polarity,
    Modality modality,
    Timing timing,
    double confidence,
    @Nullable Long curation) {

  /** What no curation says, of what holds. */
  public Evidence(
      String voice,
      @Nullable LocalDate publishedOn,
      Polarity polarity,
      Modality modality,
      double confidence) {
    this(voice, publishedOn, polarity, modality, Timing.PRESENT, confidence, null);
  }

  /** Whether it says that the relation holds, or will: such evidence makes an edge. */
  public boolean asserts() {
    return polarity == Polarity.AFFIRMED && modality.isAsserted();
  }
}
