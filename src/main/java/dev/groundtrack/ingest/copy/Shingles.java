package dev.groundtrack.ingest.copy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the sets of its runs of words (shingles; Broder, On the resemblance and containment of
 * documents, 1997), whatever its capitals, quotation marks, punctuation and lines.
 *
 * @param all every run
 * @param own those of which no word stands in a quotation
 * @param marks the names and numbers in it: words with a digit, or with a capital within a sentence
 */
record Shingles(Set<String> all, Set<String> own, Set<String> marks) {
  /**
   * Words in a run: of three, a mistake mended in a short text takes three runs along, not more.
   */
  private static final int WIDTH = 3;

  private static final Pattern WORD_OR_QUOTE =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*|[\"“”«»]|\\n\\s*\\n");

  private static final String SENTENCE_ENDS = ".!?:\n";

  static Shingles of(String text) {
    List<String> words = new ArrayList<>();
    List<Boolean> quoted = new ArrayList<>();
    Set<String> marks = new LinkedHashSet<>();
    boolean within = false;
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    Matcher matcher = WORD_OR_QUOTE.matcher(plain);
    while (matcher.find()) {
      String part = matcher.group();
      switch (part.charAt(0)) {
        case '"' -> within = !within;
        case '“', '«' -> within = true;
        case '”', '»' -> within = false;
        default -> {
          if (part.isBlank()) {
            within = false;
          } else {
            String word = part.replaceAll("['’]", "").toLowerCase(Locale.ROOT);
            words.add(word);
            quoted.add(within);
            if (Character.isDigit(part.charAt(0)) || isName(plain, matcher.start())) {
              marks.add(word);
            }
          }
        }
      }
    }
    return of(words, quoted, marks);
  }

  private static boolean isName(String text, int at) {
    if (!Character.isUpperCase(text.codePointAt(at))) {
      return false;
    }
    int before = at - 1;
    while (before >= 0 && !Character.isLetterOrDigit(text.charAt(before))) {
      if (SENTENCE_ENDS.indexOf(text.charAt(before)) >= 0) {
        return false;
      }
      before--;
    }
    return before >= 0;
  }

  private static Shingles of(List<String> words, List<Boolean> quoted, Set<String> marks) {
    Set<String> all = new LinkedHashSet<>();
    Set<String> own = new LinkedHashSet<>();
    int width = Math.min(WIDTH, words.size());
    for (int i = 0; width > 0 && i + width <= words.size(); i++) {
      String run = String.join(" ", words.subList(i, i + width));
      all.add(run);
      if (!quoted.subList(i, i + width).contains(true)) {
        own.add(run);
      }
    }
    return new Shingles(all, own, marks);
  }
}
