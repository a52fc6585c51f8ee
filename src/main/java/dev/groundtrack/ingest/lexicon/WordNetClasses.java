package dev.groundtrack.ingest.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * What WordNet knows of a word: the fields of its first senses ("1communication", "2cognition"),
 * the frames a verb stands in ("frame26", Somebody ----s that CLAUSE) and the larger synsets above
 * its first sense. So a word that was never seen is read as its likes are.
 */
public final class WordNetClasses {
  private static final String RESOURCE = "word-classes.txt.gz";
  private static final Set<String> PEOPLE = Set.of("person", "group");

  private final Map<String, List<String>> classes;

  private WordNetClasses(Map<String, List<String>> classes) {
    this.classes = classes;
  }

  /** They are read once, when they are first asked for. */
  private static final class Loaded {
    static final WordNetClasses CLASSES = load();
  }

  /** Those of the resource beside this class. */
  public static WordNetClasses get() {
    return Loaded.CLASSES;
  }

  private static WordNetClasses load() {
    Map<String, List<String>> classes = new HashMap<>();
    Map<String, String> shared = new HashMap<>();
    try (InputStream stream =
            Objects.requireNonNull(WordNetClasses.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8))) {
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
  public List<String> classes(String part, String lemma) {
    return classes.getOrDefault(part + " " + lemma, List.of());
  }

  /** Whether a noun means people, or a group of them, in its first sense. */
  public boolean isPeople(String lemma) {
    return PEOPLE.contains(field("noun", lemma));
  }

  /** Whether a noun, in its first sense, is any of these: “vehicle”, “weapon”. */
  public boolean isAny(String lemma, Set<String> above) {
    return classes("noun", lemma).stream()
        .map(found -> found.substring(0, Math.max(0, found.indexOf('.'))))
        .anyMatch(above::contains);
  }

  /** The field of its first sense ("communication"), or "?". */
  public String field(String part, String lemma) {
    List<String> found = classes(part, lemma);
    return found.isEmpty() ? "?" : found.getFirst().substring(1);
  }
}
