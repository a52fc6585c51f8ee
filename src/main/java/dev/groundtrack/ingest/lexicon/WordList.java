package dev.groundtrack.ingest.lexicon;

import dev.groundtrack.text.syntax.WordListFile;
import dev.groundtrack.text.syntax.Words;
import java.util.Arrays;
import java.util.Set;

/**
 * Lists of English words that the stages read prose by. The words lie in {@code english.txt} beside
 * this class, with the purpose of each list over it: whoever misses a word there adds it there.
 */
public enum WordList implements Words {
  WITHIN_TAGGED_NAMES,
  WITHIN_UNKNOWN_NAMES,
  NOT_IN_INITIALS,
  NOT_IN_ACRONYMS,
  LEGAL_FORMS,
  LEGAL_FORMS_IN_LOWER_CASE,
  ORGANISATION_ENDINGS,
  OPTIONAL_NAME_ENDINGS,
  NOT_COMPARED_OF_ORGANISATIONS,
  ORGANISATION_PRODUCTS,
  ORGANISATION_UNITS,
  UNIT_PREPOSITIONS,
  NOT_COMPARED_OF_PEOPLE,
  TITLES_AND_SUFFIXES,
  GENERATIONS,
  MALE_TITLES,
  FEMALE_TITLES,
  YOUNGER_WORDS,
  ELDER_WORDS,
  SPOUSES,
  FEMALE_KIN,
  MALE_KIN,
  YOUNGER_KIN,
  ELDER_KIN,
  KIN,
  MALE_GIVEN_NAMES,
  FEMALE_GIVEN_NAMES,
  FAMILY_NAMES_FIRST,
  ATHLETES,
  ARTISTS,
  HEALERS,
  CRAFTSPEOPLE,
  CLERGY,
  TRADES,
  PERCENT,
  ALIAS_CUES,
  ALIAS_FILLERS,
  NAMING_VERBS,
  PLACE_JOINTS,
  NAME_LIST_FILLERS,
  NAME_LIST_JOINTS,
  LOCATIVE_PREPOSITIONS,
  PARTICIPLE_PLACE_PREPOSITIONS,
  CALENDAR,
  TIMES,
  BELONGING_PREPOSITIONS,
  OF_OR_FOR,
  OTHER_REFERENT_WORDS,
  SPOKESPEOPLE,
  NO_SPOKESPEOPLE_CUES,
  LEADERS,
  DOCUMENTS,
  OUTSIDERS,
  HEAVENLY_BODIES,
  ENGAGING_VERBS,
  OBJECT_CONTROL_VERBS,
  CLAUSE_OBJECT_VERBS,
  LIGHT_VERBS,
  PARTNER_PREPOSITIONS,
  DOER_PREPOSITIONS,
  OWNER_PREPOSITIONS,
  WORDING_PREPOSITIONS,
  BECOMING_VERBS,
  BEING_OR_BECOMING,
  OFFICE_VERBS,
  APPOINTING_VERBS,
  TAKING_OVER_VERBS,
  ENDING_WORDS,
  INTENDING_WORDS,
  SUPPOSING_WORDS,
  TITLE_VERBS_WITH_HELPERS,
  COMPLEMENT_PREPOSITIONS,
  FORMER_WORDS,
  COMING_WORDS,
  COMING_ENDINGS,
  ONCE_WORDS,
  BEGINNING_VERBS,
  NOMINATING_VERBS,
  LEAVING_VERBS,
  REPLACING_VERBS,
  OFFICES,
  EXPECTING_WORDS,
  SINCE_PREPOSITIONS,
  UNTIL_PREPOSITIONS,
  ON_PREPOSITIONS;

  static {
    Lists.FILE.checkAllKnown(Arrays.stream(values()).map(Enum::name).toList());
  }

  private final Set<String> words;

  WordList() {
    words = Lists.FILE.words(name());
  }

  /** The resource, read before the first list is made of it. */
  private static final class Lists {
    static final WordListFile FILE = WordListFile.load(WordList.class, "english.txt");
  }

  @Override
  public Set<String> words() {
    return words;
  }
}
