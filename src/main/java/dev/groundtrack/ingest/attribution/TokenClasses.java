package dev.groundtrack.ingest.attribution;

import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.Locale;

/** What a token is, in the terms of the word classes. */
final class TokenClasses {
  private final WordNetClasses classes;

  TokenClasses(WordNetClasses classes) {
    this.classes = classes;
  }

  WordNetClasses classes() {
    return classes;
  }

  static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  /** The lemma at a place of the sentence; "<" before it and ">" behind it. */
  static String lemma(SyntaxTree tree, int index) {
    return index < 0
        ? "<"
        : index >= tree.sentence().tokens().size() ? ">" : lemma(tree.token(index));
  }

  static boolean isVerb(Token token) {
    return token.tag().startsWith("VB");
  }

  static boolean isNoun(Token token) {
    return token.tag().startsWith("NN");
  }

  static boolean isAdjective(Token token) {
    return token.tag().startsWith("JJ");
  }

  static boolean isPronoun(Token token) {
    return token.tag().startsWith("PRP")
        || token.tag().startsWith("WP")
        || token.tag().equals("WDT");
  }

  static boolean isPunctuation(Token token) {
    return token.relation().equals("punct")
        || !token.text().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  static boolean isPassive(SyntaxTree tree, Token verb) {
    return tree.child(verb, "aux:pass").isPresent();
  }

  static String part(Token token) {
    return isVerb(token) ? "verb" : isNoun(token) ? "noun" : isAdjective(token) ? "adj" : "other";
  }

  /** The field of a token's first sense; a name's is its kind, a pronoun's its word. */
  String field(Token token) {
    if (token.entityTag() != EntityTag.NONE) {
      return token.entityTag().name();
    }
    if (isPronoun(token)) {
      return lemma(token);
    }
    return token.tag().startsWith("NNP") ? "NAME" : classes.field(part(token), lemma(token));
  }

  /** The relation with the preposition or conjunction that goes with it: "obl:for". */
  static String relation(SyntaxTree tree, Token token) {
    String relation = token.relation();
    return switch (relation) {
      case "obl", "nmod", "advcl", "acl" ->
          tree.child(token, "case", "mark").map(m -> relation + ":" + lemma(m)).orElse(relation);
      default -> relation;
    };
  }
}
