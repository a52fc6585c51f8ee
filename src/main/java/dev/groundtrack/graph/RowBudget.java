package dev.groundtrack.graph;

/** How much one answer may hold; what holds more is refused, never cut. */
final class RowBudget {
  private final long most;
  private long taken;

  RowBudget(long most) {
    this.most = most;
  }

  static RowBudget unlimited() {
    return new RowBudget(Long.MAX_VALUE);
  }

  /** One more object. */
  void take() {
    if (++taken > most) {
      throw new GraphException.Exhausted("More than " + most + " rows in one answer", null);
    }
  }
}
