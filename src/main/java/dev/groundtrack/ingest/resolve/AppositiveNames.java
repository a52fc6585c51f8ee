package dev.groundtrack.ingest.resolve;

import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.text.syntax.GrammarWords;
import java.util.Optional;

/**
 * The name that another one beside it stands for: “the European Flight Office (EFO)”, “Southwest
 * Airlines (NYSE: LUV)”, “Axiall (formerly Georgia Gulf)”, “the Gloucester Club, also known as Long
 * Bridge”.
 */
final class AppositiveNames {
  private static final int FARTHEST = 6;

  private AppositiveNames() {}

  /** The full name before a name that nothing else is known of; of the same types. */
  static Optional<MentionPlace> of(SentenceContext scene, MentionPlace place) {
    boolean label = scene.lemma(place.last() + 1).equals(":");
    if (label || place.mention().known() != null) {
      return Optional.empty();
    }
    boolean told = false;
    for (int at = place.first() - 1; at >= place.first() - FARTHEST && at > 0; at--) {
      String word = scene.lemma(at);
      if (opens(scene, at) || (told && word.equals(","))) {
        return before(scene, at)
            .filter(full -> full.mention().types().equals(place.mention().types()));
      }
      told |= WordList.ALIAS_CUES.contains(word);
      boolean labels = scene.lemma(at + 1).equals(":");
      if (!labels
          && !word.equals(":")
          && !WordList.ALIAS_CUES.contains(word)
          && !WordList.ALIAS_FILLERS.contains(word)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean opens(SentenceContext scene, int token) {
    return scene
        .token(token)
        .filter(t -> GrammarWords.OPENING_BRACKETS.contains(t.text()))
        .isPresent();
  }

  private static Optional<MentionPlace> before(SentenceContext scene, int opening) {
    boolean form =
        scene.lemma(opening - 2).equals(",")
            && WordList.LEGAL_FORMS_IN_LOWER_CASE.contains(scene.lemma(opening - 1));
    return scene.nameEndingAt(form ? opening - 3 : opening - 1);
  }
}
