package dev.groundtrack.ingest.attribution;

import dev.groundtrack.ingest.lexicon.WordNetClasses;
import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;

/** What a token is, in the terms of the word classes. */
final class TokenClasses {
  private final WordNetClasses classes;

  TokenClasses(WordNetClasses classes) {
    this.classes = classes;
  }

  WordNetClasses classes() {
    return classes;
  }

  /** The lemma at a place of the sentence; "<" before it and ">" behind it. */
  static String lemmaAt(SyntaxTree tree, int index) {
    return index < 0 ? "<" : index >= tree.size() ? ">" : Grammar.lemma(tree.token(index));
  }

  static String part(Token token) {
    return PartsOfSpeech.isVerb(token)
        ? "verb"
        : PartsOfSpeech.isNoun(token) ? "noun" : PartsOfSpeech.isAdjective(token) ? "adj" : "other";
  }

  /** The field of a token's first sense; a name's is its kind, a pronoun's its word. */
  String field(Token token) {
    if (token.entityTag() != EntityTag.NONE) {
      return token.entityTag().name();
    }
    if (PartsOfSpeech.isPronoun(token)) {
      return Grammar.lemma(token);
    }
    return PartsOfSpeech.isProperNoun(token)
        ? "NAME"
        : classes.field(part(token), Grammar.lemma(token));
  }

  /** The relation with the preposition or conjunction that goes with it: "obl:for". */
  static String relation(SyntaxTree tree, Token token) {
    String relation = token.relation();
    return switch (relation) {
      case "obl", "nmod", "advcl", "acl" ->
          tree.child(token, "case", "mark")
              .map(m -> relation + ":" + Grammar.lemma(m))
              .orElse(relation);
      default -> relation;
    };
  }
}
