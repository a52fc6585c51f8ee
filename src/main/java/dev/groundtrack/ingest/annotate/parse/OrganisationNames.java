package dev.groundtrack.ingest.annotate.parse;

import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.Arrays;
import java.util.List;

/**
 * Organisations that a tagger takes for people, or does not see: proper nouns in a row that end in
 * what only organisations are called, “Ada Moss Gallery”, “Harmon Pike LLP”.
 */
final class OrganisationNames {

  private OrganisationNames() {}

  /** Tags such rows anew, in place. */
  static void complete(List<CoreLabel> words, EntityTag[] tags) {
    for (int last = 1; last < tags.length; last++) {
      if (!WordList.ORGANISATION_ENDINGS.contains(words.get(last).word())
          || tags[last] == EntityTag.ORGANIZATION
          || goesOn(words, last)) {
        continue;
      }
      int first = last;
      while (first > 0
          && isProper(words.get(first - 1))
          && tags[first - 1] != EntityTag.ORGANIZATION) {
        first--;
      }
      if (first < last && !isShouted(words)) {
        Arrays.fill(tags, first, last + 1, EntityTag.ORGANIZATION);
      }
    }
  }

  private static boolean goesOn(List<CoreLabel> words, int last) {
    return last + 1 < words.size() && PartsOfSpeech.isProperNoun(words.get(last + 1).tag());
  }

  private static boolean isProper(CoreLabel word) {
    return PartsOfSpeech.isProperNoun(word.tag())
        && Grammar.isCapitalised(word.word())
        && !GrammarWords.SHORT_TITLES.contains(word.word());
  }

  private static boolean isShouted(List<CoreLabel> words) {
    return words.stream()
        .map(CoreLabel::word)
        .filter(w -> w.length() > 3)
        .allMatch(Grammar::isCapitalised);
  }
}
