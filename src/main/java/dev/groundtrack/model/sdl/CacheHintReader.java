package dev.groundtrack.model.sdl;

import dev.groundtrack.model.Model.CacheHint;
import dev.groundtrack.problem.ProblemCollector;
import graphql.language.DirectivesContainer;
import graphql.language.FieldDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code @cacheControl} off types and their fields. */
final class CacheHintReader {
  private static final String DIRECTIVE = "cacheControl";

  private final ProblemCollector problems;
  private final Map<String, CacheHint> hints = new LinkedHashMap<>();

  private CacheHintReader(ProblemCollector problems) {
    this.problems = problems;
  }

  /** By names of types, and of fields behind those of their types: “Agency.operates”. */
  static Map<String, CacheHint> read(Definitions definitions, ProblemCollector problems) {
    CacheHintReader reader = new CacheHintReader(problems);
    definitions.objects.forEach(
        (name, type) -> reader.type(name, type, type.getFieldDefinitions()));
    definitions.interfaces.forEach(
        (name, type) -> reader.type(name, type, type.getFieldDefinitions()));
    definitions.unions.forEach((name, type) -> reader.type(name, type, List.of()));
    reader.fields("Query", definitions.queries);
    return reader.hints;
  }

  private void type(String name, DirectivesContainer<?> type, List<FieldDefinition> fields) {
    hint(name, type);
    fields(name, fields);
  }

  private void fields(String type, List<FieldDefinition> fields) {
    fields.forEach(field -> hint(type + "." + field.getName(), field));
  }

  private void hint(String name, DirectivesContainer<?> of) {
    AppliedDirective.on(of, DIRECTIVE).ifPresent(applied -> hints.put(name, hint(applied)));
  }

  private CacheHint hint(AppliedDirective applied) {
    Integer maxAge = null;
    Object given = applied.scalar("maxAge").orElse(null);
    if (given instanceof Long seconds && seconds >= 0 && seconds <= Integer.MAX_VALUE) {
      maxAge = seconds.intValue();
    } else if (given != null) {
      problems.add(
          applied.directive(),
          "@cacheControl has the maxAge " + given + ", which is no number of seconds",
          "give a whole number of 0 or more");
    }
    boolean isPrivate = applied.text("scope").filter("PRIVATE"::equals).isPresent();
    boolean inherits = applied.has("inheritMaxAge") && applied.flag("inheritMaxAge");
    return new CacheHint(maxAge, isPrivate, inherits);
  }
}
