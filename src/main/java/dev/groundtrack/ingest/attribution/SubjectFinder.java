package dev.groundtrack.ingest.attribution;

import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.Optional;

/**
 * Who does what a word says, where another word's subject has to be looked up: the plain reading
 * that the weights were learnt with. Relations are read with more of English grammar.
 */
final class SubjectFinder {
  private static final int FARTHEST = 4;

  private SubjectFinder() {}

  /** The head of the subject: its own, or that of the word whose subject it shares. */
  static Optional<Token> of(SyntaxTree tree, Token token) {
    Token at = token;
    for (int i = 0; i < FARTHEST; i++) {
      Optional<Token> own = tree.child(at, "nsubj");
      if (own.isPresent()) {
        return own;
      }
      Optional<Token> parent = tree.parent(at);
      if (parent.isEmpty()) {
        return Optional.empty();
      }
      if (SyntaxTree.hasRelation(at, "acl", "amod") && PartsOfSpeech.isNoun(parent.get())) {
        return parent;
      }
      if (!SyntaxTree.hasRelation(at, "conj", "xcomp", "advcl", "cop", "dep", "parataxis")) {
        return Optional.empty();
      }
      at = parent.get();
    }
    return Optional.empty();
  }
}
