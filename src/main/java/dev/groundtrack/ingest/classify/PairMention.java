package dev.groundtrack.ingest.classify;

import java.util.Set;

/**
 * A mention as the classifier sees it.
 *
 * @param start in code points of the sentence
 * @param end behind its last code point
 * @param head the place of its head among the words of the sentence
 * @param types the entity types that it may be of; empty where nothing is known
 * @param kind how it refers: NAME, PRONOUN
 */
public record PairMention(int start, int end, int head, Set<String> types, String kind) {
  public PairMention {
    types = Set.copyOf(types);
  }

  boolean overlaps(PairMention other) {
    return start < other.end && other.start < end;
  }
}
