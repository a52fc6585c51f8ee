package dev.groundtrack.ingest.llm;

import dev.groundtrack.evidence.AnnotatedText;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.Text;
import dev.groundtrack.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sentences in a row of a text, in which words are sought. */
record Passage(Text text, List<Sentence> sentences, List<Mention> mentions) {
  /** About how many code points a language model is given at once. */
  private static final int LENGTH = 6_000;

  Passage {
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
  }

  /** The whole of a text, cut between sentences. */
  static List<Passage> of(AnnotatedText text) {
    List<Passage> passages = new ArrayList<>();
    List<Sentence> sentences = text.sentences();
    for (int from = 0, to = 0; from < sentences.size(); from = to) {
      int start = sentences.get(from).span().start();
      while (to < sentences.size()
          && (to == from || sentences.get(to).span().end() - start <= LENGTH)) {
        to++;
      }
      passages.add(of(text, sentences.subList(from, to)));
    }
    return passages;
  }

  private static Passage of(AnnotatedText text, List<Sentence> sentences) {
    int first = sentences.getFirst().index();
    int last = sentences.getLast().index();
    return new Passage(
        text.document().text(),
        sentences,
        text.mentions().stream()
            .filter(m -> first <= m.sentence() && m.sentence() <= last)
            .toList());
  }

  Span span() {
    return sentences.getFirst().span().union(sentences.getLast().span());
  }

  String words() {
    return text.cut(span());
  }

  /** The sentences that a span lies in, with as many more on either side. */
  Passage around(Span span, int more) {
    List<Integer> within = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).span().overlaps(span)) {
        within.add(i);
      }
    }
    if (within.isEmpty()) {
      return this;
    }
    int from = Math.max(0, within.getFirst() - more);
    int to = Math.min(sentences.size(), within.getLast() + 1 + more);
    List<Sentence> near = sentences.subList(from, to);
    int first = near.getFirst().index();
    int last = near.getLast().index();
    return new Passage(
        text,
        near,
        mentions.stream().filter(m -> first <= m.sentence() && m.sentence() <= last).toList());
  }

  /** Where these words stand; none if nowhere, or if white space apart they stand twice. */
  Optional<Span> find(String words) {
    if (words.isBlank()) {
      return Optional.empty();
    }
    String all = words();
    int exact = all.indexOf(words);
    if (exact >= 0 && all.indexOf(words, exact + 1) < 0) {
      return Optional.of(span(exact, exact + words.length()));
    }
    String loose =
        Arrays.stream(words.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    Matcher matcher = Pattern.compile(loose).matcher(all);
    if (!matcher.find()) {
      return Optional.empty();
    }
    Span found = span(matcher.start(), matcher.end());
    return matcher.find() ? Optional.empty() : Optional.of(found);
  }

  private Span span(int from, int to) {
    int start = text.charIndex(span().start());
    return text.span(start + from, start + to);
  }

  /** The first mention of just these words. */
  Optional<Mention> mention(String words) {
    String wanted = words.strip().replaceAll("\\s+", " ");
    return mentions.stream()
        .filter(m -> m.text().replaceAll("\\s+", " ").equals(wanted))
        .findFirst();
  }
}
