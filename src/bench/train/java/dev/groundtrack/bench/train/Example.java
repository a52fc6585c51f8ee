package dev.groundtrack.bench.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence with the pairs that are asked of it.
 *
 * @param set where it is from
 * @param id of its text, by which it is kept aside or not
 * @param tokens its words, which hang on one another
 * @param worded what the wording makes of its pairs
 */
record Example(
    String set,
    String id,
    String text,
    List<Token> tokens,
    List<Mention> mentions,
    List<Pair> pairs,
    List<Worded> worded) {
  /**
   * A word, in chars.
   *
   * @param head the place of the word that it hangs on; beyond the others for none
   */
  record Token(int start, int end, int head) {}

  /**
   * A stretch of the sentence, in chars.
   *
   * @param head the place of its head among the words
   * @param types the entity types that it may be of; none where nothing is known
   * @param kind how it refers, as the reader calls it
   * @param named what bears the name, one of {@link Labels#NAMED}; "" where it was not annotated
   */
  record Mention(int start, int end, int head, Set<String> types, String kind, String named) {
    boolean isName() {
      return kind.equals("NAME");
    }
  }

  /**
   * Two mentions by their places in the list, and what holds between them.
   *
   * @param types the relation types any of which it may be; {@link Labels#NONE} alone for none
   * @param polarity "" where it was not annotated, as with the next two
   */
  record Pair(
      int subject, int object, Set<String> types, String polarity, String modality, String tense) {
    /** Whether it is known to be related. */
    boolean isRelated() {
      return !types.contains(Labels.NONE);
    }
  }

  /** A relation that the rules read between two mentions. */
  record Worded(int subject, int object, String type, double confidence, String rule) {}

  /**
   * The words on the way from one mention to the other through the dependency tree, without both
   * heads; with them where there is nothing between.
   */
  List<Token> path(int subject, int object) {
    List<Integer> up = upwards(mentions.get(subject).head());
    List<Integer> other = upwards(mentions.get(object).head());
    List<Integer> path = new ArrayList<>();
    for (int at : up) {
      path.add(at);
      int met = other.indexOf(at);
      if (met >= 0) {
        path.addAll(other.subList(0, met));
        break;
      }
    }
    List<Integer> between =
        path.stream().filter(at -> at.intValue() != up.getFirst().intValue()).toList();
    between = between.stream().filter(at -> at.intValue() != other.getFirst().intValue()).toList();
    return (between.isEmpty() ? path : between).stream().map(tokens::get).toList();
  }

  private List<Integer> upwards(int token) {
    List<Integer> up = new ArrayList<>();
    for (int at = token;
        at >= 0 && at < tokens.size() && !up.contains(at);
        at = tokens.get(at).head()) {
      up.add(at);
    }
    return up;
  }

  /** Whether its text belongs to the fifth that nothing is learnt from. */
  boolean isAside() {
    return part() % 5 == 0;
  }

  /** Whether its text belongs to the tenth that only the confidence is learnt from. */
  boolean isForConfidence() {
    return part() == 1;
  }

  private int part() {
    return Math.floorMod(Labels.hash(id.split("@", 2)[0]), 10);
  }
}
