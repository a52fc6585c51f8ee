package dev.groundtrack.ingest.extract;

import dev.groundtrack.statement.Span;
import dev.groundtrack.statement.Text;
import dev.groundtrack.statement.syntax.Sentence;
import dev.groundtrack.statement.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A text as the readers of statements see it: its sentences' trees and its quotes. */
record Prose(
    Text text,
    List<SyntaxTree> trees,
    List<Quote> quotes,
    NavigableMap<Integer, Quote> quotesByStart,
    NavigableMap<Integer, SyntaxTree> treesByStart) {
  Prose {
    trees = List.copyOf(trees);
    quotes = List.copyOf(quotes);
  }

  static Prose of(Text text, List<Sentence> sentences) {
    List<SyntaxTree> trees = sentences.stream().map(SyntaxTree::of).toList();
    List<Quote> quotes = Quotes.in(text, sentences);
    NavigableMap<Integer, Quote> quotesByStart = new TreeMap<>();
    quotes.forEach(q -> quotesByStart.put(q.span().start(), q));
    NavigableMap<Integer, SyntaxTree> treesByStart = new TreeMap<>();
    trees.forEach(t -> treesByStart.put(t.sentence().span().start(), t));
    return new Prose(text, trees, quotes, quotesByStart, treesByStart);
  }

  /** The sentences that a span lies in, as a span of the text. */
  Span sentencesOver(Span span) {
    Map.Entry<Integer, SyntaxTree> first = treesByStart.floorEntry(span.start());
    Map.Entry<Integer, SyntaxTree> last = treesByStart.lowerEntry(span.end());
    Span all = span;
    for (Map.Entry<Integer, SyntaxTree> end : Arrays.asList(first, last)) {
      boolean within = end != null && end.getValue().sentence().span().overlaps(span);
      all = within ? all.union(end.getValue().sentence().span()) : all;
    }
    return all;
  }

  Sentence sentence(int index) {
    return trees.get(index).sentence();
  }

  /** The quote that this place stands in. */
  Optional<Quote> quoteAt(Span place) {
    return Optional.ofNullable(quotesByStart.floorEntry(place.start()))
        .map(Map.Entry::getValue)
        .filter(q -> q.span().contains(place));
  }

  /** The quotes that begin or end in a sentence, or run through it. */
  List<Quote> quotesIn(int sentence) {
    Span span = sentence(sentence).span();
    Integer first = quotesByStart.floorKey(span.start());
    return quotesByStart
        .subMap(first == null ? span.start() : first, true, span.end(), false)
        .values()
        .stream()
        .filter(q -> q.firstSentence() <= sentence && sentence <= q.lastSentence())
        .toList();
  }

  /** Whether two sentences stand in one paragraph. */
  boolean sameParagraph(int sentence, int other) {
    return sentence(sentence).paragraph() == sentence(other).paragraph();
  }

  /** Whether every word of a content stands between quotation marks. */
  boolean isQuoted(Content content) {
    return content.parts().stream().allMatch(p -> quoteAt(p).isPresent());
  }

  /** A quote with those that carry it on: left open, it is opened anew by the next paragraph. */
  List<Quote> run(int quote) {
    List<Quote> run = new ArrayList<>();
    run.add(quotes.get(quote));
    for (int i = quote + 1; i < quotes.size() && !run.getLast().closed(); i++) {
      Sentence from = sentence(run.getLast().lastSentence());
      Sentence to = sentence(quotes.get(i).firstSentence());
      boolean opensNext =
          quotes.get(i).span().start() == to.span().start()
              && to.paragraph() == from.paragraph() + 1;
      if (!opensNext) {
        break;
      }
      run.add(quotes.get(i));
    }
    return run;
  }

  /** A content with the paragraphs that carry on its last quote. */
  Content carriedOn(Content content) {
    Span last = content.parts().getLast();
    for (int i = 0; i < quotes.size(); i++) {
      if (quotes.get(i).span().overlaps(last) && !quotes.get(i).closed()) {
        List<Span> parts = new ArrayList<>(content.parts());
        run(i).stream()
            .skip(1)
            .map(Quote::span)
            .filter(s -> !content.overlaps(s))
            .forEach(parts::add);
        return new Content(content.kinds(), parts);
      }
    }
    return content;
  }
}
