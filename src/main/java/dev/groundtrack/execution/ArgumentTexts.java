package dev.groundtrack.execution;

import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts among the arguments of a mutation. Half a character, which JSON can escape but no text
 * holds, would be stored as a question mark.
 */
public final class ArgumentTexts {
  private static final Pattern HALF = Pattern.compile("\\p{Cs}");

  private ArgumentTexts() {}

  /**
   * Passes arguments whose texts can be stored as they are.
   *
   * @throws RefusedException if one holds an unpaired surrogate; tells every place
   */
  public static void check(String field, Map<String, ?> arguments) {
    List<Problem> problems = new ArrayList<>();
    arguments.forEach((name, value) -> check(field + "(" + name + ":)", value, problems));
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
  }

  private static void check(String place, @Nullable Object value, List<Problem> problems) {
    switch (value) {
      case String text when HALF.matcher(text).find() ->
          problems.add(
              new Problem(
                  place,
                  place + " holds half a character (an unpaired surrogate)",
                  "send whole characters: both halves, or none"));
      case Map<?, ?> map -> map.forEach((key, part) -> check(place + "." + key, part, problems));
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          check(place + "[" + i + "]", list.get(i), problems);
        }
      }
      case null, default -> {
        // Nothing else holds text.
      }
    }
  }
}
