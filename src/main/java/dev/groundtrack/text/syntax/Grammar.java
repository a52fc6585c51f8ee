package dev.groundtrack.text.syntax;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a token is, and what stands beside it. */
public final class Grammar {

  private Grammar() {}

  public static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  public static boolean isVerb(Token token) {
    return token.tag().startsWith("VB");
  }

  /** “will”, “would”. */
  public static boolean isModal(Token token) {
    return token.tag().equals("MD");
  }

  /** A verb that the tagger took for a noun: “if Russia attacks Starlink”. */
  public static boolean isHiddenVerb(SyntaxTree tree, Token token) {
    return token.tag().equals("NNS")
        && tree.child(token, "nsubj").isPresent()
        && tree.child(token, "cop").isEmpty();
  }

  /** An adjective that somebody is said to be: “is ready to help”. */
  public static boolean isPredicative(SyntaxTree tree, Token token) {
    return token.tag().equals("JJ") && tree.child(token, "cop").isPresent();
  }

  /** “Mr.”, “Jr.”: what goes with a name, and is none. */
  public static boolean isHonorific(Token token) {
    return GrammarWords.HONORIFICS.contains(token.text());
  }

  public static boolean isNoun(Token token) {
    return token.tag().startsWith("NN");
  }

  public static boolean isRelative(Token token) {
    return token.tag().startsWith("W");
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

  static Optional<Token> next(SyntaxTree tree, Token token) {
    int index = token.index() + 1;
    return index < tree.sentence().tokens().size()
        ? Optional.of(tree.token(index))
        : Optional.empty();
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

  public static boolean isPassive(SyntaxTree tree, Token verb) {
    boolean own =
        tree.children(verb).stream()
            .anyMatch(t -> t.relation().equals("aux:pass") || t.relation().equals("nsubj:pass"));
    return own || isJoinedPassive(tree, verb);
  }

  /** The second of “had been built and launched”. */
  private static boolean isJoinedPassive(SyntaxTree tree, Token verb) {
    return verb.tag().equals("VBN")
        && verb.relation().equals("conj")
        && tree.child(verb, "aux", "cop", "nsubj", "obj").isEmpty()
        && tree.parent(verb)
            .filter(first -> first.tag().equals("VBN") && isPassive(tree, first))
            .isPresent();
  }

  /** A participle that tells more of the noun before it: “sanctions imposed by the West”. */
  public static boolean isReducedPassive(SyntaxTree tree, Token verb) {
    return verb.tag().matches("VB[ND]")
        && (verb.relation().matches("acl|advcl")
            || verb.relation().equals("dep")
                && tree.parent(verb).filter(Grammar::isNoun).isPresent())
        && tree.child(verb, "nsubj", "mark", "aux").isEmpty()
        && tree.child(verb, "obj").isEmpty();
  }

  /** The second of “a firm established in Norway and owned by Boeing”. */
  public static boolean isJoinedParticiple(SyntaxTree tree, Token verb) {
    return verb.tag().equals("VBN")
        && verb.relation().equals("conj")
        && tree.child(verb, "nsubj", "mark", "aux", "obj").isEmpty()
        && tree.parent(verb)
            .filter(p -> p.tag().equals("VBN") && isReducedPassive(tree, p))
            .isPresent();
  }

  /**
   * A gerund that the parser took for an adjective of its object: “responsible for supplying
   * technology”.
   */
  public static boolean isGerund(SyntaxTree tree, Token verb) {
    return verb.tag().equals("VBG")
        && verb.relation().equals("amod")
        && verb.index() > 0
        && tree.token(verb.index() - 1).tag().equals("IN");
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

  /** The noun of “the nomination of Lee to lead” by which Lee is only meant to. */
  public static Optional<Token> nominating(SyntaxTree tree, Token verb) {
    int at = verb.index() - 2;
    boolean infinitive = at > 1 && verb.tag().equals("VB") && tree.token(at + 1).tag().equals("TO");
    if (!infinitive || !isNoun(tree.token(at))) {
      return Optional.empty();
    }
    while (at > 1 && isNoun(tree.token(at))) {
      at--;
    }
    boolean of = is(tree.token(at), "of");
    return Optional.of(tree.token(at - 1)).filter(noun -> of && is(noun, GrammarWords.NOMINATING));
  }

  /** The infinitive right behind a word, whatever the parser hung it on: “offer to help”. */
  public static Optional<Token> infinitiveBehind(SyntaxTree tree, Token word) {
    return next(tree, word)
        .filter(to -> to.tag().equals("TO"))
        .flatMap(to -> next(tree, to))
        .filter(verb -> verb.tag().equals("VB"));
  }
}
