package dev.groundtrack.model.sdl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Words and type names whose plurals are easily got wrong, with what npm's {@code pluralize} 8.0.0
 * and {@code @neo4j/graphql} 7.6.3 make of them; {@code src/bench/peer/plurals.mjs} asks both for
 * many more.
 */
class PluralTest {
  @ParameterizedTest
  @CsvFileSource(files = "src/test/resources/golden/plural/words.tsv", delimiter = '\t')
  void wordsHaveThePluralsOfTheFrontEndsLibrary(String word, String plural) {
    assertThat(Pluralizer.plural(word)).isEqualTo(plural);
  }

  @ParameterizedTest
  @CsvFileSource(files = "src/test/resources/golden/plural/types.tsv", delimiter = '\t')
  void typesHaveTheNamesThatThePeerGivesThem(String type, String plural) {
    assertThat(Plural.of(type)).isEqualTo(plural);
  }

  @ParameterizedTest
  @CsvSource({"spacecraft,spacecraft", "StarCrew,starCrew", "_star_crew,_starCrew"})
  void aPluralThatTheSchemaGivesIsOnlyWrittenAsAName(String given, String plural) {
    assertThat(Plural.given(given)).isEqualTo(plural);
  }
}
