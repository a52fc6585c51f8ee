package dev.groundtrack.text.syntax;

import java.util.regex.Pattern;

/** A name with a number of its own behind a hyphen: “Tucana-2”, “Sagitta-B”, “MS-09”. */
public final class NumberedName {
  private static final Pattern NAME =
      Pattern.compile("(?!(?:Mid|Pre|Post|Early|Late|Under|Over)\\b)\\p{Lu}[\\p{L}\\p{N}-]*");
  private static final Pattern NUMBER =
      Pattern.compile("\\p{Lu}{0,2}\\p{N}{1,4}\\p{L}{0,2}|\\p{Lu}|[IVX]+\\p{Lu}?");

  private NumberedName() {}

  /** Whether a word is one. */
  public static boolean is(String word) {
    int hyphen = word.lastIndexOf('-');
    return hyphen > 0 && is(word.substring(0, hyphen), word.substring(hyphen + 1));
  }

  /** Whether two words with a hyphen between them are one. */
  public static boolean is(String name, String number) {
    return NAME.matcher(name).matches() && NUMBER.matcher(number).matches();
  }
}
