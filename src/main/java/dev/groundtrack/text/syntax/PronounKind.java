package dev.groundtrack.text.syntax;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The pronouns that stand for the same: “he” and “his”, “I” and “my”. */
public enum PronounKind {
  MALE(GrammarWords.MALE_PRONOUNS),
  FEMALE(GrammarWords.FEMALE_PRONOUNS),
  THING(GrammarWords.THING_PRONOUNS),
  MANY(GrammarWords.MANY_PRONOUNS),
  SPEAKER(GrammarWords.SPEAKER_PRONOUNS),
  SPEAKERS(GrammarWords.SPEAKERS_PRONOUNS);

  private final GrammarWords words;

  PronounKind(GrammarWords words) {
    this.words = words;
  }

  /** The kind of a word, in whatever case; none of what is no personal pronoun. */
  public static Optional<PronounKind> of(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(kind -> kind.words.contains(word)).findFirst();
  }

  /** Whether a relative pronoun tells of people only. */
  public static boolean isOfPeople(String relative) {
    return GrammarWords.PEOPLE_RELATIVE_PRONOUNS.contains(relative.toLowerCase(Locale.ROOT));
  }

  public boolean isOfOnePerson() {
    return this == MALE || this == FEMALE;
  }
}
