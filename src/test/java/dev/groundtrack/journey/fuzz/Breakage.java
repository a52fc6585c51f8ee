package dev.groundtrack.journey.fuzz;

import java.util.List;
import java.util.Random;

/** Damage to a text: something is cut out, doubled, put in, or put where it does not belong. */
record Breakage(Random random) {
  private static final List<String> ODD =
      List.of(
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          "\"",
          "\"\"\"",
          "...",
          "$",
          "@",
          ":",
          "!",
          "#",
          "\n",
          "\\",
          "\u0000",
          "\uD800",
          "\uFEFF",
          "\u2028",
          "null",
          "on",
          "fragment",
          "1e999",
          "-",
          "{{{{{{{{",
          "[[[[[[[[[[[[[[[[",
          "\"\\u\"",
          "__schema",
          "@skip(if: $no)",
          "Content-Length: 5\r\n");

  String broken(String text) {
    StringBuilder broken = new StringBuilder(text);
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      damage(broken);
    }
    return broken.toString();
  }

  private void damage(StringBuilder text) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + random.nextInt(20));
    switch (random.nextInt(5)) {
      case 0 -> text.delete(at, to);
      case 1 -> text.insert(at, text.substring(at, to));
      case 2 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, to));
      case 3 -> text.insert(at, (char) random.nextInt(0x250));
      default -> text.insert(at, ODD.get(random.nextInt(ODD.size())));
    }
  }
}
