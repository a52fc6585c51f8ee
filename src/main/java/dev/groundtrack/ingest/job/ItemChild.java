package dev.groundtrack.ingest.job;

import dev.groundtrack.problem.Problem;
import java.util.List;

/**
 * Something that was found in an item.
 *
 * @param ordinal the how manieth it is there, from 0
 */
record ItemChild(int ordinal, Found found) {
  /** What it is. */
  sealed interface Found {}

  /** It can be imported. */
  record ToDo(ClaimedItem.Work work) implements Found {}

  /** It cannot, whenever it is tried. */
  record Hopeless(String place, List<Problem> problems) implements Found {}
}
