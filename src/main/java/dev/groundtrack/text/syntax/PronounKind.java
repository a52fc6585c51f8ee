package dev.groundtrack.text.syntax;

import dev.groundtrack.evidence.Mention;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The pronouns that stand for the same: “he” and “his”, “I” and “my”. */
public enum PronounKind {
  MALE("he", "him", "his", "himself"),
  FEMALE("she", "her", "hers", "herself"),
  THING("it", "its", "itself"),
  MANY("they", "them", "their", "theirs", "themselves"),
  SPEAKER("i", "me", "my", "myself", "mine"),
  SPEAKERS("we", "us", "our", "ours", "ourselves");

  private static final Set<String> OF_PEOPLE = Set.of("who", "whom");

  private final Set<String> words;

  PronounKind(String... words) {
    this.words = Set.of(words);
  }

  public static Optional<PronounKind> of(Mention mention) {
    String word = mention.text().toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(kind -> kind.words.contains(word)).findFirst();
  }

  /** Whether a relative pronoun tells of people only. */
  public static boolean isOfPeople(String relative) {
    return OF_PEOPLE.contains(relative.toLowerCase(Locale.ROOT));
  }

  public boolean isOfOnePerson() {
    return this == MALE || this == FEMALE;
  }
}
