package dev.groundtrack.evidence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a name as they are compared: lower case, without accents, hyphens and full stops, so
 * that “U.S.” is “US” and “Crew-7” is “Crew 7” however a parser cuts them into tokens. Other
 * punctuation stays, so that no name runs over a comma.
 */
final class NameForm {
  private static final Pattern WORD =
      Pattern.compile(
          "'s(?![\\p{L}\\p{N}])|[\\p{L}\\p{N}]+(?:'(?!s(?![\\p{L}\\p{N}]))\\p{L}+)*|\\S");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHE = Pattern.compile("[’‘`ʼ]");
  private static final int LAST_OF_ASCII = 128;
  private static final String BETWEEN_WORDS = "-–.‐‑/";

  private NameForm() {}

  /** The words of a name or of a token, in order. */
  static List<String> words(String text) {
    if (isOneWord(text)) {
      return List.of(text.toLowerCase(Locale.ROOT));
    }
    Matcher words = WORD.matcher(plain(text).toLowerCase(Locale.ROOT));
    List<String> found = new ArrayList<>();
    while (words.find()) {
      if (!BETWEEN_WORDS.contains(words.group())) {
        found.add(words.group());
      }
    }
    return found;
  }

  /** Most tokens are: letters and digits that need no comparing of their forms. */
  private static boolean isOneWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= LAST_OF_ASCII || !Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Without accents, and with straight apostrophes. */
  private static String plain(String text) {
    if (text.chars().allMatch(c -> c < LAST_OF_ASCII)) {
      return text.replace('`', '\'');
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return ACCENT.matcher(APOSTROPHE.matcher(apart).replaceAll("'")).replaceAll("");
  }
}
