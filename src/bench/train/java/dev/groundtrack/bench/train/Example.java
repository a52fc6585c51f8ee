package dev.groundtrack.bench.train;

import java.util.List;
import java.util.Set;

/**
 * A sentence with the pairs that are asked of it.
 *
 * @param set where it is from
 * @param id of its text, by which it is kept aside or not
 */
record Example(String set, String id, String text, List<Mention> mentions, List<Pair> pairs) {
  /** A stretch of the sentence, in chars, and the type that it has, or "". */
  record Mention(int start, int end, String type) {}

  /**
   * Two mentions by their places in the list, and what holds between them.
   *
   * @param types the relation types any of which it may be; {@link Labels#NONE} alone for none
   * @param polarity "" where it was not annotated, as with the next two
   */
  record Pair(
      int subject, int object, Set<String> types, String polarity, String modality, String tense) {}

  /** Whether its text belongs to the fifth that nothing is learnt from. */
  boolean isAside() {
    return Math.floorMod(Labels.hash(id), 5) == 0;
  }
}
