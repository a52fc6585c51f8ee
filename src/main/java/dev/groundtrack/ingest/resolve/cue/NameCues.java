package dev.groundtrack.ingest.resolve.cue;

import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is said of a person right beside the name: “General Moss”, “Mrs Moss”, “the younger Moss”,
 * “his wife, Ada Moss”.
 *
 * @param titles the nouns before it, in lower case and without full stops
 * @param sex as a title or a word for kin tells it
 * @param age beside that of another of the family
 * @param kin the word for kin that introduces the name; empty where none does
 * @param owner the sex of the one whose kin it is, as “his” and “her” tell it
 */
public record NameCues(Set<String> titles, Sex sex, Age age, String kin, Sex owner) {
  private static final int FARTHEST = 3;

  public NameCues {
    titles = Set.copyOf(titles);
  }

  /** What is known of somebody's sex. */
  public enum Sex {
    MALE,
    FEMALE,
    UNKNOWN
  }

  /** What is known of somebody's age within the family. */
  public enum Age {
    YOUNGER,
    ELDER,
    UNKNOWN
  }

  /** The cues beside the name that stands from the first to the last of these tokens. */
  public static NameCues of(SyntaxTree tree, int first, int last) {
    Set<String> titles = new LinkedHashSet<>();
    for (int i = first; i < last; i++) {
      String word = word(tree.token(i));
      if (WordList.TITLES_AND_SUFFIXES.contains(word)) {
        titles.add(word);
      }
    }
    Age age = Age.UNKNOWN;
    for (int i = first - 1; i >= Math.max(0, first - FARTHEST); i--) {
      Token token = tree.token(i);
      String word = word(token);
      if (WordList.YOUNGER_WORDS.contains(word) || WordList.ELDER_WORDS.contains(word)) {
        age = WordList.YOUNGER_WORDS.contains(word) ? Age.YOUNGER : Age.ELDER;
        break;
      }
      if (!PartsOfSpeech.isNoun(token) && !WordList.TITLES_AND_SUFFIXES.contains(word)) {
        break;
      }
      titles.add(word);
    }
    Optional<Token> kin = before(tree, first).or(() -> behind(tree, last));
    String relation = kin.map(Grammar::lemma).orElse("");
    Sex owner =
        kin.flatMap(k -> possessor(tree, k.index())).map(NameCues::sexOf).orElse(Sex.UNKNOWN);
    Age byLetters = age == Age.UNKNOWN ? ageOf(generation(tree, first, last)) : age;
    return new NameCues(titles, sex(titles, relation), age(byLetters, relation), relation, owner);
  }

  /** “Jr.” or the like, at the end of a name or behind it; empty where there is none. */
  public static String generation(SyntaxTree tree, int first, int last) {
    if (last > first && WordList.GENERATIONS.contains(word(tree.token(last)))) {
      return tree.token(last).text();
    }
    return tree.tokenAt(last + 1)
        .filter(t -> WordList.GENERATIONS.contains(word(t)))
        .map(Token::text)
        .orElse("");
  }

  private static Age ageOf(String generation) {
    String letters = generation.toLowerCase(Locale.ROOT);
    if (letters.startsWith("jr")) {
      return Age.YOUNGER;
    }
    return letters.startsWith("sr") ? Age.ELDER : Age.UNKNOWN;
  }

  /** “his wife Ada Moss”, “her brother, Ada Moss”. */
  private static Optional<Token> before(SyntaxTree tree, int first) {
    int at = tree.tokenAt(first - 1).filter(t -> t.text().equals(",")).isPresent() ? 2 : 1;
    return tree.tokenAt(first - at)
        .filter(t -> WordList.KIN.contains(Grammar.lemma(t)))
        .filter(t -> t.tag().equals("NN"))
        .filter(t -> at == 1 || possessor(tree, t.index()).isPresent());
  }

  /** “Ada Moss, his wife”. */
  private static Optional<Token> behind(SyntaxTree tree, int last) {
    boolean apposition =
        tree.tokenAt(last + 1).filter(t -> t.text().equals(",")).isPresent()
            && tree.tokenAt(last + 2).filter(t -> t.tag().equals("PRP$")).isPresent();
    return apposition
        ? tree.tokenAt(last + 3).filter(t -> WordList.KIN.contains(Grammar.lemma(t)))
        : Optional.empty();
  }

  /** “his”, “her” or “'s” before a noun, with a word or two between. */
  private static Optional<Token> possessor(SyntaxTree tree, int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - FARTHEST); i--) {
      Token token = tree.token(i);
      if (token.tag().matches("PRP\\$|POS")) {
        return Optional.of(token);
      }
      if (!token.tag().matches("JJ.*|NN|HYPH")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Sex sexOf(Token possessor) {
    return switch (possessor.text().toLowerCase(Locale.ROOT)) {
      case "his" -> Sex.MALE;
      case "her" -> Sex.FEMALE;
      default -> Sex.UNKNOWN;
    };
  }

  private static Sex sex(Set<String> titles, String kin) {
    if (WordList.FEMALE_KIN.contains(kin)
        || titles.stream().anyMatch(WordList.FEMALE_TITLES::contains)) {
      return Sex.FEMALE;
    }
    boolean male =
        WordList.MALE_KIN.contains(kin) || titles.stream().anyMatch(WordList.MALE_TITLES::contains);
    return male ? Sex.MALE : Sex.UNKNOWN;
  }

  private static Age age(Age told, String kin) {
    if (told != Age.UNKNOWN) {
      return told;
    }
    if (WordList.YOUNGER_KIN.contains(kin)) {
      return Age.YOUNGER;
    }
    return WordList.ELDER_KIN.contains(kin) ? Age.ELDER : Age.UNKNOWN;
  }

  /** Whether anything beside the name tells its bearer from others. */
  boolean tellApart() {
    return age != Age.UNKNOWN || sex != Sex.UNKNOWN || titles.stream().anyMatch(NameCues::isTitle);
  }

  private static boolean isTitle(String word) {
    return WordList.TITLES_AND_SUFFIXES.contains(word);
  }

  private static String word(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }
}
