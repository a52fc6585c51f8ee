package dev.groundtrack.ingest.extract;

import dev.groundtrack.statement.Span;
import dev.groundtrack.statement.Text;
import dev.groundtrack.statement.syntax.Sentence;
import dev.groundtrack.statement.syntax.SyntaxTree;
import java.util.List;
import java.util.Optional;

/** A text as the readers of statements see it: its sentences' trees and its quotes. */
record Prose(Text text, List<SyntaxTree> trees, List<Quote> quotes) {
  Prose {
    trees = List.copyOf(trees);
    quotes = List.copyOf(quotes);
  }

  static Prose of(Text text, List<Sentence> sentences) {
    return new Prose(
        text, sentences.stream().map(SyntaxTree::of).toList(), Quotes.in(text, sentences));
  }

  Sentence sentence(int index) {
    return trees.get(index).sentence();
  }

  /** The quote that this place stands in. */
  Optional<Quote> quoteAt(Span place) {
    return quotes.stream().filter(q -> q.span().contains(place)).findFirst();
  }

  /** The quotes that begin or end in a sentence, or run through it. */
  List<Quote> quotesIn(int sentence) {
    return quotes.stream()
        .filter(q -> q.firstSentence() <= sentence && sentence <= q.lastSentence())
        .toList();
  }

  /** Whether two sentences stand in one paragraph. */
  boolean sameParagraph(int sentence, int other) {
    return sentence(sentence).paragraph() == sentence(other).paragraph();
  }

  /** Whether every word of a content stands between quotation marks. */
  boolean isQuoted(Content content) {
    return content.parts().stream()
        .allMatch(p -> quotes.stream().anyMatch(q -> q.span().contains(p)));
  }
}
