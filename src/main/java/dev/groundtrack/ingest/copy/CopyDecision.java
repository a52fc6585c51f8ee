package dev.groundtrack.ingest.copy;

import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether two texts are one text twice: most of the shorter stands in the longer, word for word,
 * and not only in what both quote. A quotation, however long, that two otherwise different articles
 * repeat makes no copy, and neither does a paragraph of background.
 */
public final class CopyDecision {
  /** Of the runs of the shorter text, how many the longer has: containment, as Broder has it. */
  private static final double CONTAINED = 0.5;

  /** Of the runs of both, how many both have: an excerpt is more of its original than this. */
  private static final double RESEMBLANCE = 0.15;

  /** Of the names and numbers of the one that has fewer, how many the other has. */
  private static final double SAME_MARKS = 0.5;

  /** Where so few runs stand outside of quotations, all that is said is what is quoted. */
  private static final int FEW = 6;

  private CopyDecision() {}

  /** Whether they are copies; the same for both orders. */
  public static boolean areCopies(String one, String other) {
    return copiesOf(one).test(other);
  }

  /** Which texts are copies of one, to be asked of many: that one is taken apart once. */
  public static Predicate<String> copiesOf(String text) {
    Shingles left = Shingles.of(text);
    return other -> areCopies(left, Shingles.of(other));
  }

  private static boolean areCopies(Shingles left, Shingles right) {
    int common = common(left.all(), right.all());
    int union = left.all().size() + right.all().size() - common;
    if (common == 0 || common < RESEMBLANCE * union) {
      return false;
    }
    return contained(left.all(), right.all(), CONTAINED)
        && contained(left.marks(), right.marks(), SAME_MARKS)
        && ownWordsToo(left.own(), right.own());
  }

  private static boolean ownWordsToo(Set<String> left, Set<String> right) {
    int fewer = Math.min(left.size(), right.size());
    return fewer < FEW
        ? Math.max(left.size(), right.size()) < 2 * FEW
        : contained(left, right, CONTAINED);
  }

  private static boolean contained(Set<String> left, Set<String> right, double least) {
    return common(left, right) >= least * Math.min(left.size(), right.size());
  }

  private static int common(Set<String> left, Set<String> right) {
    Set<String> smaller = left.size() <= right.size() ? left : right;
    Set<String> larger = smaller == left ? right : left;
    return (int) smaller.stream().filter(larger::contains).count();
  }
}
