package dev.groundtrack.graph.outbox;

import org.jspecify.annotations.Nullable;

/**
 * What one transaction made of one thing.
 *
 * @param position where it stands among all changes
 * @param of what the thing is: see {@link Outbox#of}
 * @param at when the transaction began, in milliseconds since 1970
 * @param states the thing before and after, as far as that is kept
 */
public record CommittedChange(
    Position position, ChangeKind kind, String of, String id, long at, States states) {

  /**
   * A thing as it was and as it became, each as JSON.
   *
   * @param was kept of what is gone, and of nodes that are told of by values of their own
   * @param is kept of such nodes alone
   */
  public record States(@Nullable String was, @Nullable String is) {
    /** Of which nothing is kept: it is to be read as it is by now. */
    static final States NONE = new States(null, null);
  }

  /** The thing as it was, as JSON, where it is gone. */
  public @Nullable String gone() {
    return kind == ChangeKind.DELETED ? states.was() : null;
  }
}
