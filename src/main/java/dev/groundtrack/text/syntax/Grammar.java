package dev.groundtrack.text.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which word a token is, and what stands beside it. */
public final class Grammar {

  private Grammar() {}

  /** Its dictionary form in lower case, that of a name too. */
  public static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  /** “Mr.”, “Jr.”: what goes with a name, and is none. */
  public static boolean isHonorific(Token token) {
    return GrammarWords.HONORIFICS.contains(token.text());
  }

  /** The dictionary form of a title, without what says that it was held once: “ex-chief”. */
  public static String title(Token token) {
    return lemma(token).replaceFirst("^(?:ex|then)-(?=\\p{L})", "");
  }

  /** As it stands, in lower case. */
  public static String lowerCase(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  public static boolean isCapitalised(Token token) {
    return isCapitalised(token.text());
  }

  /** Whether a word begins with a capital. */
  public static boolean isCapitalised(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  public static boolean is(Token token, String lemma) {
    return lemma(token).equals(lemma);
  }

  public static boolean is(Token token, Words lemmas) {
    return lemmas.contains(lemma(token));
  }

  public static boolean is(Token token, Set<String> lemmas) {
    return lemmas.contains(lemma(token));
  }

  /** The first that hangs on a word by one of these relations and is one of these words. */
  public static Optional<Token> child(
      SyntaxTree tree, Token head, Words lemmas, String... relations) {
    return tree.children(head, relations).filter(t -> is(t, lemmas)).findFirst();
  }

  /** “is not a museum”, “is no museum”: whether what a noun says of something is denied. */
  public static boolean isDenied(SyntaxTree tree, Token noun) {
    return child(tree, noun, GrammarWords.NEGATIONS, "advmod", "det").isPresent();
  }

  /** The prepositions and conjunctions before a phrase. */
  public static Stream<String> markers(SyntaxTree tree, Token token) {
    return tree.children(token, "case", "mark").map(Grammar::lemma);
  }

  public static boolean hasMarker(SyntaxTree tree, Token token, String marker) {
    return markers(tree, token).anyMatch(marker::equals);
  }

  public static boolean hasMarker(SyntaxTree tree, Token token, Words markers) {
    return markers(tree, token).anyMatch(markers::contains);
  }

  public static boolean hasMarker(SyntaxTree tree, Token token, Set<String> markers) {
    return markers(tree, token).anyMatch(markers::contains);
  }

  /** Whether it only says how much or how many of what comes behind it there is. */
  public static boolean isQuantity(Token token) {
    return is(token, GrammarWords.QUANTITIES) || GrammarWords.CURRENCIES.contains(token.text());
  }

  /** “some of its troops”, “$5 million of aid”: what is counted; else the word itself. */
  public static Token counted(SyntaxTree tree, Token token) {
    return isQuantity(token)
        ? tree.children(token, "nmod")
            .filter(t -> hasMarker(tree, t, "of"))
            .findFirst()
            .orElse(token)
        : token;
  }

  /** The first of the list that a word stands in; itself where it stands in none. */
  public static Token firstOfList(SyntaxTree tree, Token token) {
    List<Token> upwards = tree.upwards(token);
    return upwards.stream()
        .filter(t -> !SyntaxTree.hasRelation(t, "conj"))
        .findFirst()
        .orElse(upwards.getLast());
  }

  /** All items of that list, in the order of the text, however they hang on one another. */
  public static List<Token> list(SyntaxTree tree, Token token) {
    Token first = firstOfList(tree, token);
    return tree.subtree(first).stream().filter(t -> firstOfList(tree, t).equals(first)).toList();
  }

  /** The noun of “the nomination of Lee to lead” by which Lee is only meant to. */
  public static Optional<Token> nominating(SyntaxTree tree, Token verb) {
    return beforeInfinitive(tree, verb).flatMap(name -> nomination(tree, name)).findFirst();
  }

  /** Whom the infinitive is meant for in “the nomination of Lee, a pilot, to lead”. */
  public static Optional<Token> nominee(SyntaxTree tree, Token verb) {
    return beforeInfinitive(tree, verb)
        .filter(name -> nomination(tree, name).findAny().isPresent())
        .findFirst();
  }

  private static Stream<Token> nomination(SyntaxTree tree, Token name) {
    int at = name.index();
    while (at > 1 && PartsOfSpeech.isNoun(tree.token(at))) {
      at--;
    }
    boolean of = at > 0 && is(tree.token(at), "of");
    return of
        ? Stream.of(tree.token(at - 1)).filter(noun -> is(noun, GrammarWords.NOMINATION_NOUNS))
        : Stream.empty();
  }

  /**
   * The nouns that an infinitive may say more of, whatever the parser hung it on: the one right
   * before it, or, where what is told between commas stands there, those before a comma, the
   * nearest first.
   */
  public static Stream<Token> beforeInfinitive(SyntaxTree tree, Token verb) {
    int at = verb.index() - 2;
    boolean infinitive = at > 1 && verb.tag().equals("VB") && tree.token(at + 1).tag().equals("TO");
    if (!infinitive) {
      return Stream.empty();
    }
    return tree.token(at).text().equals(",")
        ? IntStream.iterate(at - 1, i -> i > 0, i -> i - 1)
            .filter(i -> tree.token(i).text().equals(","))
            .mapToObj(i -> tree.token(i - 1))
            .filter(PartsOfSpeech::isNoun)
        : Stream.of(tree.token(at)).filter(PartsOfSpeech::isNoun);
  }

  /** The infinitive right behind a word, whatever the parser hung it on: “offer to help”. */
  public static Optional<Token> infinitiveBehind(SyntaxTree tree, Token word) {
    return tree.tokenAt(word.index() + 1)
        .filter(to -> to.tag().equals("TO"))
        .flatMap(to -> tree.tokenAt(to.index() + 1))
        .filter(verb -> verb.tag().equals("VB"));
  }
}
