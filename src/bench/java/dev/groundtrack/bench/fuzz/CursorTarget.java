package dev.groundtrack.bench.fuzz;

import dev.groundtrack.query.plan.Cursors;
import dev.groundtrack.query.plan.Order;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Cursors, whole and as the texts within them: where they lead to, or nowhere. */
public final class CursorTarget {
  private static final Order ORDER =
      new Order(
          Stream.of(
                  "Int",
                  "BigInt",
                  "Float",
                  "Boolean",
                  "Date",
                  "DateTime",
                  "LocalDateTime",
                  "Time",
                  "LocalTime",
                  "String")
              .map(scalar -> new Order.Key(Order.Place.NODE, scalar, scalar, false, false))
              .toList());
  private static final String FINGERPRINT = Cursors.fingerprint("field", ORDER);

  private CursorTarget() {}

  /** As Jazzer calls it. */
  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    Cursors.decode(text, ORDER, FINGERPRINT);
    for (Order.Key key : ORDER.keys()) {
      Order order = new Order(List.of(key));
      Cursors.decode(inner(FINGERPRINT + "\u001F" + text), order, FINGERPRINT);
    }
  }

  private static String inner(String text) {
    return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
