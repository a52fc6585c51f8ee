package dev.groundtrack.ingest.annotate;

import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.List;

/** Whether a place in a sentence acts or speaks there, and so stands for those who rule in it. */
final class PlaceMetonymy {

  private PlaceMetonymy() {}

  /** The place acts unless it only tells where. */
  static boolean acts(SyntaxTree tree, Token place) {
    Token head = head(tree, place);
    List<Token> prepositions = tree.children(head, "case").toList();
    if (SyntaxTree.hasRelation(head, "nsubj", "iobj", "obj", "nmod:poss", "root")) {
      return prepositions.stream().noneMatch(PlaceMetonymy::tellsWhere);
    }
    if (SyntaxTree.hasRelation(head, "compound", "appos")) {
      return false;
    }
    return prepositions.stream().noneMatch(PlaceMetonymy::tellsWhere);
  }

  /** Whether it is part of another noun's phrase: “Kremlin spokesman”. */
  static boolean isBeforeANoun(SyntaxTree tree, Token place) {
    return SyntaxTree.hasRelation(place, "compound", "nmod:poss")
        && tree.token(place.index() + 1).tag().matches("NN.*|POS|JJ");
  }

  private static boolean tellsWhere(Token preposition) {
    return WordList.LOCATIVE_PREPOSITIONS.contains(Grammar.lemma(preposition));
  }

  /** The head of the name, and of what it is joined to by “and”. */
  private static Token head(SyntaxTree tree, Token token) {
    Token at = token;
    for (int i = 0; i < 4; i++) {
      boolean within = SyntaxTree.hasRelation(at, "flat", "fixed", "conj");
      if (!within || tree.parent(at).isEmpty()) {
        return at;
      }
      at = tree.parent(at).get();
    }
    return at;
  }
}
