package dev.groundtrack.command.extract;

import dev.groundtrack.text.Span;
import java.util.Arrays;
import tools.jackson.databind.node.ObjectNode;

/**
 * Places in a text as it was given, from places in the text as it is stored: CRLF is stored as LF,
 * and a byte-order mark not at all.
 */
final class OffsetMap {
  private final int shift;

  /** For each CRLF, the place of its LF in the stored text. */
  private final int[] returns;

  OffsetMap(String given) {
    int[] points = given.codePoints().toArray();
    shift = points.length > 0 && points[0] == 0xFEFF ? 1 : 0;
    int[] found = new int[points.length];
    int count = 0;
    for (int i = 0; i + 1 < points.length; i++) {
      if (points[i] == '\r' && points[i + 1] == '\n') {
        found[count] = i - shift - count;
        count++;
      }
    }
    returns = Arrays.copyOf(found, count);
  }

  /** The span in the text as given. */
  Span given(Span stored) {
    return new Span(place(stored.start()), place(stored.end()));
  }

  private int place(int stored) {
    int at = Arrays.binarySearch(returns, stored);
    int before = at >= 0 ? at : -at - 1;
    return stored + shift + before;
  }

  static void span(Span span, ObjectNode json) {
    json.put("start", span.start());
    json.put("end", span.end());
  }
}
