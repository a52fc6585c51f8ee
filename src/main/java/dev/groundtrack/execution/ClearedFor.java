package dev.groundtrack.execution;

import dev.groundtrack.access.Caller;
import dev.groundtrack.text.Marking;
import graphql.GraphQLContext;

/** What whoever asks is cleared for. */
public final class ClearedFor {
  private ClearedFor() {}

  /** Public sources where nobody said who asks. */
  public static Marking of(GraphQLContext context) {
    Caller caller = context.get(Caller.class);
    return caller == null ? Marking.PUBLIC : caller.clearance();
  }
}
