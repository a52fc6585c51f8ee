package dev.groundtrack.model.sdl;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** English plurals as npm's {@code pluralize} makes them, for the names of types. */
final class Plural {
  private static final Set<String> SAME =
      Set.of(
          "series",
          "species",
          "news",
          "equipment",
          "information",
          "spacecraft",
          "aircraft",
          "sheep",
          "fish",
          "deer");
  private static final Map<String, String> IRREGULAR =
      Map.of(
          "person",
          "people",
          "man",
          "men",
          "woman",
          "women",
          "child",
          "children",
          "foot",
          "feet",
          "goose",
          "geese",
          "tooth",
          "teeth");
  private static final Map<Pattern, String> RULES = rules();

  private Plural() {}

  private static Map<Pattern, String> rules() {
    Map<Pattern, String> rules = new LinkedHashMap<>();
    rules.put(Pattern.compile("(matr|append|vert|ind)(?:ix|ex)$"), "$1ices");
    rules.put(Pattern.compile("(analy|cri|ba|the|hypothe|oa|parenthe)sis$"), "$1ses");
    rules.put(Pattern.compile("([^aeiou]|qu)y$"), "$1ies");
    rules.put(Pattern.compile("(ar|(?:wo|[ae])l|[eo][ao])f$"), "$1ves");
    rules.put(Pattern.compile("(wi|kni)fe$"), "$1ves");
    rules.put(Pattern.compile("(x|ch|ss|sh|zz)$"), "$1es");
    rules.put(Pattern.compile("(alias|[^aou]us|bus|gas|status)$"), "$1es");
    rules.put(Pattern.compile("(her|at|gr|potat|tomat)o$"), "$1oes");
    rules.put(Pattern.compile("s$"), "s");
    rules.put(Pattern.compile("$"), "s");
    return rules;
  }

  /**
   * The plural of a type's name, with a small first letter: {@code Agency} gives {@code agencies}.
   */
  static String of(String name) {
    String singular = Character.toLowerCase(name.charAt(0)) + name.substring(1);
    int lastWord = lastCapital(singular);
    String head = singular.substring(0, lastWord);
    String word = singular.substring(lastWord);
    String lower = word.toLowerCase(Locale.ROOT);
    if (SAME.contains(lower)) {
      return singular;
    }
    String irregular = IRREGULAR.get(lower);
    if (irregular != null) {
      return head + word.charAt(0) + irregular.substring(1);
    }
    return head
        + RULES.entrySet().stream()
            .filter(rule -> rule.getKey().matcher(word).find())
            .map(rule -> rule.getKey().matcher(word).replaceFirst(rule.getValue()))
            .findFirst()
            .orElse(word);
  }

  private static int lastCapital(String name) {
    int at = 0;
    for (int i = 1; i < name.length(); i++) {
      if (Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))) {
        at = i;
      }
    }
    return at;
  }
}
