package dev.groundtrack.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextIntakeTest {
  private static final TextIntake INTAKE = new TextIntake();
  private static final String SENTENCE = "The agency said that the ship had left the harbour. ";
  private static final String GERMAN =
      "Die Behörde teilte am Montag mit, dass das Schiff den Hafen verlassen habe und nun auf dem"
          + " Weg zur Insel sei, wo es am Abend erwartet werde.";

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(" \n\t ", "the text is empty"),
        Arguments.of("1 2 … a", "there is no sentence in the text"),
        Arguments.of("Words\0and more", "the text is binary data, not prose"),
        Arguments.of(SENTENCE + "\u0001\u0002\u0003", "the text is binary data, not prose"),
        Arguments.of("\uFFFD".repeat(20) + SENTENCE, "the text holds binary data"),
        Arguments.of(
            "a ".repeat(TextIntake.MAX_BYTES / 2 + 1),
            "the text has 4194306 bytes, more than the 4 MiB that one import takes"),
        Arguments.of(GERMAN, "the text is not in English, it seems, but in German"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whatIsNotEnglishProseIsRefusedWithAReason(String text, String what) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> INTAKE.check(document(text)))
        .satisfies(
            refused -> {
              assertThat(refused.problems()).extracting(Problem::what).containsExactly(what);
              assertThat(refused.problems().getFirst().remedy()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ship left.",
        "Ja, ich gehe.",
        "NASA said “Ça va” to São Tomé.",
        "One line\tand a tab\nand another\n"
      })
  void shortTextsAreReadInWhateverLanguageTheySeemToBe(String text) {
    assertThat(INTAKE.check(document(text)).text().toString()).isEqualTo(text);
  }

  @Test
  void aLanguageIsToldOnlyWhereThereIsEnoughToTellItBy() {
    LanguageDetection detection = new LanguageDetection();
    assertThat(detection.foreign(GERMAN)).contains("German");
    assertThat(detection.foreign(GERMAN.substring(0, 40))).isEmpty();
    assertThat(detection.foreign(SENTENCE.repeat(3))).isEmpty();
    assertThat(detection.foreign("1234567890 ".repeat(20))).isEmpty();
  }

  @Test
  void whatMakesAReadingPoorIsToldThoughItIsRead() {
    assertThat(warnings("THE SHIP LEFT THE HARBOUR today"))
        .containsExactly("it is in capitals for the most part");
    assertThat(warnings(SENTENCE + "\uFFFD"))
        .containsExactly("it holds broken characters (unpaired surrogates, or U+FFFD)");
    assertThat(warnings("word ".repeat(240)))
        .containsExactly("it has sentences so long that they were cut to be read");
  }

  @Test
  void lettersThatWereEncodedTwiceAreToldWithASample() {
    assertThat(warnings("ZoÃ« BrÃ»lÃ© left the harbour."))
        .containsExactly("it holds letters that were encoded twice, such as “Ã«” for “ë”");
    assertThat(warnings("Roscosmosâ€™s ship left the harbour."))
        .containsExactly("it holds letters that were encoded twice, such as “â€™” for “’”");
    assertThat(warnings("Zo\u00C3\u00AB left, and \u00E2\u0080\u0099 too.")).hasSize(1);
    assertThat(warnings("São Tomé, SÃO PAULO, Âme, café – “naïve” Łódź, «Ô», Å.")).isEmpty();
  }

  @Test
  void ordinaryProseIsReadWithoutAWarning() {
    assertThat(warnings(SENTENCE.repeat(100))).isEmpty();
    assertThat(warnings("It was <10 km away, and NASA's x < y > z.")).isEmpty();
    assertThat(warnings("word ".repeat(239) + ".")).isEmpty();
  }

  private static List<String> warnings(String text) {
    return INTAKE.warnings(document(text)).stream().map(Problem::what).toList();
  }

  private static Document document(String text) {
    return Document.of(text, Document.About.unknown(SourceKind.ARTICLE));
  }
}
