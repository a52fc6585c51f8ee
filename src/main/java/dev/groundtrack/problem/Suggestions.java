package dev.groundtrack.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The name that somebody may have meant, as graphql-js finds it: by Levenshtein's distance. */
public final class Suggestions {
  private static final double SHARE = 0.4;

  private Suggestions() {}

  /** The nearest of some names, if any is near: two letters in five may differ, and one more. */
  public static Optional<String> nearest(String wrong, Collection<String> names) {
    int most = (int) (wrong.length() * SHARE) + 1;
    return names.stream()
        .filter(name -> distance(wrong, name) <= most)
        .min(
            Comparator.<String>comparingInt(name -> distance(wrong, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** How many letters differ, ignoring case. */
  static int distance(String wrong, String name) {
    return LevenshteinDistance.getDefaultInstance()
        .apply(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
  }
}
