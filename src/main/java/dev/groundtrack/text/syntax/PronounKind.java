package dev.groundtrack.text.syntax;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The pronouns that stand for the same: “he” and “his”, “I” and “my”. */
public enum PronounKind {
  MALE(GrammarWords.MALE),
  FEMALE(GrammarWords.FEMALE),
  THING(GrammarWords.THING),
  MANY(GrammarWords.MANY),
  SPEAKER(GrammarWords.SPEAKER),
  SPEAKERS(GrammarWords.SPEAKERS);

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
    return GrammarWords.RELATIVE_OF_PEOPLE.contains(relative.toLowerCase(Locale.ROOT));
  }

  public boolean isOfOnePerson() {
    return this == MALE || this == FEMALE;
  }
}
