package dev.groundtrack.ingest.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
  /** Of two texts that have as much of each other, reworded. */
  private static Alignment half(int figures, int sameFigures) {
    return new Alignment(20, .9, .8, figures, sameFigures, 0, 0, true);
  }

  @Test
  void ofTextsThatHaveAsMuchOfEachOtherNoneIsHeardAlone() {
    Alignment agreeing = half(4, 3);
    Alignment differing = half(5, 3);

    assertThat(new Likeness(.3, agreeing, agreeing).isCopy()).isTrue();
    assertThat(
            List.of(
                new Likeness(.3, agreeing, differing).isCopy(),
                new Likeness(.3, differing, agreeing).isCopy()))
        .containsExactly(false, false);
  }

  @Test
  void elseTheOneThatHasMoreOfItsOwnInTheOtherIsHeard() {
    Alignment shorter = half(4, 3);
    Alignment longer = new Alignment(40, .5, .4, 5, 3, 0, 0, true);

    assertThat(new Likeness(.3, shorter, longer).isCopy()).isTrue();
    assertThat(new Likeness(.3, longer, shorter).isCopy()).isTrue();
  }
}
