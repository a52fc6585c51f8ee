package dev.groundtrack.query.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.plan.BoundPlan;
import dev.groundtrack.query.plan.ConnectionFetch;
import dev.groundtrack.query.plan.Cursors;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.testing.Harbour;
import dev.groundtrack.testing.InlineSchema;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchPlannerTest {
  private static final InlineSchema HARBOUR = Harbour.open();

  @Test
  void aPageAsksForOneNodeMoreThatTellsOfTheNext() {
    BoundPlan plan = HARBOUR.plan("{ shipsConnection(first: 2) { pageInfo { hasNextPage } } }");
    assertThat(plan.values()).containsExactly(3L);
    assertThat(HARBOUR.printed("{ shipsConnection(first: 2) { pageInfo { hasNextPage } } }"))
        .isEqualTo("pages Ship by id first $0\n  pageInfo: page info\n");
  }

  @Test
  void aListIsCutByItsLimitAndOffset() {
    BoundPlan plan = HARBOUR.plan("{ ships(limit: 5, offset: 10) { tons } }");
    assertThat(plan.values()).containsExactly(5L, 10L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ships(limit: -1) { id }           | ships(limit:)           | must not be negative",
        "ships(offset: -1) { id }          | ships(offset:)          | must not be negative",
        "shipsConnection(first: -3) { totalCount } | shipsConnection(first:) | must not be"
            + " negative",
        "ships(limit: 10001) { id }        | ships(limit:)           | more than the 10000 rows",
        "shipsConnection(first: 10001) { totalCount } | shipsConnection(first:) | more than the"
            + " 10000 rows",
        "ships { crew(limit: 10001) { id } } | crew(limit:)          | more than the 10000 rows"
      })
  void aPageThatCannotBeMetIsRefused(String field, String place, String what) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> HARBOUR.plan("{ " + field + " }"))
        .satisfies(
            refused -> {
              assertThat(refused.problems().getFirst().place()).isEqualTo(place);
              assertThat(refused.problems().getFirst().what()).contains(what);
              assertThat(refused.problems().getFirst().remedy()).isNotBlank();
            });
  }

  @Test
  void theWholeListMayBeLeftOutOrNothingAskedOfIt() {
    assertThat(HARBOUR.plan("{ ships(limit: 0) { tons } }").values()).containsExactly(0L);
    assertThat(HARBOUR.plan("{ ships(limit: 10000) { tons } }").values()).containsExactly(10_000L);
    assertThat(HARBOUR.plan("{ ships(limit: null) { tons } }").values()).isEmpty();
  }

  @Test
  void aPageGoesOnFromACursorOfItsOwnOrder() {
    String sort = "sort: [{tons: DESC}]";
    String cursor = Cursors.encode(fingerprint(sort), List.of(40, "ada"));
    BoundPlan plan =
        HARBOUR.plan(
            "{ shipsConnection(first: 1, %s, after: \"%s\") { edges { cursor } } }"
                .formatted(sort, cursor));
    assertThat(plan.values()).containsExactly(2L, 40L, "ada");
  }

  @Test
  void aCursorOfAValueThatIsNotThereTakesNoParameter() {
    String sort = "sort: [{tons: DESC}]";
    String cursor = Cursors.encode(fingerprint(sort), Arrays.asList(null, "ada"));
    assertThat(
            HARBOUR.printed(
                "{ shipsConnection(%s, after: \"%s\") { edges { cursor } } }"
                    .formatted(sort, cursor)))
        .startsWith("pages Ship by tons desc, id after [null, $0]\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"sort: [{tons: ASC}]", "sort: [{name: DESC}]", "first: 3"})
  void aCursorOfAnotherOrderIsRefused(String arguments) {
    String cursor = Cursors.encode(fingerprint("sort: [{tons: DESC}]"), List.of(40, "ada"));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () ->
                HARBOUR.plan(
                    "{ shipsConnection(%s, after: \"%s\") { edges { cursor } } }"
                        .formatted(arguments, cursor)))
        .satisfies(
            refused ->
                assertThat(refused.problems().getFirst().place())
                    .isEqualTo("shipsConnection(after:)"));
  }

  @Test
  void aSchemaMayLimitWhatIsAskedOfAType() {
    InlineSchema buoys =
        InlineSchema.of(
            "type Buoy @node @limit(default: 5, max: 8) { id: ID! @unique name: String! }");
    assertThat(buoys.plan("{ buoys { name } }").values()).containsExactly(5L);
    assertThat(buoys.plan("{ buoys(limit: 7) { name } }").values()).containsExactly(7L);
    assertThat(buoys.plan("{ buoys(limit: 9) { name } }").values()).containsExactly(8L);
    assertThat(buoys.plan("{ buoysConnection { totalCount } }").values()).containsExactly(6L);
  }

  private static String fingerprint(String arguments) {
    ConnectionFetch pages =
        ((Plan.Paged)
                HARBOUR
                    .plan("{ shipsConnection(%s) { edges { cursor } } }".formatted(arguments))
                    .plan())
            .connection();
    return pages.fingerprint();
  }
}
