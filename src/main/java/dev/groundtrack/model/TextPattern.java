package dev.groundtrack.model;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.groundtrack.problem.RefusedException;

/**
 * A regular expression that a whole text is held against, in a time that grows with the length of
 * the text and no faster: RE2/J follows all ways through the expression at once (Thompson, “Regular
 * expression search algorithm”, CACM 11(6), 1968) and never goes back.
 */
public final class TextPattern {
  private static final int LONGEST = 1_000;
  private static final int MOST_STEPS = 10_000;
  private static final int MOST_REPEATED = 1_000_000;
  private static final java.util.regex.Pattern COUNTED =
      java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

  private final Pattern pattern;

  private TextPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Reads an expression in the syntax of RE2.
   *
   * @throws RefusedException if it is none, is too large, or has classes in classes, which mean
   *     another thing in Cypher
   */
  public static TextPattern of(String expression) {
    if (expression.length() > LONGEST || repeated(expression) > MOST_REPEATED) {
      throw tooLarge();
    }
    if (nests(expression)) {
      throw refused(
          "has a class of characters within another", "put it into one, with \\[ for a bracket");
    }
    try {
      Pattern pattern = Pattern.compile(expression);
      if (pattern.programSize() > MOST_STEPS) {
        throw tooLarge();
      }
      return new TextPattern(pattern);
    } catch (PatternSyntaxException e) {
      throw refused(
          "is not in the syntax of RE2: " + e.getDescription(),
          "mend it; there is no look-around, no back reference and no possessive repetition");
    }
  }

  /** How large it may become at most: as if each counted repetition stood in all others. */
  private static double repeated(String expression) {
    return COUNTED
        .matcher(expression)
        .results()
        .mapToDouble(
            count -> {
              String most = count.group(2);
              boolean open = most == null || most.isEmpty();
              return Double.parseDouble(open ? count.group(1) : most);
            })
        .reduce(expression.length(), (size, count) -> size * Math.max(1, count));
  }

  private static boolean nests(String expression) {
    boolean within = false;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\\') {
        i++;
      } else if (!within) {
        within = c == '[';
      } else if (c == '[' || expression.startsWith("&&", i)) {
        return true;
      } else {
        within = c != ']';
      }
    }
    return false;
  }

  private static RefusedException tooLarge() {
    return refused(
        "is too large", "take at most " + LONGEST + " characters, and repeat less by count");
  }

  private static RefusedException refused(String what, String remedy) {
    return RefusedException.of("", "the pattern " + what, remedy);
  }

  /** Whether all of a text is as the expression says. */
  public boolean matches(String text) {
    return pattern.matches(text);
  }
}
