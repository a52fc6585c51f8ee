package dev.groundtrack.model.sdl;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names as words run together, with a small first letter: {@code HTTPServer} and {@code
 * http_server} are {@code httpServer}, as npm's {@code camelcase} 6 has them.
 */
final class CamelCase {
  private static final Pattern SEPARATED = Pattern.compile("[_.\\- ]+([\\p{Alpha}\\p{N}_]|$)");
  private static final Pattern NUMBERED = Pattern.compile("\\d+([\\p{Alpha}\\p{N}_]|$)");

  private CamelCase() {}

  static String of(String name) {
    if (name.length() == 1) {
      return name.toLowerCase(Locale.ROOT);
    }
    String small = separated(name.strip()).replaceFirst("^[_.\\- ]+", "").toLowerCase(Locale.ROOT);
    String joined = SEPARATED.matcher(small).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
    return NUMBERED.matcher(joined).replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
  }

  /** Puts a hyphen before each word that only its capital begins. */
  private static String separated(String name) {
    StringBuilder words = new StringBuilder();
    boolean afterSmall = false;
    boolean afterCapital = false;
    boolean afterTwoCapitals = false;
    for (char letter : name.toCharArray()) {
      boolean capital = Character.isUpperCase(letter);
      boolean small = Character.isLowerCase(letter);
      if (afterSmall && capital) {
        words.append('-').append(letter);
        afterTwoCapitals = false;
      } else if (afterCapital && afterTwoCapitals && small) {
        words.insert(words.length() - 1, '-').append(letter);
        afterTwoCapitals = true;
      } else {
        words.append(letter);
        afterTwoCapitals = afterCapital;
      }
      afterSmall = small;
      afterCapital = capital;
    }
    return words.toString();
  }
}
