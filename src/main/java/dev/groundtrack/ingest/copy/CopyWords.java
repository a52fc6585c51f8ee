package dev.groundtrack.ingest.copy;

import dev.groundtrack.text.syntax.WordListFile;
import java.util.Arrays;
import java.util.Set;

/** The words that a comparison of texts asks for; they lie in {@code words.txt}. */
enum CopyWords {
  FUNCTION_WORDS,
  NUMBERS,
  DAYS;

  static {
    Lists.FILE.checkAllKnown(Arrays.stream(values()).map(Enum::name).toList());
  }

  private final Set<String> words;

  CopyWords() {
    words = Lists.FILE.words(name());
  }

  Set<String> words() {
    return words;
  }

  boolean contains(String word) {
    return words.contains(word);
  }

  /** The resource, read before the first list is made of it. */
  private static final class Lists {
    static final WordListFile FILE = WordListFile.load(CopyWords.class, "words.txt");
  }
}
