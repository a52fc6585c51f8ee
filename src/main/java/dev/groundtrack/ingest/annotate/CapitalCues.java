package dev.groundtrack.ingest.annotate;

import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What capitals tell in a text: little in a headline, and little at the start of a sentence. */
final class CapitalCues {
  private static final double MOST = 0.7;

  private final Set<String> lowerCase;

  private CapitalCues(Set<String> lowerCase) {
    this.lowerCase = lowerCase;
  }

  static CapitalCues of(List<SyntaxTree> trees) {
    Set<String> lowerCase = new HashSet<>();
    for (SyntaxTree tree : trees) {
      tree.sentence().tokens().stream()
          .map(Token::text)
          .filter(t -> Character.isLowerCase(t.codePointAt(0)))
          .forEach(lowerCase::add);
    }
    return new CapitalCues(lowerCase);
  }

  /** Whether the text has this word in lower case too. */
  boolean isAlsoAWord(String text) {
    return lowerCase.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether all of its letters are capitals; “U.S.” and “R-7” count. */
  static boolean isAllCapitals(String text) {
    return text.codePoints().noneMatch(Character::isLowerCase)
        && text.codePoints().anyMatch(Character::isUpperCase);
  }

  /** Whether a sentence is written in capitals throughout. */
  static boolean isShouted(Sentence sentence) {
    List<Token> words = words(sentence);
    long shouted = words.stream().filter(t -> isAllCapitals(t.text())).count();
    return words.size() > 2 && shouted >= MOST * words.size();
  }

  /** Whether nearly every longer word has a capital, so that a capital marks no name. */
  static boolean isHeadline(Sentence sentence) {
    List<Token> words = words(sentence).stream().filter(t -> t.text().length() > 3).toList();
    long capitals = words.stream().filter(Grammar::isCapitalised).count();
    String last = sentence.tokens().getLast().text();
    return words.size() > 2 && capitals >= MOST * words.size() && !last.endsWith(".");
  }

  private static List<Token> words(Sentence sentence) {
    return sentence.tokens().stream()
        .filter(t -> Character.isLetter(t.text().codePointAt(0)))
        .toList();
  }

  static boolean isFirstWord(Sentence sentence, int token) {
    return sentence.tokens().stream()
        .limit(token)
        .noneMatch(t -> Character.isLetterOrDigit(t.text().codePointAt(0)));
  }
}
