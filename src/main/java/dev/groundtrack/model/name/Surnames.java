package dev.groundtrack.model.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which part of a person's name is the surname. */
final class Surnames {
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  private static final Set<String> PARTICLES =
      Set.of("von", "van", "der", "den", "de", "da", "di", "du", "del", "la", "le", "bin", "al");

  /**
   * The most frequent family names of China, Korea and Vietnam, which stand first. A name that
   * begins in one may still end in a surname: “Kim Hollis”.
   */
  private static final Set<String> FIRST =
      Set.of(
          ("wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo"
               + " zheng liang xie song tang deng han feng cao peng xi nie fei jing zhai ye kim lee"
               + " park choi jung kang cho yoon nguyen tran pham hoang phan vu dang bui")
              .split(" "));

  private Surnames() {}

  /** The surnames that a name of these words may have, each as one word; none of a single word. */
  static Set<String> in(List<String> words) {
    int end = words.size();
    while (end > 1 && SUFFIXES.contains(words.get(end - 1))) {
      end--;
    }
    Set<String> surnames = new LinkedHashSet<>();
    if (end < 2) {
      return surnames;
    }
    surnames.add(words.get(end - 1));
    int start = end - 1;
    while (start > 1 && PARTICLES.contains(words.get(start - 1))) {
      start--;
    }
    surnames.add(String.join("", words.subList(start, end)));
    if (FIRST.contains(words.getFirst())) {
      surnames.add(words.getFirst());
    }
    return surnames;
  }
}
