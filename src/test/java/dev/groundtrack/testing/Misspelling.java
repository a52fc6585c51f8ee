package dev.groundtrack.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names as people mistype them, and words that nobody has; the same for the same seed. */
public final class Misspelling {
  /** Letters beside each other on a keyboard. */
  private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

  private static final String[][] SPELLINGS = {
    {"iy", "y"}, {"yy", "y"}, {"ey", "ei"}, {"ei", "ey"}, {"ai", "ay"}, {"x", "ks"}, {"ks", "x"},
    {"yu", "iu"}, {"ya", "ia"}, {"ov", "off"}, {"ev", "eff"}, {"kh", "h"}, {"w", "v"}, {"v", "w"},
    {"ck", "k"}, {"ph", "f"}, {"y", "iy"}, {"i", "y"}, {"c", "k"}, {"ll", "l"}, {"nn", "n"},
  };

  private static final String[] SYLLABLES = {
    "bro", "quon", "dle", "vusk", "trib", "omp", "glax", "wen", "thru", "pif", "zor", "uld", "nesp",
    "jav", "mork", "ilt", "sweb", "yat", "frin", "kub",
  };

  private final Random random;

  public Misspelling(long seed) {
    this.random = new Random(seed);
  }

  public <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** A name with a typing error in one of its words of five letters or more. */
  public String mistyped(String name) {
    List<Integer> starts =
        IntStream.range(0, name.length())
            .filter(i -> i == 0 || name.charAt(i - 1) == ' ')
            .filter(i -> letters(name, i) >= 5)
            .boxed()
            .toList();
    int start = one(starts);
    int at = start + random.nextInt(letters(name, start) - 1);
    StringBuilder typed = new StringBuilder(name);
    switch (random.nextInt(4)) {
      case 0 -> typed.deleteCharAt(at);
      case 1 -> typed.insert(at, typed.charAt(at));
      case 2 -> {
        char left = typed.charAt(at);
        typed.setCharAt(at, typed.charAt(at + 1));
        typed.setCharAt(at + 1, left);
      }
      default -> typed.setCharAt(at, beside(typed.charAt(at)));
    }
    String error = typed.toString();
    return error.equals(name) ? mistyped(name) : error.toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether a name has a word in which an error may be. */
  public static boolean isLongEnough(String name) {
    return IntStream.range(0, name.length())
        .filter(i -> i == 0 || name.charAt(i - 1) == ' ')
        .anyMatch(i -> letters(name, i) >= 5);
  }

  private static int letters(String name, int start) {
    int end = start;
    while (end < name.length() && Character.isLetter(name.charAt(end))) {
      end++;
    }
    return end - start;
  }

  private char beside(char letter) {
    char lower = Character.toLowerCase(letter);
    for (String row : ROWS) {
      int at = row.indexOf(lower);
      if (at >= 0) {
        return at == 0 ? row.charAt(1) : row.charAt(at - 1);
      }
    }
    return lower == 'e' ? 'r' : 'e';
  }

  /** Other usual ways to carry a name into English; none where it has no part that differs. */
  public static List<String> transliterated(String name) {
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    List<String> ways = new ArrayList<>();
    for (String[] pair : SPELLINGS) {
      String other = lower.replaceFirst(pair[0], pair[1]);
      if (!other.equals(lower)) {
        ways.add(other);
      }
    }
    return ways;
  }

  /** One to three words that sound like some. */
  public String nonsense() {
    return IntStream.rangeClosed(0, random.nextInt(3))
        .mapToObj(
            word ->
                IntStream.rangeClosed(0, 1 + random.nextInt(2))
                    .mapToObj(i -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                    .collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }
}
