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
  NOMINATING,
  ANNOUNCED_CLAUSE_MARKERS,
  SEEMING,
  JUDGING,
  UPON,
  AGENT_PREPOSITIONS,
  INDEFINITE_ARTICLES,
  ONE_OF_MANY,
  DEFINITE_DETERMINERS,
  OF_ONE_OWNER,
  POSSESSIVES,
  POSSESSIVE_ENDINGS,
  MALE,
  FEMALE,
  THING,
  MANY_ELSEWHERE,
  MANY,
  SPEAKER,
  SPEAKERS,
  PERSONAL,
  RELATIVE_OF_PEOPLE,
  RELATIVE,
  OF_PEOPLE,
  OF_THINGS,
  ONE_PERSON_ACTING,
  NEGATIONS,
  NEGATIONS_OF_CLAIMS,
  NOBODY,
  FUTURE,
  POSSIBLE,
  POSSIBLE_OF_CLAIMS,
  CONDITIONAL,
  IF,
  IF_OR_WHETHER,
  INVERTED,
  UNTIL,
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
