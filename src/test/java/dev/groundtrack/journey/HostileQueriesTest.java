package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Queries that no honest client asks: each is told what is wrong, soon, and nothing changes. */
@Timeout(120)
class HostileQueriesTest {
  private static RunningServer server;
  private static List<String> before;

  @BeforeAll
  static void startAServer() {
    server = RunningServer.start("--groundtrack.seed=src/test/resources/golden/graph");
    before = server.export();
  }

  @AfterEach
  void nothingHasChanged() {
    assertThat(server.export()).isEqualTo(before);
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  private record Bad(String what, String query, String told, String path) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Bad invalid(String what, String query, String told) {
    return new Bad(what, query, told, "");
  }

  private static String numbered(int count, String each) {
    return IntStream.range(0, count)
        .mapToObj(i -> each.replace("#", "" + i))
        .collect(Collectors.joining(" "));
  }

  static final List<Bad> REFUSED =
      List.of(
          new Bad(
              "a page of everything there could be",
              "{ ok: countries { name } agenciesConnection(first: 100000000) { totalCount } }",
              "first is 100000000, more than the 100000 rows",
              "[\"agenciesConnection\"]"),
          new Bad(
              "a huge limit far down",
              "{ agencies { operates(limit: 2147483647) { name } } }",
              "limit is 2147483647",
              "[\"agencies\"]"),
          new Bad(
              "a negative first",
              "{ agenciesConnection(first: -1) { totalCount } }",
              "first is -1, and must not be negative",
              "[\"agenciesConnection\"]"),
          new Bad(
              "a negative offset",
              "{ agencies(offset: -5) { name } }",
              "offset is -5",
              "[\"agencies\"]"),
          invalid(
              "aliases by the thousand",
              "{ " + numbered(1_500, "a#: agencies { id }") + " }",
              "fields, more than the 1000 allowed"),
          invalid(
              "more aliases than a parser should read",
              "{ " + numbered(20_000, "a#: agencies { id }") + " }",
              "tokens"),
          invalid(
              "fragments that double at each level",
              "{ agencies { ...f0 } } fragment f25 on Agency { name } "
                  + numbered(25, "fragment f# on Agency { a#: name ...g# ...h# }")
                  + IntStream.range(0, 25)
                      .mapToObj(
                          i ->
                              "fragment g%1$d on Agency { operates { operatedBy { ...f%2$d } } } fragment h%1$d on Agency { b%1$d: operates { operatedBy { ...f%2$d } } }"
                                  .formatted(i, i + 1))
                      .collect(Collectors.joining(" ")),
              "allowed"),
          invalid(
              "fragments in a circle",
              "{ agencies { ...a } } fragment a on Agency { name ...b } fragment b on Agency { ...a"
                  + " }",
              "cycle"),
          invalid(
              "a condition that nests without end",
              "{ agencies(where: "
                  + "{NOT: ".repeat(2_000)
                  + "{}"
                  + "}".repeat(2_000)
                  + ") { name } }",
              "deep"),
          invalid(
              "a constant that there is not",
              "{ agencies(where: {kind: {eq: X}}) { name } }",
              "'X'"),
          invalid("a number for a text", "{ agencies(where: {name: {eq: 5}}) { name } }", "name"),
          invalid(
              "a text for a number",
              "{ relations(where: {confidence: {gt: \"much\"}}) { id } }",
              "confidence"),
          invalid(
              "a day that is none",
              "{ spacecraft(where: {launchedOn: {gt: \"2019-02-30\"}}) { id } }",
              "launchedOn"),
          invalid(
              "a quantifier of no condition",
              "{ agencies(where: {operates: {many: {}}}) { id } }",
              "many"),
          invalid("an order that there is not", "{ agencies(sort: [{name: UP}]) { id } }", "UP"),
          invalid(
              "two operations and no name",
              "query a { agencies { id } } query b { agencies { id } }",
              "operation"));

  @ParameterizedTest
  @FieldSource("REFUSED")
  void isRefusedWithARemedy(Bad bad) {
    JsonNode response = server.ask(bad.query());
    JsonNode error = error(response);
    assertThat(error.get("message").asString()).contains(bad.told());
    assertThat(error.path("path").isMissingNode() ? "" : error.get("path").toString())
        .isEqualTo(bad.path());
  }

  @Test
  void theSameNestingInVariablesIsRefusedToo() {
    String open = "{\"NOT\":".repeat(5_000);
    HttpResponse<String> response =
        server.post(
            "{\"query\":\"query ($w: AgencyWhere) { agencies(where: $w) { id }"
                + " }\",\"variables\":{\"w\":"
                + open
                + "{}"
                + "}".repeat(5_000)
                + "}}");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("errors", "remedy");
    tellsNoInternals(response.body());
  }

  @Test
  void aConditionMayNestAsDeepAsARequestMay() {
    Map<String, Object> where = Map.of("name", Map.of("eq", "NASA"));
    for (int i = 0; i < 200; i++) {
      where = Map.of("NOT", where);
    }
    assertThat(
            server
                .data(
                    "query ($w: AgencyWhere) { agencies(where: $w) { name } }", Map.of("w", where))
                .toString())
        .isEqualTo("{\"agencies\":[{\"name\":\"NASA\"}]}");
  }

  @Test
  void manyValuesAreLookedUpAtOnce() {
    List<String> ids = IntStream.range(0, 100_000).mapToObj(i -> "no-" + i).toList();
    JsonNode data =
        server.data(
            "query ($ids: [ID!]) { agencies(where: {id: {in: $ids}}) { name } }",
            Map.of("ids", ids));
    assertThat(data.get("agencies")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000",
        "\u0007\u001b[31m",
        "\u001f",
        "\ud800",
        "\udc00x\ud83d",
        "\u202e",
        "%_\\'\"`"
      })
  void textsThatAreNoneAreFoundNowhere(String text) {
    JsonNode data =
        server.data(
            """
            query ($t: String!, $id: ID!) {
              agencies(where: {OR: [{name: {eq: $t}}, {name: {startsWith: $t}}, {aliases: {includes: $t}}]}) { name }
              agenciesConnection(where: {anyName: {eq: $t}}) { totalCount }
              entity(name: $t) { name }
              node(id: $id) { id }
            }
            """,
            Map.of("t", text, "id", text));
    assertThat(data.get("agencies")).isEmpty();
    assertThat(data.get("entity").isNull()).isTrue();
    assertThat(data.get("node").isNull()).isTrue();
  }

  @Test
  void aTextOfMegabytesIsComparedLikeAnyOther() {
    JsonNode data =
        server.data(
            "query ($t: String!) { agencies(where: {name: {contains: $t}}) { name } }",
            Map.of("t", "x".repeat(3 << 20)));
    assertThat(data.get("agencies")).isEmpty();
  }

  @Test
  void aPagePastTheEndIsEmptyAndOneAfterANodeThatIsGoneGoesOn() {
    JsonNode all =
        server.data("{ agenciesConnection(sort: [{name: ASC}]) { pageInfo { endCursor } } }");
    String end = all.at("/agenciesConnection/pageInfo/endCursor").asString();
    JsonNode page =
        server.data(
            "query ($after: String) { agenciesConnection(first: 5, after: $after, sort: [{name:"
                + " ASC}]) { edges { cursor } pageInfo { hasNextPage } } agencies(offset: 99999) {"
                + " name } }",
            Map.of("after", end));
    assertThat(page.toString())
        .isEqualTo(
            "{\"agenciesConnection\":{\"edges\":[],\"pageInfo\":{\"hasNextPage\":false}},\"agencies\":[]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "====", "AAAA", "MzQzOWNiOGY", "\u0000", "ð"})
  void aCursorThatIsNoneIsRefused(String cursor) {
    JsonNode error =
        error(
            server.ask(
                "query ($after: String) { agenciesConnection(first: 5, after: $after) { totalCount"
                    + " } }",
                Map.of("after", cursor)));
    assertThat(error.get("path").toString()).isEqualTo("[\"agenciesConnection\"]");
  }

  @Test
  void aMutationByGetIsRefused() {
    String mutation = "mutation { removeSource(id: \"x\") { statements } }";
    HttpResponse<String> response =
        server.get("/graphql?query=" + URLEncoder.encode(mutation, StandardCharsets.UTF_8));
    assertThat(response.statusCode()).isEqualTo(405);
    tellsNoInternals(response.body());
  }

  @Test
  void whatIsWrongWithOneFieldLeavesTheOthersAnswered() {
    JsonNode response =
        server.ask(
            "{ countries(where: {id: {eq: \"france\"}}) { name } agenciesConnection(first: -1) {"
                + " totalCount } }");
    assertThat(response.at("/errors/0/path").toString()).isEqualTo("[\"agenciesConnection\"]");
  }

  private static JsonNode error(JsonNode response) {
    tellsNoInternals(response.toString());
    JsonNode error = response.at("/errors/0");
    assertThat(error.isObject()).as(response.toString()).isTrue();
    assertThat(error.at("/extensions/classification").asString())
        .isIn("BAD_REQUEST", "ValidationError", "InvalidSyntax");
    assertThat(error.at("/extensions/remedy").asString()).isNotBlank();
    return error;
  }

  private static void tellsNoInternals(String response) {
    assertThat(response)
        .doesNotContain("Exception", "dev.groundtrack", "org.neo4j", "java.", "Neo4j", "MATCH (");
  }
}
