package dev.groundtrack.query.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.testing.InlineSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchPlannerTest {
  private static final InlineSchema DOMAIN = InlineSchema.ofDefaultDomain();

  /** A model that gives every phrase the same vector. */
  private record OneVector(boolean areComplete) implements PhraseVectors {
    @Override
    public Optional<List<Double>> meaning(String phrase) {
      return Optional.of(List.of(0.5, 0.25));
    }
  }

  @Test
  void aTextIsSoughtByItsWordsAlone() {
    List<Object> values =
        DOMAIN.plan("{ search(text: \"Moon-base (OR) +7*\") { lacking } }").values();
    assertThat(words(values)).containsEntry("query", "moon base or 7").containsEntry("least", 2L);
    assertThat(values.subList(2, 5)).isEqualTo(Arrays.asList(null, 10L, List.of("MEANING")));
  }

  @Test
  void moreWordsThanNarrowAnythingAreLeftOut() {
    String words = "a ".repeat(150);
    assertThat(words(DOMAIN.plan("{ search(text: \"" + words + "\") { lacking } }").values()))
        .containsEntry("query", "a ".repeat(100).strip());
  }

  @Test
  void aTextIsSoughtByItsMeaningAsWellWhereThereIsAModel() {
    String question = "{ search(text: \"moon\", first: 3) { lacking } }";
    assertThat(DOMAIN.plan(question, new OneVector(true)).values().subList(2, 6))
        .isEqualTo(Arrays.asList(List.of(0.5, 0.25), null, 3L, List.of()));
  }

  @Test
  void aSearchTellsThatNotEveryNodeHasItsVector() {
    assertThat(DOMAIN.plan("{ search(text: \"moon\") { lacking } }", new OneVector(false)).values())
        .last()
        .isEqualTo(List.of("MEANING"));
  }

  @Test
  void typesAreSoughtByTheirLabels() {
    assertThat(
            DOMAIN
                .plan("{ search(text: \"moon\", types: [Agency, Source]) { lacking } }")
                .values()
                .get(2))
        .isEqualTo(List.of("Agency", "Source"));
  }

  private static Map<Object, Object> words(List<Object> values) {
    return new java.util.LinkedHashMap<>((Map<?, ?>) values.getFirst());
  }

  @Test
  void whatIsFoundIsTakenByItsType() {
    assertThat(
            DOMAIN.printed(
                "{ search(text: \"moon\") { hits { score matchedBy node { ... on Agency { name } }"
                    + " } lacking } }"))
        .endsWith(
            """
              hits: hits
                score: score
                matchedBy: matched by
                node: node
                  name: name
              lacking: lacking
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text: \"\"               | search(text:)",
        "text: \" … !? \"         | search(text:)",
        "text: \"moon\" first: 0  | search(first:)",
        "text: \"moon\" first: -1 | search(first:)",
        "text: \"moon\" first: 101 | search(first:)"
      })
  void whatCannotBeSoughtIsRefused(String arguments, String place) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> DOMAIN.plan("{ search(" + arguments + ") { lacking } }"))
        .satisfies(refused -> assertThat(refused.problems().getFirst().place()).isEqualTo(place));
  }
}
