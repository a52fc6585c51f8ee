package dev.groundtrack.model.name;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name without what nobody types alike: lower case, no accents, no punctuation, no marks that
 * cannot be seen, Cyrillic and Greek in Latin letters.
 */
public final class NameFold {
  /** No name is longer; of a longer text the rest tells nothing more. */
  static final int LONGEST = 300;

  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}\\p{Cc}&&[^\\s]]+");
  private static final Pattern JOINING = Pattern.compile("['’‘`ʼ´.]+");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final List<String> ARTICLES = List.of("the");

  private NameFold() {}

  /** The words of a name. Full stops and apostrophes join: “U.S.” is one word, and “d'Arc”. */
  public static List<String> words(String name) {
    String text = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    String latin = LatinLetters.of(text.toLowerCase(Locale.ROOT));
    String plain = MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFKD)).replaceAll("");
    String joined = JOINING.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    return Arrays.stream(OTHER.split(joined)).filter(word -> !word.isEmpty()).toList();
  }

  /** A name as one word, without its article: “the One-Web” is “oneweb”. */
  static String whole(List<String> words) {
    boolean article = words.size() > 1 && ARTICLES.contains(words.getFirst());
    return String.join("", article ? words.subList(1, words.size()) : words);
  }
}
