package dev.groundtrack.export;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Which nodes or edges have been written: a bit each, by the number at the end of the database's
 * element ids ({@code 4:…:17}), so that millions fit into little.
 */
final class SeenElements {
  private static final int BLOCK = 30;

  private final Map<Long, BitSet> blocks = new HashMap<>();

  /** Whether it is the first time. */
  boolean add(String elementId) {
    long number = Long.parseLong(elementId.substring(elementId.lastIndexOf(':') + 1));
    BitSet block = blocks.computeIfAbsent(number >>> BLOCK, key -> new BitSet());
    int bit = (int) (number & ((1L << BLOCK) - 1));
    boolean first = !block.get(bit);
    block.set(bit);
    return first;
  }
}
