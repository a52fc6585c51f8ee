package dev.groundtrack.query.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.query.plan.Selection;
import dev.groundtrack.testing.Harbour;
import dev.groundtrack.testing.InlineSchema;
import org.junit.jupiter.api.Test;

class OrderPlannerTest {
  private static final InlineSchema HARBOUR = Harbour.open();

  @Test
  void whatIsSortedIsMadeTotalByTheKey() {
    assertThat(head("{ ships(sort: [{name: ASC}, {tons: DESC}]) { tons } }"))
        .isEqualTo("many Ship by title, tons desc, id");
  }

  @Test
  void theKeyIsNotAddedWhereItIsAskedAlready() {
    assertThat(head("{ ships(sort: [{id: DESC}, {tons: ASC}]) { tons } }"))
        .isEqualTo("many Ship by id desc, tons");
  }

  @Test
  void nodesWithoutAKeyAreToldApartByTheDatabase() {
    assertThat(head("{ ports(sort: {name: DESC}) { name } }"))
        .isEqualTo("many Port by name desc, #");
  }

  @Test
  void aWholeListIsNotSortedUnlessItIsAsked() {
    assertThat(head("{ ships { tons } }")).isEqualTo("many Ship");
    assertThat(head("{ ships(sort: []) { tons } }")).isEqualTo("many Ship");
  }

  @Test
  void whatIsCutIsSorted() {
    assertThat(head("{ ships(limit: 2) { tons } }")).isEqualTo("many Ship by id limit $0");
    assertThat(head("{ ships(offset: 2) { tons } }")).isEqualTo("many Ship by id offset $0");
    assertThat(head("{ shipsConnection { edges { cursor } } }")).isEqualTo("pages Ship by id");
  }

  @Test
  void whatAStatementGivesIsSortedByAsWell() {
    assertThat(head("{ ships(sort: {rank: DESC}) { tons } }"))
        .isEqualTo("many Ship by cypher rank desc, id");
  }

  @Test
  void aNullInASortOrderIsNoKey() {
    assertThat(head("{ ships(sort: [{name: null}]) { tons } }")).isEqualTo("many Ship");
  }

  @Test
  void onlyWhatEveryNodeHasLetsAPageStartInAnIndex() {
    Plan.Many many =
        (Plan.Many)
            HARBOUR
                .plan("{ ships(sort: [{name: ASC}, {tons: ASC}, {rank: ASC}]) { tons } }")
                .plan();
    assertThat(many.fetch().order().keys())
        .extracting(Order.Key::property, Order.Key::scalar, Order.Key::required)
        .containsExactly(
            tuple("title", "String", true),
            tuple("tons", "Int", false),
            tuple("rank", "Int", false),
            tuple("id", "ID", true));
  }

  @Test
  void parallelEdgesAreToldApartLast() {
    assertThat(
            edges("sailors", "shipsConnection", "[{edge: {since: DESC}}, {node: {tons: ASC}}]")
                .keys())
        .extracting(Order.Key::place, Order.Key::property)
        .containsExactly(
            tuple(Order.Place.EDGE, "since"),
            tuple(Order.Place.NODE, "tons"),
            tuple(Order.Place.NODE, "id"),
            tuple(Order.Place.EDGE, "#"));
  }

  @Test
  void whatStandsOnEdgesIsRequiredOnlyWhereAllEdgesAreAlike() {
    assertThat(
            edges("sailors", "shipsConnection", "[{edge: {rank: ASC}}]")
                .keys()
                .getFirst()
                .required())
        .isTrue();
    assertThat(
            edges("vessels", "crewConnection", "[{edge: {Service: {rank: ASC}}}]")
                .keys()
                .getFirst()
                .required())
        .isFalse();
  }

  private static Order edges(String field, String connection, String sort) {
    Plan.Many many =
        (Plan.Many)
            HARBOUR
                .plan(
                    "{ %s { %s(sort: %s) { edges { cursor } } } }"
                        .formatted(field, connection, sort))
                .plan();
    return ((Selection.Connected) many.fetch().selections().getFirst()).connection().order();
  }

  private static String head(String operation) {
    return HARBOUR.printed(operation).lines().findFirst().orElseThrow();
  }
}
