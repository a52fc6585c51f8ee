package dev.groundtrack.ingest.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What WordNet knows of a word: the fields of its first senses ("1communication", "2cognition"),
 * the frames a verb stands in ("frame26", Somebody ----s that CLAUSE) and the larger synsets above
 * its first sense. So a word that was never seen is read as its likes are.
 */
final class WordNetClasses {
  private static final String RESOURCE = "word-classes.txt.gz";

  private final Map<String, List<String>> classes;

  private WordNetClasses(Map<String, List<String>> classes) {
    this.classes = classes;
  }

  static WordNetClasses load() {
    Map<String, List<String>> classes = new HashMap<>();
    Map<String, String> shared = new HashMap<>();
    try (BufferedReader reader = ReaderResources.reader(RESOURCE)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split(" ");
        for (int i = 2; i < cells.length; i++) {
          cells[i] = shared.computeIfAbsent(cells[i], c -> c);
        }
        classes.put(
            cells[0] + " " + cells[1],
            List.of(java.util.Arrays.copyOfRange(cells, 2, cells.length)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WordNetClasses(classes);
  }

  /** The classes of a lemma as a part of speech: "verb", "noun" or "adj". */
  List<String> classes(String part, String lemma) {
    return classes.getOrDefault(part + " " + lemma, List.of());
  }

  /** The field of its first sense ("communication"), or "?". */
  String field(String part, String lemma) {
    List<String> found = classes(part, lemma);
    return found.isEmpty() ? "?" : found.getFirst().substring(1);
  }
}
