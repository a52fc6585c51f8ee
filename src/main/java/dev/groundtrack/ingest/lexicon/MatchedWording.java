package dev.groundtrack.ingest.lexicon;

import dev.groundtrack.model.RelationType;
import java.util.Locale;

/**
 * How a candidate was found, for those who mend it.
 *
 * @param found the sort of rule, and the words it met
 * @param list of the wording that has the phrase: verbs, nouns, events or says
 * @param phrase as the schema has it
 */
public record MatchedWording(String found, String list, String phrase) {

  public static MatchedWording of(WordingPhrase phrase, String found) {
    return new MatchedWording(
        found, phrase.form().name().toLowerCase(Locale.ROOT) + "s", phrase.text());
  }

  /** What a speaker says of another. */
  public static MatchedWording says(String words) {
    return new MatchedWording("says: " + words, "says", words);
  }

  /** A bare possessive. */
  public static MatchedWording possessive() {
    return new MatchedWording(
        "noun: " + WordingLexicon.POSSESSIVE, "nouns", WordingLexicon.POSSESSIVE);
  }

  /** Where the schema has the phrase. */
  public String place(RelationType relation) {
    return relation.name() + " @wording(" + list + ":)";
  }
}
