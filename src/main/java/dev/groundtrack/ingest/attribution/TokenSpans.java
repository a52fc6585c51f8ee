package dev.groundtrack.ingest.attribution;

import dev.groundtrack.text.Span;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Stretches of text made of tokens. */
final class TokenSpans {

  private TokenSpans() {}

  /**
   * The runs of these tokens, each without the punctuation at its edges; runs without a word fall
   * away.
   */
  static List<Span> of(Sentence sentence, Collection<Token> tokens) {
    BitSet within = new BitSet();
    tokens.forEach(t -> within.set(t.index()));
    List<Span> runs = new ArrayList<>();
    for (int from = within.nextSetBit(0); from >= 0; ) {
      int to = within.nextClearBit(from);
      run(sentence.tokens().subList(from, to), runs);
      from = within.nextSetBit(to);
    }
    return runs;
  }

  private static void run(List<Token> tokens, List<Span> runs) {
    int from = 0;
    int to = tokens.size();
    while (from < to && GrammarWords.EDGES.contains(tokens.get(from).text())) {
      from++;
    }
    while (to > from && GrammarWords.EDGES.contains(tokens.get(to - 1).text())) {
      to--;
    }
    if (tokens.subList(from, to).stream()
        .anyMatch(t -> t.text().codePoints().anyMatch(Character::isLetterOrDigit))) {
      runs.add(tokens.get(from).span().union(tokens.get(to - 1).span()));
    }
  }
}
