package dev.groundtrack.text.syntax;

import java.util.Set;

/** Words with a common purpose, in dictionary form where they are to be compared with lemmas. */
public interface Words {
  Set<String> words();

  default boolean contains(String word) {
    return words().contains(word);
  }
}
