package dev.groundtrack.ingest.copy;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether two texts are one text twice: most of the shorter stands in the longer, and not only in
 * what both quote. It may stand there word for word, or in other words sentence by sentence; then
 * the figures, days and names have to be the same, or it is a report on the next event of its sort.
 * A quotation, however long, that two otherwise different articles repeat makes no copy, and
 * neither does a paragraph of background.
 */
public final class CopyDecision {
  /** Of the runs of both, how many both have: what has less in common is not laid side by side. */
  private static final double RESEMBLANCE = 0.08;

  /** Where so few runs stand outside of quotations, all that is said is what is quoted. */
  private static final int FEW = 6;

  /** With more sentences, texts are compared by their runs alone: laying them takes its square. */
  private static final int LONGEST = 500;

  /** By runs alone, how many of those of the shorter text the longer must have. */
  private static final double VERBATIM = 0.5;

  private CopyDecision() {}

  /** Whether they are copies; the same for both orders. */
  public static boolean areCopies(String one, String other) {
    return copiesOf(one).test(other);
  }

  /** Which texts are copies of one, to be asked of many: that one is taken apart once. */
  public static Predicate<String> copiesOf(String text) {
    Parts left = Parts.of(text);
    return other -> areCopies(left, Parts.of(other));
  }

  /** A text, taken apart. */
  private record Parts(Shingles runs, List<ComparedSentence> sentences) {
    static Parts of(String text) {
      List<TextWord> words = Prose.withoutFurniture(text);
      return new Parts(Shingles.of(words), ComparedSentence.of(words));
    }
  }

  private static boolean areCopies(Parts left, Parts right) {
    Set<String> some = left.runs().all();
    Set<String> others = right.runs().all();
    int common = common(some, others);
    if (common == 0 || common < RESEMBLANCE * (some.size() + others.size() - common)) {
      return false;
    }
    Set<String> own = left.runs().own();
    Set<String> othersOwn = right.runs().own();
    if (Math.min(own.size(), othersOwn.size()) < FEW) {
      return Math.max(own.size(), othersOwn.size()) < 2 * FEW && share(some, others) >= VERBATIM;
    }
    double verbatim = share(own, othersOwn);
    if (Math.max(left.sentences().size(), right.sentences().size()) > LONGEST) {
      return verbatim >= VERBATIM;
    }
    return new Likeness(
            verbatim,
            Alignment.of(left.sentences(), right.sentences()),
            Alignment.of(right.sentences(), left.sentences()))
        .isCopy();
  }

  private static double share(Set<String> some, Set<String> others) {
    return 1.0 * common(some, others) / Math.min(some.size(), others.size());
  }

  private static int common(Set<String> some, Set<String> others) {
    Set<String> smaller = some.size() <= others.size() ? some : others;
    Set<String> larger = smaller == some ? others : some;
    return (int) smaller.stream().filter(larger::contains).count();
  }
}
