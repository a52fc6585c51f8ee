package dev.groundtrack.testing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Articles of a sentence or two, as many as are wanted, no two alike. */
public final class SmallArticles {
  private static final List<String> PEOPLE =
      List.of("Ida Berglund", "Olle Fors", "Mira Castell", "Tomas Reyle", "Ana Duarte");
  private static final List<String> FIRMS =
      List.of("Perigee Works", "Norland Space", "Tern Aerospace", "Calder Launch");
  private static final List<String> DEEDS =
      List.of(
          "threatened to suspend cooperation with",
          "promised to support",
          "criticised",
          "agreed to cooperate with");

  private SmallArticles() {}

  /** The article of a number. */
  public static String text(int number) {
    return "%s, the head of %s, said on Monday that %s had %s %s. It was flight number %d.%n"
        .formatted(
            at(PEOPLE, number),
            at(FIRMS, number),
            at(FIRMS, number / 2 + 1),
            at(DEEDS, number / 3),
            at(FIRMS, number / 5 + 2),
            number);
  }

  private static String at(List<String> list, int number) {
    return list.get(number % list.size());
  }

  /** Files of the first so many articles, by names in their order. */
  public static Map<String, byte[]> files(int count) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      files.put("article-%03d.txt".formatted(i), text(i).getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }
}
