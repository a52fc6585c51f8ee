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
  LEFT_OUT_OF_SHORT_NAMES,
  NOT_COMPARED_OF_ORGANISATIONS,
  MADE_BY_ORGANISATIONS,
  ORGANISATION_UNITS,
  BEFORE_THE_WHOLE,
  NOT_COMPARED_OF_PEOPLE,
  NO_PART_OF_A_PERSONS_NAME,
  MALE_TITLES,
  FEMALE_TITLES,
  TELLING_A_NAME,
  PASSED_BEFORE_A_NAME,
  CALLED,
  BETWEEN_PLACES,
  IN_A_ROW_OF_NAMES,
  JOINING_NAMES,
  WHERE,
  BEFORE_A_PLACE_OF_A_PARTICIPLE,
  CALENDAR,
  TIMES,
  BEFORE_A_BELONGING_NAME,
  OF_OR_FOR,
  OTHERS,
  SPEAKING_FOR_OTHERS,
  NOT_SPEAKING_FOR_OTHERS,
  LEADING,
  DOCUMENTS,
  OBJECT_CONTROL,
  CLAUSE_FOR_OBJECT,
  LIGHT_VERBS,
  BETWEEN,
  BEFORE_A_DOER,
  BEFORE_AN_OWNER,
  WORDING_PREPOSITIONS,
  TAKING_UP,
  BEING,
  HOLDING_OR_LEAVING,
  NAMING,
  ENDING,
  INTENDING,
  SUPPOSING,
  BECOMING,
  BEFORE_A_CONTROLLED_CLAUSE;

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
