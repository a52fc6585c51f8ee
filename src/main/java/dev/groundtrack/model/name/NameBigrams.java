package dev.groundtrack.model.name;

import java.util.ArrayList;
import java.util.List;

/**
 * The pairs of letters in the words of a name, with a mark at the start and the end of each: what
 * two spellings of one name share, wherever they differ.
 */
public final class NameBigrams {
  private static final String START = "^";
  private static final String END = "$";

  private NameBigrams() {}

  /** The pairs of these folded words, in order. */
  public static List<String> of(List<String> words) {
    List<String> pairs = new ArrayList<>();
    for (String word : words) {
      String marked = START + word + END;
      for (int i = 0; i + 1 < marked.length(); i++) {
        pairs.add(marked.substring(i, i + 2));
      }
    }
    return pairs;
  }

  /**
   * How alike a name is to what is asked, from 0 to 1: the mean of the share of the asked pairs
   * that it has, and of Dice's coefficient (1945) of both. A part of a long name is not far from
   * it, and what has no more than the part is nearer.
   */
  public static double alike(List<String> asked, List<String> name) {
    double common = asked.stream().filter(name::contains).count();
    double most = Math.min(common, name.size());
    return (common / asked.size() + 2 * most / (asked.size() + name.size())) / 2;
  }
}
