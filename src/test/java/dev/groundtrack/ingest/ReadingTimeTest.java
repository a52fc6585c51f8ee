package dev.groundtrack.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundtrack.ingest.annotate.parse.SyntaxParser;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A text may take its time, and no more. */
class ReadingTimeTest {
  private static final String SENTENCE = "NASA told Roscosmos that ESA had left the station. ";

  private final Reader reader =
      new Reader(
          ModelReader.model(SchemaFiles.of("")), LearntWeights.NONE, SyntaxParser::load, null);

  private Reader.Result read(String text, Duration atLeast) {
    return reader.read(
        Document.of(text, Document.About.unknown(SourceKind.ARTICLE)), List.of(), atLeast);
  }

  @Test
  void whatIsNotReadInItsTimeIsGivenUpWithTheSettingThatGivesItMore() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> read(SENTENCE, Duration.ZERO))
        .satisfies(
            refused -> {
              assertThat(refused.kind()).isEqualTo(RefusedException.Kind.LIMIT);
              assertThat(refused.problems().getFirst().what()).contains("longer than the 0 s");
              assertThat(refused.problems().getFirst().remedy())
                  .contains("groundtrack.reading-timeout");
            });
  }

  @Test
  void aLongTextIsGivenMore() {
    Duration aMoment = Duration.ofNanos(1);
    assertThat(read(SENTENCE.repeat(100), aMoment).text().sentences()).hasSize(100);
  }
}
