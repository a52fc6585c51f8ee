package dev.groundtrack.web.access;

import dev.groundtrack.access.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of asking whose a token is. */
sealed interface Credential {
  /**
   * Somebody's.
   *
   * @param until when it ends; none where it does not say
   */
  record Known(Caller caller, @Nullable Instant until) implements Credential {}

  /** Nobody's, or nobody's any more. */
  record Invalid(String what, String remedy) implements Credential {}

  /** Whose it is cannot be told now: whoever could tell does not answer. */
  record Undecided(String what, String remedy) implements Credential {}
}
