package dev.groundtrack.graph.outbox;

import dev.groundtrack.problem.RefusedException;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the order of all changes: the turn of the transaction, and the number of the change
 * within it.
 */
public record Position(long turn, int index) implements Comparable<Position> {
  private static final Comparator<Position> ORDER =
      Comparator.comparingLong(Position::turn).thenComparingInt(Position::index);
  private static final Pattern CURSOR = Pattern.compile("c(\\d{1,18})\\.(\\d{1,9})");

  /** Behind all changes of a turn. */
  public static Position endOf(long turn) {
    return new Position(turn, Integer.MAX_VALUE);
  }

  /**
   * Reads a cursor.
   *
   * @param place the argument that it came in
   * @throws RefusedException if it is none
   */
  public static Position of(String cursor, String place) {
    Matcher matcher = CURSOR.matcher(cursor);
    if (!matcher.matches()) {
      throw RefusedException.of(
          place,
          "\""
              + (cursor.length() > 40 ? cursor.substring(0, 40) + "…" : cursor)
              + "\" is no cursor",
          "take the cursor of a change as it came, or leave it out to hear of what is to come");
    }
    return new Position(Long.parseLong(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** As clients keep it. */
  public String cursor() {
    return "c%d.%d".formatted(turn, index);
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }
}
