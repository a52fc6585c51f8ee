package dev.groundtrack.text.syntax;

import java.util.Arrays;
import java.util.Set;

/**
 * The words and marks that English grammar asks for by name. The words lie in {@code grammar.txt}
 * beside this class, with the purpose of each list over it.
 */
public enum GrammarWords implements Words {
  QUANTITIES,
  CURRENCIES,
  NOMINATION_NOUNS,
  PRAISING_OR_BLAMING_VERBS,
  PURPOSE_VERBS,
  ANNOUNCED_CLAUSE_MARKERS,
  SEEMING_VERBS,
  JUDGING_VERBS,
  ADDRESSEE_PREPOSITIONS,
  AGENT_PREPOSITIONS,
  INDEFINITE_ARTICLES,
  ONE_OF_MANY,
  DEFINITE_DETERMINERS,
  ONE_OWNER_POSSESSIVES,
  POSSESSIVES,
  POSSESSIVE_ENDINGS,
  MALE_PRONOUNS,
  FEMALE_PRONOUNS,
  THING_PRONOUNS,
  PLAIN_MANY_PRONOUNS,
  MANY_PRONOUNS,
  SPEAKER_PRONOUNS,
  SPEAKERS_PRONOUNS,
  PERSONAL_PRONOUNS,
  PEOPLE_RELATIVE_PRONOUNS,
  RELATIVE_PRONOUNS,
  PEOPLE_PRONOUNS,
  NON_PEOPLE_PRONOUNS,
  ONE_PERSON_SUBJECTS,
  NEGATIONS,
  CLAIM_NEGATIONS,
  NOBODY_PRONOUNS,
  FUTURE_HELPERS,
  POSSIBILITY_WORDS,
  CLAIM_POSSIBILITY_WORDS,
  CONDITIONAL_HELPERS,
  CONDITION_MARKERS,
  CONDITION_OR_DOUBT_MARKERS,
  INVERTED_HELPERS,
  PENDING_MARKERS,
  SHORT_TITLES,
  HONORIFICS,
  OPENING_BRACKETS,
  CLOSING_BRACKETS,
  BEHIND_AN_ACRONYM,
  ALIAS_SEPARATORS,
  OPENING_QUOTES,
  CLOSING_QUOTES,
  STRAIGHT_QUOTES,
  CUTS,
  PRO_VERBS,
  LIKEWISE_MARKERS,
  UNLIKE_MARKERS,
  CONTRAST_MARKERS,
  ALSO_ADVERBS,
  EDGES;

  static {
    Lists.FILE.checkAllKnown(Arrays.stream(values()).map(Enum::name).toList());
  }

  private final Set<String> words;

  GrammarWords() {
    words = Lists.FILE.words(name());
  }

  /** The resource, read before the first list is made of it. */
  private static final class Lists {
    static final WordListFile FILE = WordListFile.load(GrammarWords.class, "grammar.txt");
  }

  @Override
  public Set<String> words() {
    return words;
  }
}
