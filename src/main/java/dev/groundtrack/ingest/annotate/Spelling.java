package dev.groundtrack.ingest.annotate;

import dev.groundtrack.evidence.EntityNames.Form;
import dev.groundtrack.evidence.EntityNames.How;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.List;

/** Whether words of a text, the same as those of a name but for case, are written as the name. */
final class Spelling {
  private static final int ACRONYM_AS_A_WORD = 4;
  private static final int PLAIN_ENOUGH = 3;

  private final CapitalCues casing;

  Spelling(CapitalCues casing) {
    this.casing = casing;
  }

  /** Tokens of a sentence. */
  record Range(int from, int to) {}

  boolean fits(SyntaxTree tree, Range range, Form form) {
    List<Token> tokens = tree.sentence().tokens().subList(range.from(), range.to());
    if (form.article() && !hasArticle(tree, range)) {
      return false;
    }
    boolean shouted = CapitalCues.isShouted(tree.sentence());
    if (tokens.size() > 1) {
      return fitsWords(tokens, form, shouted);
    }
    return fitsWord(tokens.getFirst().text(), form, shouted)
        && !isOrdinary(tree.sentence(), tokens.getFirst(), form);
  }

  /** “the West” is no “West Virginia”, nor what lies to the west. */
  private static boolean hasArticle(SyntaxTree tree, Range range) {
    List<Token> tokens = tree.sentence().tokens();
    Token first = tokens.get(range.from());
    if (!Grammar.isCapitalised(first.text())) {
      return false;
    }
    if (CapitalCues.isHeadline(tree.sentence())) {
      return true;
    }
    boolean article = range.from() > 0 && isThe(tokens.get(range.from() - 1));
    boolean goesOn = range.to() < tokens.size() && isName(tokens.get(range.to()));
    return article && !goesOn;
  }

  private static boolean isThe(Token token) {
    return token.text().equalsIgnoreCase("the");
  }

  private static boolean isName(Token token) {
    return PartsOfSpeech.isProperNoun(token);
  }

  private static boolean fitsWords(List<Token> tokens, Form form, boolean shouted) {
    String first = tokens.getFirst().text();
    boolean plain = !Grammar.isCapitalised(form.text());
    return plain
        || Grammar.isCapitalised(first)
        || Character.isDigit(first.codePointAt(0))
        || (tokens.size() >= PLAIN_ENOUGH && !shouted);
  }

  private static boolean fitsWord(String text, Form form, boolean shouted) {
    String letters = letters(text);
    String wanted = letters(form.text());
    if (letters.equals(wanted)) {
      return true;
    }
    if (CapitalCues.isAllCapitals(text)) {
      return shouted || wanted.length() > ACRONYM_AS_A_WORD;
    }
    boolean titled =
        Grammar.isCapitalised(text) && text.substring(1).chars().noneMatch(Character::isUpperCase);
    return titled
        && (CapitalCues.isAllCapitals(form.text())
            ? wanted.length() >= ACRONYM_AS_A_WORD
            : Grammar.isCapitalised(form.text()) || wanted.length() > ACRONYM_AS_A_WORD);
  }

  /** Capitals within, as in “SpaceX”: no word is written so. */
  private static boolean isMixed(String text) {
    return text.substring(1).chars().anyMatch(Character::isUpperCase)
        && text.chars().anyMatch(Character::isLowerCase);
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** A common word that has its capital from its place: “Progress was slow”, “Polish the lens”. */
  private boolean isOrdinary(Sentence sentence, Token token, Form form) {
    if (CapitalCues.isAllCapitals(form.text()) && !CapitalCues.isShouted(sentence)) {
      return CapitalCues.isFirstWord(sentence, token.index())
          && !CapitalCues.isAllCapitals(token.text())
          && !isName(token);
    }
    if (isMixed(form.text()) && letters(token.text()).equals(letters(form.text()))) {
      return false;
    }
    boolean weak =
        CapitalCues.isFirstWord(sentence, token.index())
            || CapitalCues.isHeadline(sentence)
            || CapitalCues.isShouted(sentence);
    if (!weak) {
      return false;
    }
    boolean fitting =
        isName(token) || (form.how() == How.DEMONYM && token.tag().matches("JJ.*|NNS?"));
    return !fitting || casing.isAlsoAWord(token.text());
  }
}
