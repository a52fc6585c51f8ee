package dev.groundtrack.ingest.lexicon;

import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The common nouns by which a text may speak of what it has named: those within a name (“the Atoll
 * Spaceport”, “the University of Accra”) and those said of it (“the shipping house Moss”, “Moss, a
 * lender”, “Moss is a museum”).
 */
public final class NounsOfNames {
  private static final String BEFORE_A_HEAD = "JJ.*|NN.*|VBN|VBG|CD|HYPH|POS|RB";

  /** “Artemis III, a landing”: what happens is not called so later, what it is done with may be. */
  private static final String OF_A_DEED = "ing";

  /** So many words an apposition has before its noun. */
  private static final int LONGEST = 6;

  private NounsOfNames() {}

  /** The nouns within a name that is nobody's, in lower case; none where it is but one word. */
  public static Set<String> within(SyntaxTree tree, int first, int last) {
    Set<String> nouns = new LinkedHashSet<>();
    for (int i = first + 1; i <= last; i++) {
      if (WordList.OF_OR_FOR.contains(Grammar.lowerCase(tree.token(i)))) {
        add(tree.token(i - 1), nouns);
        return nouns;
      }
    }
    if (last > first) {
      add(tree.token(last), nouns);
    }
    return nouns;
  }

  private static void add(Token token, Set<String> nouns) {
    String word = token.text().toLowerCase(Locale.ROOT);
    boolean noun = PartsOfSpeech.isNoun(token) && word.chars().allMatch(Character::isLetter);
    if (noun && !WordList.LEGAL_FORMS_IN_LOWER_CASE.contains(word)) {
      nouns.add(word);
    }
  }

  /** The nouns that are said of a name right beside it, in dictionary form. */
  public static Set<String> besides(SyntaxTree tree, int first, int last) {
    Set<String> nouns = new LinkedHashSet<>();
    tree.tokenAt(first - 1)
        .filter(t -> t.tag().equals("NN") && isJoined(tree, t, first, last))
        .map(Grammar::lemma)
        .ifPresent(nouns::add);
    apposition(tree, last).map(Grammar::lemma).ifPresent(nouns::add);
    predicate(tree, tree.token(last)).map(Grammar::lemma).ifPresent(nouns::add);
    nouns.removeIf(noun -> noun.endsWith(OF_A_DEED));
    return nouns;
  }

  /** “the shipping house Moss”, but not “the reason Moss left”. */
  private static boolean isJoined(SyntaxTree tree, Token noun, int first, int last) {
    boolean hangsOnIt = first <= noun.head() && noun.head() <= last;
    return hangsOnIt
        || tree.sentence().tokens().subList(first, last + 1).stream()
            .anyMatch(
                t -> t.head() == noun.index() && SyntaxTree.hasRelation(t, "appos", "flat", "dep"));
  }

  /** “Moss, a Danish lender”: read from the order of words, as parsers err in long ones. */
  private static Optional<Token> apposition(SyntaxTree tree, int last) {
    boolean opens =
        tree.tokenAt(last + 1).filter(t -> t.text().equals(",")).isPresent()
            && tree.tokenAt(last + 2)
                .filter(t -> Grammar.is(t, Set.of("a", "an", "the")))
                .isPresent();
    if (!opens) {
      return Optional.empty();
    }
    int at = last + 3;
    while (at < last + 3 + LONGEST
        && tree.tokenAt(at).filter(t -> t.tag().matches(BEFORE_A_HEAD)).isPresent()) {
      at++;
    }
    while (at > last + 3 && tree.token(at - 1).tag().matches("VB.|RB|JJ.*")) {
      at--;
    }
    boolean said = tree.tokenAt(at).filter(t -> t.tag().matches("VB[DZP]|MD|CC")).isPresent();
    return tree.tokenAt(at - 1).filter(t -> t.tag().equals("NN") && !said);
  }

  /** “Moss is a museum”. */
  private static Optional<Token> predicate(SyntaxTree tree, Token name) {
    return SyntaxTree.hasRelation(name, "nsubj")
        ? tree.parent(name)
            .filter(t -> t.tag().equals("NN") && tree.child(t, "cop").isPresent())
            .filter(t -> !Grammar.isDenied(tree, t))
        : Optional.empty();
  }
}
