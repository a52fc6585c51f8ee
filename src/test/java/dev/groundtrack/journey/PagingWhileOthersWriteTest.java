package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A cursor says where a node stands, not how many come before it. */
class PagingWhileOthersWriteTest {
  private static final String CUSTOMERS =
      """
      query ($after: String) {
        page: customersConnection(first: 5, after: $after, sort: [{city: DESC}, {name: ASC}]) {
          pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { id } } } }
      """;
  private static final String LINES =
      """
      query ($after: String) {
        orders(where: {id: {eq: "o1"}}) {
          page: linesConnection(first: 1, after: $after, sort: [{edge: {unitPrice: ASC}}]) {
            pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { id } } } } }
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

  private void write(String cypher) {
    server.bean(Graph.class).write(tx -> tx.run(cypher, Map.of()));
  }

  private JsonNode page(String query, String after) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("after", after);
    return server.data(query, variables).findValue("page");
  }

  /** Every id from page to page; something is written after each. */
  private List<String> walk(String query, Runnable between) {
    List<String> seen = new ArrayList<>();
    String after = null;
    JsonNode page;
    do {
      page = page(query, after);
      page.get("edges").forEach(edge -> seen.add(edge.at("/node/id").asString()));
      after = page.at("/pageInfo/endCursor").asString();
      between.run();
    } while (page.at("/pageInfo/hasNextPage").asBoolean());
    return seen;
  }

  @Test
  void nothingIsTwiceOnAPageAndNothingIsPassedOver() {
    List<String> all = walk(CUSTOMERS, () -> {});
    int[] turn = {0};
    List<String> seen =
        walk(
            CUSTOMERS,
            () -> {
              int number = turn[0]++;
              write("CREATE (:Customer {id: 'before" + number + "', name: 'A', city: 'Zzyzx'})");
              write("MATCH (c:Customer {id: '" + all.get(number) + "'}) DETACH DELETE c");
            });
    assertThat(seen).isEqualTo(all);
  }

  @Test
  void thePageAfterANodeThatIsGoneStartsWhereItStood() {
    List<String> all = walk(CUSTOMERS, () -> {});
    JsonNode first = page(CUSTOMERS, null);
    write("MATCH (c:Customer {id: '" + all.get(4) + "'}) DETACH DELETE c");
    JsonNode second = page(CUSTOMERS, first.at("/pageInfo/endCursor").asString());
    assertThat(second.at("/edges/0/node/id").asString()).isEqualTo(all.get(5));
    assertThat(second.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
  }

  @Test
  void everyEdgeToOneNodeHasAPlaceOfItsOwn() {
    write(
        "MATCH (o:Order {id: 'o1'})-[r:CONTAINS]->(p:Product) WITH o, p LIMIT 1"
            + " UNWIND range(1, 5) AS i CREATE (o)-[:CONTAINS {quantity: i, unitPrice: 7.5}]->(p)");
    long edges =
        server
            .data("{ orders(where: {id: {eq: \"o1\"}}) { linesConnection { totalCount } } }")
            .findValue("totalCount")
            .asLong();
    assertThat(walk(LINES, () -> {})).hasSize((int) edges);
  }

  @Test
  void whatIsAddedFurtherOnIsFoundThere() {
    JsonNode first = page(CUSTOMERS, null);
    write("CREATE (:Customer {id: 'last', name: 'Zz', city: 'Aachen'})");
    String after = first.at("/pageInfo/endCursor").asString();
    List<String> rest = new ArrayList<>();
    JsonNode page;
    do {
      page = page(CUSTOMERS, after);
      page.get("edges").forEach(edge -> rest.add(edge.at("/node/id").asString()));
      after = page.at("/pageInfo/endCursor").asString();
    } while (page.at("/pageInfo/hasNextPage").asBoolean());
    assertThat(rest).contains("last");
  }
}
