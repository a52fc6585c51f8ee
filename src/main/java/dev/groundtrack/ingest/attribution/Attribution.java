package dev.groundtrack.ingest.attribution;

import dev.groundtrack.text.Span;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.List;
import java.util.Optional;

/**
 * A cue with what it reports and the head of who says it, as read from a sentence.
 *
 * @param scores what the confidence is made of
 */
record Attribution(
    SyntaxTree tree,
    Token cue,
    ContentCandidate content,
    Optional<Token> source,
    double confidence,
    List<String> scores) {

  /** The same with another content. */
  Attribution with(ContentCandidate other) {
    return new Attribution(tree, cue, other, source, confidence, scores);
  }

  /** The whole sentences that hold the cue and the content. */
  Span span(ParsedText prose) {
    Span all = tree.sentence().span();
    for (Span part : content.parts()) {
      all = all.union(prose.sentencesOver(part));
    }
    return all;
  }

  /** The cue with its auxiliaries, negation and particle, as far as they stand together. */
  Span cueSpan() {
    int from = cue.index();
    while (from > 0 && belongs(tree.token(from - 1))) {
      from--;
    }
    int to = cue.index();
    while (to + 1 < tree.size() && isParticle(tree.token(to + 1))) {
      to++;
    }
    return tree.token(from).span().union(tree.token(to).span());
  }

  private boolean belongs(Token token) {
    return token.head() == cue.index()
        && SyntaxTree.hasRelation(token, "aux", "cop", "advmod")
        && !content.overlaps(token.span());
  }

  private boolean isParticle(Token token) {
    return token.head() == cue.index()
        && token.relation().equals("compound:prt")
        && !content.overlaps(token.span());
  }
}
