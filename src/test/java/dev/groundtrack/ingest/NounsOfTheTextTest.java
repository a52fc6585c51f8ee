package dev.groundtrack.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.evidence.Resolution;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text calls by a noun that no schema has: its own names tell what is meant. */
class NounsOfTheTextTest {
  private static final Model MODEL = ModelReader.model(SchemaFiles.of(""));
  private static final Reader READER = new Reader(MODEL, LearntWeights.of(""));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Atoll Spaceport opened in May. Ann Weatherby heads the spaceport. | the spaceport | Atoll Spaceport
          The University of Accra opened. NASA thanked the university. | the university | University of Accra
          Moss Marine, a Danish lender, closed a branch. NASA sued the lender. | the lender | Moss Marine
          The shipping house Moss Marine closed a branch. NASA sued the house. | the house | Moss Marine
          Moss Marine is a lender. NASA sued the lender. | the lender | Moss Marine
          Ann Weatherby, a welder, left NASA. Boeing sued the welder. | the welder | Ann Weatherby
          The Lisbon Museum sued the Porto Museum. NASA helped the museum. | the museum | -
          The Lisbon Museum opened. NASA helped the museum of Porto. | the museum | -
          The Lisbon Museum opened. NASA helped the other museum. | the other museum | -
          The Lisbon Museum opened. NASA helped a museum. | a museum | -
          Moss Marine is not a lender. NASA sued the lender. | the lender | -
          NASA sued the lender. Moss Marine, a lender, closed. | the lender | -
          Ann Weatherby heads a lender. NASA sued the lender. | the lender | -
          """)
  void aNounMeansWhatTheTextHasCalledSo(String text, String words, String name) {
    assertThat(meanings(text, words)).isEqualTo(name.equals("-") ? List.of() : List.of(name));
  }

  private static List<String> meanings(String text, String words) {
    Resolution resolved =
        READER
            .read(Document.of(text, Document.About.unknown(SourceKind.ARTICLE)), List.of())
            .resolved();
    return resolved.entities().entrySet().stream()
        .filter(e -> e.getKey().text().equalsIgnoreCase(words))
        .map(Map.Entry::getValue)
        .map(Resolution.Entity::name)
        .toList();
  }
}
