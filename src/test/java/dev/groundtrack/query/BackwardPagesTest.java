package dev.groundtrack.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Pages that are counted from the end of a connection. */
class BackwardPagesTest {
  private static final String ROOT =
      """
      query ($first: Int, $after: String, $last: Int, $before: String) {
        page: productsConnection(
          first: $first, after: $after, last: $last, before: $before, %s
        ) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            edges { cursor node { id } } } }
      """;
  private static final String OVER_A_RELATIONSHIP =
      """
      query ($first: Int, $after: String, $last: Int, $before: String) {
        orders(where: {id: {eq: "o1"}}) {
          page: linesConnection(
            first: $first, after: $after, last: $last, before: $before, %s
          ) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              edges { cursor node { id } } } } }
      """;

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = PlainServer.start("northwind");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode page(String query, Map<String, ?> variables) {
    return server.data(query, variables).findValue("page");
  }

  private static List<String> ids(JsonNode page) {
    return page.get("edges").valueStream().map(edge -> edge.at("/node/id").asString()).toList();
  }

  /** Every id from the last page to the first. */
  private static List<String> walkBack(String query, int size) {
    List<String> seen = new ArrayList<>();
    String before = null;
    JsonNode page;
    do {
      Map<String, Object> variables = new HashMap<>(Map.of("last", size));
      variables.put("before", before);
      page = page(query, variables);
      assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isEqualTo(before != null);
      seen.addAll(0, ids(page));
      before = page.at("/pageInfo/startCursor").asString();
      assertThat(page.at("/edges/0/cursor").asString()).isEqualTo(before);
    } while (page.at("/pageInfo/hasPreviousPage").asBoolean());
    return seen;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort: []",
        "sort: [{unitPrice: DESC}]",
        "sort: [{unitsInStock: ASC}, {name: DESC}]",
        "sort: [{discontinued: DESC}]",
        "sort: [{shelfLife: DESC}, {openedAt: ASC}]",
        "where: {unitPrice: {gt: 3}}, sort: [{unitPrice: ASC}]",
      })
  void theyAreThePagesThatLeadForward(String arguments) {
    String query = ROOT.formatted(arguments);
    List<String> forward = ids(page(query, Map.of()));
    assertThat(forward).hasSizeGreaterThan(5);
    assertThat(walkBack(query, 1)).isEqualTo(forward);
    assertThat(walkBack(query, 3)).isEqualTo(forward);
    assertThat(ids(page(query, Map.of("last", 2))))
        .isEqualTo(forward.subList(forward.size() - 2, forward.size()));
    assertThat(page(query, Map.of("last", 1)).get("totalCount").asInt()).isEqualTo(forward.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort: []",
        "sort: [{edge: {unitPrice: ASC}}]",
        "sort: [{edge: {quantity: DESC}}, {node: {name: ASC}}]",
      })
  void soItIsOverARelationship(String arguments) {
    String query = OVER_A_RELATIONSHIP.formatted(arguments);
    List<String> forward = ids(page(query, Map.of()));
    assertThat(forward).hasSizeGreaterThan(1);
    assertThat(walkBack(query, 1)).isEqualTo(forward);
  }

  @Test
  void aPageLeadsBackToTheOneItCameFrom() {
    String query = ROOT.formatted("sort: [{unitPrice: DESC}]");
    JsonNode first = page(query, Map.of("first", 3));
    JsonNode second =
        page(query, Map.of("first", 3, "after", first.at("/pageInfo/endCursor").asString()));
    JsonNode back =
        page(query, Map.of("last", 3, "before", second.at("/pageInfo/startCursor").asString()));
    assertThat(back.get("edges")).isEqualTo(first.get("edges"));
    assertThat(back.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
    assertThat(back.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
  }

  @Test
  void lastZeroGivesNoEdge() {
    JsonNode page = page(ROOT.formatted("sort: []"), Map.of("last", 0));
    assertThat(page.get("edges")).isEmpty();
    assertThat(page.get("totalCount").asInt()).isPositive();
    assertThat(page.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first: 1, last: 1",
        "last: 1, after: \"x\"",
        "first: 1, before: \"x\"",
        "last: -1",
        "last: 1, before: \"nonsense\"",
        "last: 1000000",
      })
  void whatMakesNoPageIsRefused(String arguments) {
    JsonNode error =
        server
            .ask("{ productsConnection(%s) { totalCount } }".formatted(arguments))
            .at("/errors/0");
    assertThat(error.at("/extensions/code").asString()).isIn("BAD_USER_INPUT", "LIMIT_EXCEEDED");
    assertThat(error.at("/extensions/remedy").asString()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ products { id ... @defer { name } } }",
        "{ products { id ...Rest @ defer(if: false) } } fragment Rest on Product { name }",
      })
  void nothingIsSentBitByBit(String query) {
    JsonNode error = server.ask(query).at("/errors/0");
    assertThat(error.at("/extensions/code").asString()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    assertThat(error.at("/message").asString()).contains("defer");
    assertThat(server.get("/graphql/schema").body()).doesNotContain("directive @defer", "@stream");
  }
}
