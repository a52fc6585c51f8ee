package dev.groundtrack.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An index that finds nodes of a type and ranks them by a score. */
public sealed interface SearchIndex {
  /** What the database calls it. */
  String name();

  /** The root field that asks it. */
  String queryName();

  /**
   * The words of texts.
   *
   * @param properties texts, or lists of texts
   */
  record FullText(String name, String queryName, List<Property> properties) implements SearchIndex {
    public FullText {
      properties = List.copyOf(properties);
    }
  }

  /**
   * Vectors that are near others.
   *
   * @param property the node's property that holds its vector
   * @param byPhrase whether it is asked by a phrase, whose vector is made here, instead of a vector
   * @param maxPhraseLength in code points, if it is limited
   * @param dimensions how many numbers a vector has, if that is known; the index has no others
   */
  record Vectors(
      String name,
      String queryName,
      String property,
      boolean byPhrase,
      @Nullable Integer maxPhraseLength,
      @Nullable Integer dimensions)
      implements SearchIndex {
    /** How many numbers a vector has that is made here (all-MiniLM-L6-v2). */
    public static final int OF_PHRASES = 384;
  }
}
