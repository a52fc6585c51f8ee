package dev.groundtrack.ingest.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.PronounKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordListTest {
  @Test
  void everyListIsFoundInItsResource() {
    assertThat(
            Stream.concat(Arrays.stream(WordList.values()), Arrays.stream(GrammarWords.values())))
        .allSatisfy(list -> assertThat(list.words()).isNotEmpty());
  }

  @Test
  void aListWithAPartHasTheWordsOfBoth() {
    assertThat(WordList.NOT_COMPARED_OF_PEOPLE.words()).contains("mr", "jr").doesNotContain("inc");
    assertThat(GrammarWords.HONORIFICS.words()).contains("Mr.", "Esq").doesNotContain("mr");
  }

  @Test
  void aPersonalPronounIsOfOneKind() {
    assertThat(PronounKind.of("Herself")).contains(PronounKind.FEMALE);
    assertThat(PronounKind.of("mine")).contains(PronounKind.SPEAKER);
    assertThat(PronounKind.of("which")).isEqualTo(Optional.empty());
  }
}
