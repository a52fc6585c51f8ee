package dev.groundtrack.query.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.testing.Harbour;
import dev.groundtrack.testing.InlineSchema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingPlannerTest {
  private static final InlineSchema HARBOUR = Harbour.open();

  @Test
  void wordsAreSoughtInTheirIndexAndTheBestComesFirst() {
    assertThat(
            HARBOUR.printed("{ shipsByWords(phrase: \"dawn\") { edges { score node { name } } } }"))
        .isEqualTo(
            """
            pages Ship by score desc, id
              found by the text index shipNames $0
              edges: edges
                score: score
                node: node
                  name: title
            """);
  }

  @Test
  void anotherOrderTakesTheScoresPlace() {
    assertThat(
            HARBOUR.printed(
                "{ shipsByWords(phrase: \"dawn\", sort: [{node: {tons: ASC}}]) { edges { score } }"
                    + " }"))
        .startsWith("pages Ship by tons, id\n");
  }

  @Test
  void boundsOfTheScoreAreConditions() {
    assertThat(
            HARBOUR.printed(
                "{ shipsByWords(phrase: \"dawn\", where: {score: {min: 0.5, max: null}}) { edges {"
                    + " score } } }"))
        .contains("  where score gte $1\n");
  }

  @Test
  void atLeastFourNeighboursAreAskedOfAnIndexOfVectors() {
    assertThat(HARBOUR.plan("{ shipsByLook(vector: [0.5, 1], first: 2) { totalCount } }").values())
        .containsExactly(4L, List.of(0.5, 1.0), 3L);
    assertThat(HARBOUR.plan("{ shipsByLook(vector: [0.5, 1], first: 9) { totalCount } }").values())
        .containsExactly(9L, List.of(0.5, 1.0), 10L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shipsByWords(phrase: \" \")            | shipsByWords(phrase:) | the phrase is empty",
        "shipsByLook(vector: [])                | shipsByLook(vector:)  | there is no vector",
        "shipsByLook(vector: [1.0], first: 1001) | shipsByLook(first:)  | at most 1000 neighbours"
            + " are found"
      })
  void whatAnIndexCannotBeAskedIsRefused(String field, String place, String what) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> HARBOUR.plan("{ " + field + " { totalCount } }"))
        .satisfies(
            refused -> {
              assertThat(refused.problems().getFirst().place()).isEqualTo(place);
              assertThat(refused.problems().getFirst().what()).isEqualTo(what);
            });
  }

  @Test
  void aPhraseHasNoMeaningWhereThereIsNoModel() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> PhraseVectors.NONE.vector("dawn"))
        .satisfies(
            refused ->
                assertThat(refused.problems().getFirst().place())
                    .isEqualTo("groundtrack.embeddings"));
  }
}
