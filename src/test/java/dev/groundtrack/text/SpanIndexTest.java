package dev.groundtrack.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanIndexTest {
  @Test
  void aSpanEndsNoSoonerThanItStarts() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 2));
    assertThat(new Span(2, 2).length()).isZero();
  }

  @Test
  void theEndIsExclusive() {
    Span span = new Span(2, 5);
    assertThat(span.overlaps(new Span(5, 9))).isFalse();
    assertThat(span.overlaps(new Span(0, 2))).isFalse();
    assertThat(span.overlaps(new Span(4, 5))).isTrue();
    assertThat(span.contains(new Span(2, 5))).isTrue();
    assertThat(span.contains(new Span(2, 6))).isFalse();
    assertThat(span.union(new Span(8, 9))).isEqualTo(new Span(2, 9));
  }

  @Test
  void spansAreInTheOrderOfTheTextAndTheShorterFirst() {
    assertThat(List.of(new Span(3, 4), new Span(1, 9), new Span(1, 2)).stream().sorted())
        .containsExactly(new Span(1, 2), new Span(1, 9), new Span(3, 4));
  }

  @Test
  void whatLiesOverAPlaceIsFoundOnceInTheOrderInWhichItWasAdded() {
    SpanIndex<String> index = new SpanIndex<>();
    index.add(new Span(200, 2_000), "long");
    index.add(new Span(300, 301), "short");
    index.add(new Span(900, 901), "far");
    index.add(new Span(255, 257), "long");
    assertThat(index.over(new Span(250, 600))).containsExactly("long", "short");
    assertThat(index.over(new Span(301, 302))).containsExactly("long");
    assertThat(index.over(new Span(5_000, 5_001))).isEmpty();
  }

  @Test
  void anIndexFindsWhatLookingAtAllFinds() {
    Random random = new Random(7);
    SpanIndex<Span> index = new SpanIndex<>();
    List<Span> all = random.ints(300, 0, 3_000).mapToObj(i -> new Span(i, i + i % 700)).toList();
    all.forEach(span -> index.add(span, span));
    for (int i = 0; i < 200; i++) {
      int start = random.nextInt(3_000);
      Span over = new Span(start, start + random.nextInt(600));
      assertThat(index.over(over))
          .containsExactlyElementsOf(
              all.stream().filter(span -> span.overlaps(over)).distinct().toList());
    }
  }
}
