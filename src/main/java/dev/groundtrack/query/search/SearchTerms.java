package dev.groundtrack.query.search;

import dev.groundtrack.model.name.NameBigrams;
import dev.groundtrack.model.name.NameFold;
import dev.groundtrack.model.name.NameKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a text is sought by.
 *
 * @param words of the text, in lower case, at most {@value #MOST_WORDS}
 */
public record SearchTerms(String text, List<String> words) {
  /** A name that is less like a text than this, as {@link NameBigrams} tells, is another. */
  public static final double ALIKE = 0.5;

  /**
   * How near the vector of what has a name must be, as the database tells it: (1 + cosine) / 2. Of
   * 17 questions the nearest was at 0.73 or more, of 19 texts without sense at 0.71 or less, but
   * for a made-up word alone at 0.77.
   */
  private static final double NEAR_NAMES = 0.72;

  private static final double NEAR_BY_ONE_WORD = 0.78;

  /**
   * The same of sentences: how near the nearest must be, and the others. Of 15 questions that say
   * in other words what an article of the seed says the nearest of its sentences was at 0.675 or
   * more; of 18 texts without sense at 0.676 or less, and of 16 of them at 0.65 or less.
   */
  private static final double NEAREST_TEXT = 0.66;

  private static final double NEAR_TEXTS = 0.62;

  /** More words than these narrow nothing. */
  public static final int MOST_WORDS = 100;

  /** No name has more words, and what has more is no name. */
  private static final int MOST_OF_A_NAME = 8;

  /** Longer words are cut: no name has any. */
  private static final int LONGEST = 40;

  /** Shorter words have no typing error that could be told from another word. */
  private static final int ONE_ERROR = 5;

  private static final int TWO_ERRORS = 8;

  /** The first letter is hardly ever wrong, and is not in a word that is long enough to tell. */
  private static final int ANY_START = 7;

  private static final int SWAPPED = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Words of English that are in every text: none of them is what a question is about. */
  private static final Set<String> EMPTY =
      Set.of(
          ("a an and are as at be been but by can did do does for from had has have he her his how"
               + " i if in into is it its me my no not of on or our she so some such that the their"
               + " then there these they this to was we were what when where which who whom why"
               + " will with you your about")
              .split(" "));

  public SearchTerms {
    words = List.copyOf(words);
  }

  /** The terms of a text. */
  public static SearchTerms of(String text) {
    List<String> words =
        WORD.matcher(text)
            .results()
            .map(MatchResult::group)
            .limit(MOST_WORDS)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    return new SearchTerms(text, words);
  }

  private List<String> content() {
    List<String> content = words.stream().filter(word -> !EMPTY.contains(word)).distinct().toList();
    return content.isEmpty() ? words.stream().distinct().toList() : content;
  }

  /** The beginnings of its words that any form of them has. */
  public List<String> stems() {
    return content().stream().map(SearchTerms::stem).toList();
  }

  private static String stem(String word) {
    int length = word.length();
    return length < SWAPPED ? word : word.substring(0, Math.max(3, length - (length > 5 ? 2 : 1)));
  }

  /**
   * For the indexes of words: the {@code text} itself, the {@code query} in Lucene's language, the
   * {@code stems} of what it is about, and the {@code least} of them that a hit has: a third, and
   * of three words or more two. For the indexes of vectors: how near one must be to that of the
   * text.
   */
  public Map<String, Object> forWords() {
    List<String> stems = stems();
    long third = (stems.size() + 2) / 3;
    return inOrder(
        Map.of(
            "text",
            text,
            "query",
            String.join(" ", words),
            "stems",
            stems,
            "least",
            stems.size() > 2 ? Math.max(2L, third) : 1L,
            "nearNames",
            stems.size() == 1 ? NEAR_BY_ONE_WORD : NEAR_NAMES,
            "nearTexts",
            NEAR_TEXTS,
            "nearest",
            NEAREST_TEXT));
  }

  /**
   * For the index of names: what each word, and each two that may be one, is {@code sought} by,
   * with the {@code start} that must be right, and which {@code parts} of the text it is; the
   * {@code shares} of the parts; the {@code pairs} of letters of all, and how {@code alike} a name
   * must be; and the {@code keys}, with what they are sought by. Nothing is sought where the text
   * is too long for a name.
   */
  public Map<String, Object> forNames() {
    List<String> parts = parts();
    double length = parts.stream().mapToInt(String::length).sum();
    List<String> keys = parts.isEmpty() ? List.of() : NameKeys.asked(text);
    return inOrder(
        Map.of(
            "words",
            sought(parts),
            "shares",
            parts.stream().map(part -> part.length() / length).toList(),
            "pairs",
            pairs(),
            "alike",
            ALIKE,
            "keys",
            keys,
            "sought",
            keys.stream()
                .map(key -> '"' + key + '"')
                .collect(Collectors.joining(" ", "\"\" ", ""))));
  }

  private List<String> parts() {
    List<String> folded = content(NameFold.words(text));
    return folded.size() <= MOST_OF_A_NAME ? folded : List.of();
  }

  /** The pairs of letters that a name should have. */
  List<String> pairs() {
    return NameBigrams.of(parts());
  }

  private static List<String> content(List<String> folded) {
    List<String> cut =
        folded.stream()
            .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
            .toList();
    List<String> content = cut.stream().filter(word -> !EMPTY.contains(word)).toList();
    return content.isEmpty() ? cut : content;
  }

  private static List<Map<String, Object>> sought(List<String> parts) {
    List<Map<String, Object>> sought = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      sought.add(sought(parts.get(i), List.of(i), i == parts.size() - 1));
      if (i > 0) {
        sought.add(sought(parts.get(i - 1) + parts.get(i), List.of(i - 1, i), false));
      }
    }
    return sought;
  }

  /** The last word may be the beginning of one. */
  private static Map<String, Object> sought(String word, List<Integer> parts, boolean isLast) {
    boolean anyStart = word.length() < SWAPPED || word.length() >= ANY_START;
    return inOrder(
        Map.of(
            "sought",
            query(word) + (isLast && isLongEnough(word) ? " " + word + "*" : ""),
            "start",
            anyStart ? "" : word.substring(0, 1),
            "parts",
            parts.stream().map(Integer::longValue).toList()));
  }

  /** The same parameters, told in the same order each time. */
  private static Map<String, Object> inOrder(Map<String, Object> parameters) {
    return new TreeMap<>(parameters);
  }

  private static boolean isLongEnough(String word) {
    return word.length() >= SWAPPED && word.chars().noneMatch(Character::isDigit);
  }

  /** Folded words have letters and digits alone, none of which Lucene reads as a sign. */
  private static String query(String word) {
    String exact = '"' + word + "\"^4";
    if (!isLongEnough(word)) {
      return exact;
    }
    if (word.length() < ONE_ERROR) {
      StringBuilder all = new StringBuilder(exact);
      for (int i = 0; i + 1 < word.length(); i++) {
        all.append(" \"")
            .append(word, 0, i)
            .append(word.charAt(i + 1))
            .append(word.charAt(i))
            .append(word, i + 2, word.length())
            .append('"');
      }
      return all.toString();
    }
    return exact + " " + word + (word.length() < TWO_ERRORS ? "~1" : "~2");
  }
}
