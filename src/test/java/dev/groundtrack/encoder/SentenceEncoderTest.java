package dev.groundtrack.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundtrack.encoder.EncodedSentence.Pieces;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SentenceEncoderTest {
  private static SentenceEncoder encoder;

  @BeforeAll
  static void load() throws IOException {
    try (InputStream onnx =
        SentenceEncoderTest.class.getResourceAsStream("/schema/weights/encoder.onnx")) {
      encoder = SentenceEncoder.of(Objects.requireNonNull(onnx).readAllBytes());
    }
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  @Test
  void aWordHasItsPieces() {
    EncodedSentence sentence = encoder.encode("Roscosmos met Boeing.");

    Pieces roscosmos = sentence.pieces(0, 9);
    assertThat(roscosmos.from()).isEqualTo(1);
    assertThat(sentence.starts()[roscosmos.from()]).isZero();
    assertThat(sentence.ends()[roscosmos.to() - 1]).isEqualTo(9);
    assertThat(roscosmos.between(sentence.pieces(14, 20)))
        .isEqualTo(new Pieces(roscosmos.to(), roscosmos.to() + 1));
  }

  @Test
  void placesAreCodePointsWhateverStandsBefore() {
    EncodedSentence sentence = encoder.encode("😀😀 Boeing");

    Pieces boeing = sentence.pieces(3, 9);
    assertThat(sentence.starts()[boeing.from()]).isEqualTo(3);
    assertThat(sentence.ends()[boeing.to() - 1]).isEqualTo(9);
  }

  @Test
  void ofALongSentenceTheBeginningIsRead() {
    EncodedSentence sentence = encoder.encode("Boeing ".repeat(100_000));

    assertThat(sentence.length()).isEqualTo(SentenceEncoder.LONGEST);
    assertThat(sentence.pieces(690_000, 690_006)).isEqualTo(new Pieces(0, 1));
  }

  @Test
  void whatIsNoTextIsReadAllTheSame() {
    for (String odd : List.of("", " ", "\uD83D", "\u0000", "\u202E\u200B")) {
      assertThat(encoder.encode(odd).length()).isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void manyThreadsReadTheSame() {
    String sentence = "The agency that Norland founded accused Sudland of theft.";
    float[][] once = encoder.encode(sentence).states();

    assertThat(IntStream.range(0, 40).parallel().mapToObj(i -> encoder.encode(sentence).states()))
        .allSatisfy(states -> assertThat(states).isDeepEqualTo(once));
  }

  @Test
  void whatIsNoModelIsTold() {
    assertThatThrownBy(() -> SentenceEncoder.of(new byte[] {1, 2, 3}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be loaded");
  }
}
