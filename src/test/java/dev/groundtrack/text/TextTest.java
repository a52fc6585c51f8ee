package dev.groundtrack.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class TextTest {
  private static final Text MIXED = new Text("a🛰b𝐍c");

  @Test
  void placesAreCountedInCodePoints() {
    assertThat(MIXED.length()).isEqualTo(5);
    assertThat(MIXED.cut(new Span(1, 2))).isEqualTo("🛰");
    assertThat(MIXED.cut(new Span(2, 5))).isEqualTo("b𝐍c");
    assertThat(MIXED.charIndex(2)).isEqualTo(3);
    assertThat(MIXED.charIndex(5)).isEqualTo(7);
  }

  @Test
  void charsAreMadeIntoPlacesAndBack() {
    String text = MIXED.toString();
    int b = text.indexOf('b');
    Span span = MIXED.span(b, text.length());
    assertThat(span).isEqualTo(new Span(2, 5));
    assertThat(MIXED.cut(span)).isEqualTo(text.substring(b));
  }

  @Test
  void aPlaceWithinACodePointIsItsStart() {
    assertThat(MIXED.span(2, 2)).isEqualTo(new Span(1, 1));
  }

  @Test
  void aTextOfPlainCharsIsCountedByThem() {
    Text plain = new Text("Moon");
    assertThat(plain.span(1, 3)).isEqualTo(new Span(1, 3));
    assertThat(plain.cut(new Span(1, 3))).isEqualTo("oo");
    assertThat(new Text("").length()).isZero();
  }

  @Test
  void aSpanPastTheEndIsNoPlace() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> new Text("Moon").cut(new Span(2, 5)));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> MIXED.cut(new Span(2, 6)));
  }
}
