package dev.groundtrack.model.sdl;

import dev.groundtrack.problem.ProblemCollector;
import graphql.language.DirectivesContainer;
import graphql.language.NamedNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether each type has a plural of its own: root fields are named by it. */
public final class PluralCheck {
  private final ProblemCollector problems;
  private final Map<String, String> types = new LinkedHashMap<>();

  public PluralCheck(ProblemCollector problems) {
    this.problems = problems;
  }

  public void all(Definitions definitions) {
    definitions.interfaces.values().forEach(this::check);
    definitions.unions.values().forEach(this::check);
    definitions.objects.values().stream()
        .filter(type -> type.hasDirective("node"))
        .forEach(this::check);
  }

  private <T extends NamedNode<?> & DirectivesContainer<?>> void check(T type) {
    String plural = Plural.of(type);
    String other = types.putIfAbsent(plural, type.getName());
    if (other != null) {
      problems.add(
          type,
          "\""
              + other
              + "\" and \""
              + type.getName()
              + "\" have the same plural, \""
              + plural
              + "\"",
          "give one of them another by @plural(value:)");
    }
  }
}
