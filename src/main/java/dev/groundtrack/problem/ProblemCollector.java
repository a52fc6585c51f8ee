package dev.groundtrack.problem;

import graphql.language.Node;
import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

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
        .filter(name -> Suggestions.distance(wrong, name) <= NEAR)
        .min(Comparator.comparingInt(name -> Suggestions.distance(wrong, name)))
        .map(name -> "did you mean \"" + name + "\"?")
        .orElse("there are " + String.join(", ", names.stream().sorted().toList()));
  }
}
