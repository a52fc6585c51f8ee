package dev.groundtrack.ingest.classify;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for a relation between two mentions, and against it: the head's score and what the
 * wording says.
 *
 * @param relation the one that is judged
 */
public record PairEvidence(PairScore score, String relation, Worded worded) {

  /**
   * What the wording says of a pair.
   *
   * @param sure how sure it is of the relation that is judged, from 0 to 1; 0 where it does not
   *     read it
   * @param sort of wording it is: verb, noun, event; none where it does not read it
   * @param contradicted whether it reads another relation between the two
   */
  public record Worded(double sure, @Nullable String sort, boolean contradicted) {
    boolean isRead() {
      return sure > 0;
    }
  }

  private static final double FAR = 60;

  /** What each number of {@link #numbers} is of. */
  static final String[] NAMES = {
    "one",
    "head",
    "related",
    "likeliest",
    "worded",
    "wordedSure",
    "wordedVerb",
    "wordedNoun",
    "wordedEvent",
    "wordedOnly",
    "contradicted",
    "subjectPronoun",
    "objectPronoun",
    "subjectNominal",
    "objectNominal",
    "untyped",
    "distance"
  };

  /** As numbers, for {@link ConfidenceModel}. */
  public double[] numbers() {
    Mention subject = score.subject();
    Mention object = score.object();
    double likely = score.of(relation);
    boolean likeliest = likely > score.none() && score.atLeast(likely).size() == 1;
    boolean read = worded.isRead();
    return new double[] {
      1,
      PairScore.logOdds(likely),
      PairScore.logOdds(1 - score.none()),
      one(likeliest),
      one(read),
      read ? PairScore.logOdds(worded.sure()) : 0,
      one("verb".equals(worded.sort())),
      one("noun".equals(worded.sort())),
      one("event".equals(worded.sort())),
      one(read && !likeliest),
      one(worded.contradicted()),
      one(subject.kind() == Mention.Kind.PRONOUN),
      one(object.kind() == Mention.Kind.PRONOUN),
      one(subject.kind() == Mention.Kind.NOMINAL),
      one(object.kind() == Mention.Kind.NOMINAL),
      one(subject.types().isEmpty() || object.types().isEmpty()),
      Math.log1p(distance(subject.span(), object.span()) / FAR)
    };
  }

  /** How many code points lie between both. */
  private static int distance(Span one, Span other) {
    return Math.max(0, Math.max(one.start(), other.start()) - Math.min(one.end(), other.end()));
  }

  private static double one(boolean is) {
    return is ? 1 : 0;
  }
}
