package dev.groundtrack.ingest.relate.time;

import dev.groundtrack.evidence.time.SaidDate;
import dev.groundtrack.text.syntax.Token;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words that name a date.
 *
 * @param value as a {@link SaidDate} has it, but that a month or a weekday of no year may lack
 *     whether the last or the next one is meant
 * @param words those of the date, and the preposition before it
 */
record DateExpression(Role role, String value, List<Token> words) {
  /** What of something a date tells. */
  enum Role {
    SINCE,
    UNTIL,
    ON,
    /** How long something has lasted: “for five years”. */
    LASTING,
    /** Something else: “before May”. */
    NONE
  }

  DateExpression {
    words = List.copyOf(words);
  }

  DateExpression as(Role other) {
    return new DateExpression(other, value, words);
  }

  /**
   * The date.
   *
   * @param toCome whether it is one of times to come, where its words leave that open
   */
  SaidDate said(boolean toCome) {
    return new SaidDate(value.startsWith("X") ? (toCome ? ">" : "<") + value : value);
  }

  /** As it stands. */
  String text() {
    return words.stream().map(Token::text).collect(Collectors.joining(" "));
  }
}
