package dev.groundtrack.ingest.attribution;

import dev.groundtrack.text.Span;
import dev.groundtrack.text.Text;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A text as the readers of statements see it: its sentences' trees and its quotes. */
record ParsedText(
    Text text,
    List<SyntaxTree> trees,
    List<Quote> quotes,
    NavigableMap<Integer, Quote> quotesByStart,
    NavigableMap<Integer, SyntaxTree> treesByStart) {
  /** How many quotes before a sentence, and how many behind it, may belong to it. */
  private static final int NEAREST = 16;

  /** How many paragraphs one quote runs over at most. */
  private static final int LONGEST_RUN = 32;

  ParsedText {
    trees = List.copyOf(trees);
    quotes = List.copyOf(quotes);
  }

  static ParsedText of(Text text, List<SyntaxTree> trees) {
    List<Quote> quotes = QuoteFinder.in(text, trees);
    NavigableMap<Integer, Quote> quotesByStart = new TreeMap<>();
    quotes.forEach(q -> quotesByStart.put(q.span().start(), q));
    NavigableMap<Integer, SyntaxTree> treesByStart = new TreeMap<>();
    trees.forEach(t -> treesByStart.put(t.sentence().span().start(), t));
    return new ParsedText(text, trees, quotes, quotesByStart, treesByStart);
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
    return quotesFrom(sentence(sentence).span()).stream()
        .filter(q -> q.firstSentence() <= sentence && sentence <= q.lastSentence())
        .toList();
  }

  /** The quotes that overlap a span; in the order of the text, as quotes never lie in another. */
  List<Quote> quotesOver(Span span) {
    return quotesFrom(span).stream().filter(q -> q.span().overlaps(span)).toList();
  }

  /** The quotes that begin in a span, and the one before them. */
  private Collection<Quote> quotesFrom(Span span) {
    Integer first = quotesByStart.floorKey(span.start());
    return quotesByStart
        .subMap(first == null ? span.start() : first, true, span.end(), false)
        .values();
  }

  /**
   * The quotes of a sentence's paragraph, and those that begin in the sentence after it; but for
   * the sentence's own no more than the nearest, as a paragraph may have thousands.
   */
  List<Quote> quotesAbout(int sentence) {
    Span here = sentence(sentence).span();
    List<Quote> about = new ArrayList<>(quotesByStart.subMap(here.start(), here.end()).values());
    quotesByStart.headMap(here.start(), false).descendingMap().values().stream()
        .takeWhile(q -> sameParagraph(q.firstSentence(), sentence))
        .limit(NEAREST)
        .forEach(about::addFirst);
    quotesByStart.tailMap(here.end()).values().stream()
        .takeWhile(
            q -> sameParagraph(q.firstSentence(), sentence) || q.firstSentence() == sentence + 1)
        .limit(NEAREST)
        .forEach(about::add);
    return about;
  }

  /** Whether two sentences stand in one paragraph. */
  boolean sameParagraph(int sentence, int other) {
    return sentence(sentence).paragraph() == sentence(other).paragraph();
  }

  /** Whether every word of a content stands between quotation marks. */
  boolean isQuoted(ContentCandidate content) {
    return content.parts().stream().allMatch(p -> quoteAt(p).isPresent());
  }

  /** A quote with those that carry it on: left open, it is opened anew by the next paragraph. */
  List<Quote> run(Quote quote) {
    List<Quote> run = new ArrayList<>();
    run.add(quote);
    while (!run.getLast().closed() && run.size() < LONGEST_RUN) {
      Map.Entry<Integer, Quote> next = quotesByStart.higherEntry(run.getLast().span().start());
      if (next == null || !carriesOn(run.getLast(), next.getValue())) {
        break;
      }
      run.add(next.getValue());
    }
    return run;
  }

  private boolean carriesOn(Quote quote, Quote next) {
    Sentence from = sentence(quote.lastSentence());
    Sentence to = sentence(next.firstSentence());
    return next.span().start() == to.span().start() && to.paragraph() == from.paragraph() + 1;
  }

  /** A content with the paragraphs that carry on its last quote. */
  ContentCandidate carriedOn(ContentCandidate content) {
    Optional<Quote> open =
        quotesOver(content.parts().getLast()).stream().filter(q -> !q.closed()).findFirst();
    if (open.isEmpty()) {
      return content;
    }
    List<Span> parts = new ArrayList<>(content.parts());
    run(open.get()).stream()
        .skip(1)
        .map(Quote::span)
        .filter(s -> !content.overlaps(s))
        .forEach(parts::add);
    return new ContentCandidate(content.kinds(), parts);
  }
}
