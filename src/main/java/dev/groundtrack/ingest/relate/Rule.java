package dev.groundtrack.ingest.relate;

import dev.groundtrack.model.RelationType;
import java.util.Locale;

/**
 * How a candidate was found, for those who mend it.
 *
 * @param found the sort of rule, and the words it met
 * @param list of the wording that has the phrase: verbs, nouns, events or says
 * @param phrase as the schema has it
 */
record Rule(String found, String list, String phrase) {

  static Rule of(Phrase phrase, String found) {
    return new Rule(found, phrase.form().name().toLowerCase(Locale.ROOT) + "s", phrase.text());
  }

  /** What a speaker says of another. */
  static Rule says(String words) {
    return new Rule("says: " + words, "says", words);
  }

  /** A bare possessive. */
  static Rule possessive() {
    return new Rule("noun: " + Lexicon.POSSESSIVE, "nouns", Lexicon.POSSESSIVE);
  }

  /** Where the schema has the phrase. */
  String place(RelationType relation) {
    return relation.name() + " @wording(" + list + ":)";
  }
}
