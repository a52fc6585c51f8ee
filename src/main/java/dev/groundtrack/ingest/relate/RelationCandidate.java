package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.lexicon.MatchedWording;
import dev.groundtrack.model.RelationType;
import dev.groundtrack.text.syntax.Token;
import java.util.Set;

/**
 * Two mentions in a sentence that some words may relate.
 *
 * @param trigger the word that the relation is read from
 * @param words all words of the phrase, the trigger among them
 * @param fullness how many words its phrase asks for, prepositions behind the object among them
 * @param rule how it was found, for those who mend it
 */
record RelationCandidate(
    RelationType relation,
    Token trigger,
    Set<Token> words,
    int fullness,
    Argument subject,
    Argument object,
    double confidence,
    MatchedWording rule) {
  private static final int MANY = 3;
  private static final double PLACES = 100;

  RelationCandidate {
    words = Set.copyOf(words);
  }

  /** Whether the types of its ends, as far as they are known, may stand there. */
  boolean isPossible() {
    return fits(subject.mention(), relation.from())
        && fits(object.mention(), relation.to())
        && !subject.mention().span().overlaps(object.mention().span());
  }

  /** The same by somebody else. */
  RelationCandidate by(Argument other) {
    return new RelationCandidate(
        relation, trigger, words, fullness, other, object, confidence, rule);
  }

  /**
   * Whether a mention may be of one of these types. A phrase of which nothing is known may where
   * nearly everything may.
   */
  static boolean fits(Mention mention, Set<String> types) {
    boolean plain = mention.kind() == Mention.Kind.NOMINAL && mention.types().isEmpty();
    return plain
        ? types.size() >= MANY
        : mention.types().isEmpty() || mention.types().stream().anyMatch(types::contains);
  }

  /**
   * How sure it is, from 0 to 1: how often wording of its sort was right where the schema says that
   * it was checked, else a guess; its ends taken into account.
   */
  double weighed() {
    return Math.round(sure() * subject.weight() * object.weight() * PLACES) / PLACES;
  }

  /** How often wording of its sort is right, or a guess at it; its ends not taken into account. */
  double sure() {
    return relation.wording().checked().getOrDefault(rule.list(), confidence);
  }

  /** Whether its phrase says more than the other's, of which it has all words. */
  boolean isFullerThan(RelationCandidate other) {
    return fullness > other.fullness && words.contains(other.trigger);
  }
}
