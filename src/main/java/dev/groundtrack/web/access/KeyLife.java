package dev.groundtrack.web.access;

import dev.groundtrack.problem.RefusedException;
import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/** How long a key is taken, as people write it. */
public final class KeyLife {
  private KeyLife() {}

  /**
   * @param text such as 12h, 90d or PT12H
   * @throws RefusedException if it is no time
   */
  public static Duration of(String text) {
    try {
      return DurationStyle.detectAndParse(text.strip());
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw RefusedException.of(
          "expires", "is no time within ten years", "give one such as 12h, 90d or 365d");
    }
  }
}
