package dev.groundtrack.ingest.classify;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence and its words, which hang on one another.
 *
 * @param words in the order of the sentence
 */
public record SentenceWords(String text, List<Word> words) {
  public SentenceWords {
    words = List.copyOf(words);
  }

  /**
   * A word.
   *
   * @param start in code points of the sentence
   * @param end behind its last code point
   * @param head the place of the word that it hangs on; beyond the others for none
   */
  public record Word(int start, int end, int head) {}

  /** The same with the text of some words blanked out. */
  SentenceWords without(int start, int end) {
    int from = text.offsetByCodePoints(0, start);
    int to = text.offsetByCodePoints(from, end - start);
    return new SentenceWords(
        text.substring(0, from) + " ".repeat(end - start) + text.substring(to), words);
  }

  /**
   * The words on the way from one to another through the dependency tree, without both; with them
   * where nothing lies between.
   */
  List<Word> path(int from, int to) {
    List<Integer> up = upwards(from);
    List<Integer> other = upwards(to);
    List<Integer> path = new ArrayList<>();
    for (int at : up) {
      path.add(at);
      int met = other.indexOf(at);
      if (met >= 0) {
        path.addAll(other.subList(0, met));
        break;
      }
    }
    List<Integer> between = path.stream().filter(at -> at != from && at != to).toList();
    return (between.isEmpty() ? path : between).stream().map(words::get).toList();
  }

  private List<Integer> upwards(int word) {
    List<Integer> up = new ArrayList<>();
    for (int at = word;
        at >= 0 && at < words.size() && !up.contains(at);
        at = words.get(at).head()) {
      up.add(at);
    }
    return up;
  }
}
