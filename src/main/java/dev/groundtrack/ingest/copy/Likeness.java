package dev.groundtrack.ingest.copy;

/**
 * How two texts are alike, outside of what they quote.
 *
 * @param verbatim of the runs of words of the one that has fewer, the share that the other has
 * @param one the sentences of one beside those of the other
 * @param other those of the other beside those of one
 */
record Likeness(double verbatim, Alignment one, Alignment other) {
  /** Of what has a counterpart, how much stands there word for word, where nothing was reworded. */
  private static final double FAITHFUL = 0.85;

  /** How much of the shorter the longer must have, where the one begins as the other goes on. */
  private static final double MOST = 0.5;

  /** Where neither has the first sentence of the other: news puts first what is new in it. */
  private static final double WITHOUT_LEAD = 0.75;

  /** Where both begin alike, and one goes on by itself. */
  private static final double WITH_SAME_LEAD = 0.35;

  /** How much of what the shorter says the longer must say, where it was reworded. */
  private static final double REWORDED = 0.7;

  /** Where there are hardly figures to tell one event from another. */
  private static final double REWORDED_WITHOUT_FIGURES = 0.8;

  /** Even a translation of a translation has so many runs of the first text. */
  private static final double LEAST_VERBATIM = 0.2;

  /** Of the figures and names, how many must be the same where it was reworded. */
  private static final double SAME = 0.75;

  /** Of the sentences that differ in their figures, how much has to be the same. */
  private static final double ALL_BUT_FIGURES = 0.86;

  private static final int FEW = 2;
  private static final int ENOUGH = 4;

  /** The same whichever is the one: where both have as much of each other, both are heard. */
  boolean isCopy() {
    int longer = Double.compare(one.kept(), other.kept());
    return (longer < 0 || isCopy(one)) && (longer > 0 || isCopy(other));
  }

  private boolean isCopy(Alignment shorter) {
    double kept = shorter.kept();
    if (verbatim < FAITHFUL * kept) {
      return verbatim >= LEAST_VERBATIM
          && kept >= (shorter.figures() < FEW ? REWORDED_WITHOUT_FIGURES : REWORDED)
          && agree(shorter.sameFigures(), shorter.figures())
          && agree(shorter.sameNames(), shorter.names());
    }
    if (!agree(shorter.sameFigures(), shorter.figures()) && !(isWorded(one) && isWorded(other))) {
      return false;
    }
    if (!one.lead() && !other.lead()) {
      return kept >= WITHOUT_LEAD;
    }
    return kept >= MOST
        || kept >= WITH_SAME_LEAD
            && one.lead()
            && other.lead()
            && shorter.figures() + shorter.names() >= ENOUGH
            && agree(shorter.sameFigures(), shorter.figures())
            && agree(shorter.sameNames(), shorter.names());
  }

  /** Whether little but the figures differs, as in a later edition of a report. */
  private static boolean isWorded(Alignment alignment) {
    return alignment.kept() >= ALL_BUT_FIGURES * alignment.covered();
  }

  private static boolean agree(int same, int all) {
    return same >= SAME * all;
  }
}
