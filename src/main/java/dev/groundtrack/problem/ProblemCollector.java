package dev.groundtrack.problem;

import graphql.language.Node;
import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The mistakes found so far. */
public final class ProblemCollector {
  private static final int NEAR = 3;

  private final List<Problem> found = new ArrayList<>();

  public void add(Node<?> where, String what, String remedy) {
    add(where.getSourceLocation(), what, remedy);
  }

  public void add(SourceLocation where, String what, String remedy) {
    found.add(new Problem(where.getSourceName() + ":" + where.getLine(), what, remedy));
  }

  public boolean any() {
    return !found.isEmpty();
  }

  public List<Problem> all() {
    return List.copyOf(found);
  }

  /** “did you mean "Spacecraft"?”, or the names there are. */
  public static String didYouMean(String wrong, Collection<String> names) {
    return names.stream()
        .filter(name -> distance(wrong, name) <= NEAR)
        .min(Comparator.comparingInt(name -> distance(wrong, name)))
        .map(name -> "did you mean \"" + name + "\"?")
        .orElse("there are " + String.join(", ", names.stream().sorted().toList()));
  }

  /** Levenshtein's, ignoring case. */
  private static int distance(String a, String b) {
    String left = a.toLowerCase(Locale.ROOT);
    String right = b.toLowerCase(Locale.ROOT);
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[right.length()];
  }
}
