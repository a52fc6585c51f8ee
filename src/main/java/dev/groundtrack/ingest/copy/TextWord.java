package dev.groundtrack.ingest.copy;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A word as it is compared.
 *
 * @param form in small letters, without apostrophes and without the commas of a number
 * @param kind what it is, as far as that can be seen
 * @param quoted whether it stands in a quotation
 * @param sentence the number of its sentence in the text
 */
record TextWord(String form, Kind kind, boolean quoted, int sentence) {
  /** What a word is: a figure or day tells one event from the next of its sort, a name does not. */
  enum Kind {
    FIGURE,
    NAME,
    PLAIN
  }

  private static final Map<String, String> NUMBERS =
      CopyWords.NUMBERS.words().stream()
          .map(pair -> pair.split("="))
          .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

  private static final Pattern MARKS = Pattern.compile("['’,]");
  private static final Pattern ENDING = Pattern.compile("(?<=..)(?:ing|edly|ed|es|s|e|ly)$");
  private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1$");
  private static final int STEM = 6;

  static String form(String written) {
    return MARKS.matcher(written).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Whether a word in small letters is a number. */
  static boolean isNumber(String form) {
    return NUMBERS.containsKey(form);
  }

  boolean isOfContent() {
    return !CopyWords.FUNCTION_WORDS.contains(form);
  }

  /** What is left of it in most of its forms; of a number in words, its figure. */
  String stem() {
    if (kind == Kind.FIGURE) {
      return NUMBERS.getOrDefault(form, form);
    }
    String stem = DOUBLED.matcher(ENDING.matcher(form).replaceFirst("")).replaceFirst("$1");
    return stem.length() > STEM ? stem.substring(0, STEM) : stem;
  }
}
