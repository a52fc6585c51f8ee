package dev.groundtrack.query.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
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
import tools.jackson.databind.JsonNode;

/** What would keep the database's planner busy is refused before it gets there. */
@Timeout(180)
class PlanLimitsTest {
  private static final String DEPTH = "groundtrack.max-relationship-depth";
  private static final String PARTS = "groundtrack.max-condition-parts";
  private static final String LIST = "groundtrack.max-list-size";
  private static final String COST = "groundtrack.max-planning-cost";

  private static RunningServer server;
  private static List<String> before;

  @BeforeAll
  static void startAServer() {
    server =
        RunningServer.start(
            "--groundtrack.seed=src/test/resources/golden/graph",
            "--groundtrack.max-list-size=2000");
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

  private record Big(String what, String query, Map<String, Object> variables, String setting) {
    Big(String what, String query, String setting) {
      this(what, query, Map.of(), setting);
    }

    @Override
    public String toString() {
      return what;
    }
  }

  /** Conditions that lead from an entity over its statements and back, so many times. */
  private static Object deep(int pairs, String quantifier) {
    Object where = Map.of("name", Map.of("eq", "NASA"));
    for (int i = 0; i < pairs; i++) {
      where = Map.of("about", Map.of(quantifier, where));
      where = Map.of("statements", Map.of(quantifier, where));
    }
    return where;
  }

  private static String literal(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + literal(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case List<?> list ->
          list.stream().map(PlanLimitsTest::literal).collect(Collectors.joining(", ", "[", "]"));
      default -> "\"" + value + "\"";
    };
  }

  private static String selected(int pairs, String innermost) {
    return "statements { about { ".repeat(pairs) + innermost + " } }".repeat(pairs);
  }

  private static final String BY_WHERE = "query ($w: AgencyWhere) { agencies(where: $w) { name } }";

  private static Map<String, Object> where(Object where) {
    return Map.of("w", where);
  }

  private static List<Object> times(int count, Object part) {
    return Collections.nCopies(count, part);
  }

  private static final Object NAMED = Map.of("name", Map.of("eq", "NASA"));

  static final List<Big> REFUSED =
      List.of(
          new Big(
              "a selection of few bytes",
              "{ sources(limit: 1) { "
                  + "mentions(limit: 1) { source { ".repeat(14)
                  + "id"
                  + " } }".repeat(14)
                  + " } }",
              DEPTH),
          new Big("a selection of lists", "{ agencies { " + selected(6, "name") + " } }", DEPTH),
          new Big(
              "connections",
              "{ agencies { "
                  + "statementsConnection { edges { node { aboutConnection { edges { node { "
                      .repeat(4)
                  + "statements { about { statements { id } } }"
                  + " } } } } } }".repeat(4)
                  + " } }",
              DEPTH),
          new Big(
              "a condition", "{ agencies(where: " + literal(deep(6, "some")) + ") { id } }", DEPTH),
          new Big("a condition in a variable", BY_WHERE, where(deep(6, "some")), DEPTH),
          new Big("a condition of none", BY_WHERE, where(deep(6, "none")), DEPTH),
          new Big("a condition of single", BY_WHERE, where(deep(6, "single")), DEPTH),
          new Big("a condition of all", BY_WHERE, where(deep(6, "all")), COST),
          new Big(
              "a condition far down",
              "query ($w: EntityWhere) { agencies { statements { about(where: $w) { name } } }"
                  + " }",
              where(deep(5, "some")),
              DEPTH),
          new Big(
              "a condition of a connection",
              "query ($w: AgencyWhere) { agenciesConnection(where: $w) { totalCount } }",
              where(deep(6, "some")),
              DEPTH),
          new Big(
              "many wide selections at the deepest",
              "{ agencies { "
                  + selected(
                      4,
                      IntStream.range(0, 150)
                          .mapToObj(i -> "a" + i + ": statements { id }")
                          .collect(Collectors.joining(" ")))
                  + " } }",
              COST),
          new Big("an or of many parts", BY_WHERE, where(Map.of("OR", times(1_100, NAMED))), PARTS),
          new Big(
              "an or of very many parts",
              BY_WHERE,
              where(Map.of("OR", times(20_000, NAMED))),
              PARTS),
          new Big(
              "an or of many parts in the text",
              "{ agencies(where: " + literal(Map.of("OR", times(1_100, NAMED))) + ") { id } }",
              PARTS),
          new Big(
              "a list of values",
              BY_WHERE,
              where(Map.of("id", Map.of("in", times(2_001, "nasa")))),
              LIST),
          new Big(
              "a list of names",
              BY_WHERE,
              where(Map.of("anyName", Map.of("in", times(2_001, "nasa")))),
              LIST),
          new Big(
              "a condition of what is deleted",
              "mutation ($w: AgencyWhere) { deleteAgencies(where: $w) { nodesDeleted } }",
              where(deep(6, "some")),
              DEPTH),
          new Big(
              "a condition of what is changed",
              "mutation ($w: AgencyWhere) { updateAgencies(where: $w, update: {description: {set:"
                  + " \"x\"}}) { info { nodesDeleted } } }",
              where(Map.of("OR", times(1_100, NAMED))),
              PARTS),
          new Big(
              "many that are created",
              "mutation ($all: [AgencyCreateInput!]!) { createAgencies(input: $all) { info {"
                  + " nodesCreated } } }",
              Map.of(
                  "all",
                  IntStream.range(0, 2_001).mapToObj(i -> Map.of("name", "Agency " + i)).toList()),
              LIST),
          new Big(
              "what is told of what was created",
              "mutation { createAgencies(input: [{name: \"Agency of Nowhere\"}]) { agencies { "
                  + selected(6, "name")
                  + " } } }",
              DEPTH),
          new Big(
              "what is created over many relationships",
              "mutation ($one: AgencyCreateInput!) { createAgencies(input: [$one]) { info {"
                  + " nodesCreated } } }",
              Map.of("one", created(6)),
              DEPTH));

  private static Object created(int pairs) {
    Map<String, Object> node = Map.of("name", "Agency 0");
    for (int i = 1; i <= pairs; i++) {
      Object agency = Map.of("create", List.of(Map.of("node", Map.of("Agency", node))));
      Object craft =
          Map.of(
              "create",
              List.of(Map.of("node", Map.of("name", "Craft " + i, "operatedBy", agency))));
      node = Map.of("name", "Agency " + i, "operates", craft);
    }
    return node;
  }

  @ParameterizedTest
  @FieldSource("REFUSED")
  void isRefusedAndItsSettingNamed(Big big) {
    JsonNode response = server.ask(big.query(), big.variables());
    JsonNode error = response.at("/errors/0");
    assertThat(error.at("/extensions/classification").asString())
        .as(response.toString())
        .isEqualTo("BAD_REQUEST");
    assertThat(error.at("/extensions/remedy").asString()).contains(big.setting());
    assertThat(error.get("message").asString()).containsPattern("\\d");
    assertThat(error.at("/extensions/problems/0/place").asString()).isNotBlank();
  }

  @Test
  void byGetItIsRefusedToo() {
    String query = "{ agencies { " + selected(6, "name") + " } }";
    HttpResponse<String> response =
        server.get("/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    assertThat(response.body()).contains(DEPTH);
  }

  @Test
  void anOrOfTwentyThousandPartsInTheTextIsTooLong() {
    String or = literal(Map.of("OR", times(20_000, NAMED)));
    JsonNode response = server.ask("{ agencies(where: " + or + ") { id } }");
    assertThat(response.at("/errors/0/message").asString()).contains("tokens");
  }

  @Test
  void tenRelationshipsThatLeadIntoOneAnotherAreAnswered() {
    JsonNode data = server.data("{ agencies { " + selected(5, "name") + " } }");
    assertThat(data.get("agencies")).isNotEmpty();
  }

  @Test
  void conditionsOfAThousandPartsAreMet() {
    List<Object> parts = times(495, NAMED);
    assertThat(server.data(BY_WHERE, where(Map.of("OR", parts))).at("/agencies/0/name").asString())
        .isEqualTo("NASA");
  }
}
