package dev.groundtrack.ingest.copy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sentence as the sets of what it says, whatever its grammar and the order of its words.
 *
 * @param stems of its words of content
 * @param figures those of them that are numbers and days
 * @param names those of them that are names
 * @param quoted whether most of it stands in a quotation
 */
record ComparedSentence(Set<String> stems, Set<String> figures, Set<String> names, boolean quoted) {
  /** With fewer words of content it is no sentence of its own (“No. 5”, “Mr.”). */
  private static final int SHORTEST = 4;

  /** The sentences of a text, in order. */
  static List<ComparedSentence> of(List<TextWord> words) {
    Map<Integer, List<TextWord>> numbered = new LinkedHashMap<>();
    words.stream()
        .filter(TextWord::isOfContent)
        .forEach(
            word -> numbered.computeIfAbsent(word.sentence(), n -> new ArrayList<>()).add(word));
    List<ComparedSentence> sentences = new ArrayList<>();
    List<TextWord> open = new ArrayList<>();
    for (List<TextWord> sentence : numbered.values()) {
      open.addAll(sentence);
      if (open.size() >= SHORTEST) {
        sentences.add(sentence(open));
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      sentences.add(sentence(open));
    }
    return sentences;
  }

  private static ComparedSentence sentence(List<TextWord> words) {
    return new ComparedSentence(
        stems(words.stream()),
        stems(words.stream().filter(word -> word.kind() == TextWord.Kind.FIGURE)),
        stems(words.stream().filter(word -> word.kind() == TextWord.Kind.NAME)),
        2 * words.stream().filter(TextWord::quoted).count() > words.size());
  }

  private static Set<String> stems(Stream<TextWord> words) {
    Set<String> stems = new LinkedHashSet<>();
    words.map(TextWord::stem).forEach(stems::add);
    return stems;
  }

  /** Some that follow each other, as one. */
  static Set<String> stems(List<ComparedSentence> sentences) {
    Set<String> stems = new LinkedHashSet<>();
    sentences.forEach(sentence -> stems.addAll(sentence.stems));
    return stems;
  }
}
