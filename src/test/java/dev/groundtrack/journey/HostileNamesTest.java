package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names and other texts that no index or store takes: refused where they stand, or kept whole. */
class HostileNamesTest {
  private static final String CREATE =
      "mutation ($t: String!) { createAgencies(input: [{name: $t, aliases: []}]) { info {"
          + " nodesCreated } } }";
  private static final String ALIAS =
      "mutation ($t: String!) { createAgencies(input: [{name: \"Hoshi Relief\", aliases: [$t]}]) {"
          + " info { nodesCreated } } }";
  private static final String UPDATE =
      "mutation ($t: String!) { updateAgencies(where: {name: {eq: \"Norrland Space\"}}, update:"
          + " {name: {set: $t}}) { info { nodesCreated } } }";
  private static final String PUSH =
      "mutation ($t: String!) { updateAgencies(where: {name: {eq: \"Norrland Space\"}}, update:"
          + " {aliases: {push: [$t]}}) { info { nodesCreated } } }";
  private static final String NESTED =
      "mutation ($t: String!) { createAgencies(input: [{name: \"Hoshi Relief\", aliases: [],"
          + " operates: {create: [{node: {name: $t, aliases: []}}]}}]) { info { nodesCreated } } }";
  private static final String NESTED_UPDATE =
      "mutation ($t: String!) { updateAgencies(where: {name: {eq: \"Norrland Space\"}}, update:"
          + " {operates: [{update: {node: {name: {set: $t}}}}]}) { info { nodesCreated } } }";
  private static final String UPSERT =
      "mutation ($t: String!) { upsertAgencies(input: [{id: \"a\", name: $t, aliases: []}]) { info"
          + " { nodesCreated } } }";
  private static final String UPSERT_KEY =
      "mutation ($t: ID!) { upsertAgencies(input: [{id: $t, name: \"Hoshi Relief\", aliases: []}])"
          + " { info { nodesCreated } } }";

  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static RunningServer server;
  private static List<String> before;

  @BeforeAll
  static void start() {
    server = RunningServer.start("--groundtrack.seed=none");
    server.data(
        "mutation { createAgencies(input: [{name: \"Norrland Space\", aliases: [], operates:"
            + " {create: [{node: {name: \"Petrel\", aliases: []}}]}}]) { info { nodesCreated } }"
            + " }");
    before = server.export();
  }

  @AfterEach
  void restore() {
    server
        .data("{ sources { id title kind } }")
        .get("sources")
        .forEach(HostileNamesTest::removeWhatIsNew);
    assertThat(server.export()).isEqualTo(before);
  }

  private static void removeWhatIsNew(JsonNode source) {
    String id = source.get("id").asString();
    if (before.stream().noneMatch(line -> line.contains(id))) {
      server.data("mutation ($id: ID!) { removeSource(id: $id) { source } }", Map.of("id", id));
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private record Bad(String what, String operation, String text, String told) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Stream<Bad> each(String what, String text, String told, String... operations) {
    return Stream.of(operations)
        .map(o -> new Bad(what + " in " + o.replaceAll("^.*?\\) \\{ ", ""), o, text, told));
  }

  static Stream<Bad> refused() {
    String[] names = {CREATE, ALIAS, UPDATE, PUSH, NESTED, NESTED_UPDATE, UPSERT};
    String[] all = Stream.concat(Stream.of(names), Stream.of(UPSERT_KEY)).toArray(String[]::new);
    return Stream.of(
            each("100,000 letters", "N".repeat(100_000), "100000 bytes in UTF-8, more than", all),
            each("3,000 characters of three bytes", "★".repeat(3_000), "9000 bytes in UTF-8", all),
            each("nothing", "", "empty", names),
            each("blanks", " \t\u00A0\u2003", "empty", names),
            each("what nobody sees", "\u200B\u2060\u00AD", "empty", names),
            each("half a character", "Norrland \uD83D", "holds half a character", all),
            each("the other half", "\uDE80", "holds half a character", all))
        .flatMap(bad -> bad);
  }

  /** In ASCII: as text in UTF-8, half a character would be sent as a question mark. */
  private static JsonNode ask(String operation, Map<String, String> variables) {
    Map<String, Object> request = Map.of("query", operation, "variables", variables);
    return ASCII.readTree(server.post(ASCII.writeValueAsString(request)).body());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isRefusedWhereItStands(Bad bad) {
    JsonNode response = ask(bad.operation(), Map.of("t", bad.text()));
    JsonNode error = response.at("/errors/0");
    assertThat(error.at("/extensions/classification").asString())
        .as(response.toString())
        .isEqualTo("BAD_REQUEST");
    assertThat(error.get("message").asString()).contains(bad.told());
    assertThat(error.at("/extensions/remedy").asString()).isNotBlank();
    assertThat(error.at("/extensions/problems/0/place").asString())
        .matches("\\w+\\(\\w+:\\).*(name|aliases|id).*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"N", "★★", "--", "...", "–", "Ñørrland/2", "e\u0301"})
  void aShortNameIsKept(String name) {
    server.data(CREATE, Map.of("t", name));
    assertThat(named(name)).isEqualTo(1);
  }

  @Test
  void theLongestNameIsKept() {
    String name = "N".repeat(8_000);
    server.data(CREATE, Map.of("t", name));
    server.data(ALIAS, Map.of("t", "M".repeat(8_000)));
    assertThat(named(name)).isEqualTo(1);
  }

  private static int named(String name) {
    return server
        .data("query ($n: String!) { agencies(where: {name: {eq: $n}}) { id } }", Map.of("n", name))
        .get("agencies")
        .size();
  }

  @Test
  void namesWithoutLettersAreOfDifferentEntities() {
    List<String> names = List.of("★★", "♦♦", "--", "---", "...", "–", "//", "\u0301");
    String create =
        "mutation ($input: [AgencyCreateInput!]!) { createAgencies(input: $input) { agencies { id }"
            + " } }";
    List<Map<String, Object>> input =
        names.stream().map(n -> Map.<String, Object>of("name", n, "aliases", List.of())).toList();
    JsonNode made = server.data(create, Map.of("input", input)).at("/createAgencies/agencies");
    assertThat(made.valueStream().map(agency -> agency.get("id").asString()).distinct())
        .hasSize(names.size());
  }

  static final List<String> ABOUT = List.of("title", "url", "publisher", "author");

  @ParameterizedTest
  @FieldSource("ABOUT")
  void whatASourceIsCalledMayBeLongButNotHalf(String field) {
    String mutation =
        "mutation ($v: String) { importText(input: {text: \"Ida Berglund said that Petrel would"
            + " fly.\", FIELD: $v}) { source { FIELD } } }";
    String operation = mutation.replace("FIELD", field);
    JsonNode refused = ask(operation, Map.of("v", "Petrel \uD83D"));
    assertThat(refused.at("/errors/0/message").asString())
        .contains("importText(input:)." + field + " holds half a character");
    String value = "P".repeat(100_000);
    JsonNode kept = server.data(operation, Map.of("v", value));
    assertThat(kept.at("/importText/source/" + field).asString()).isEqualTo(value);
  }

  static final List<String> LONG_TEXTS =
      List.of(
          "N" + "orrland".repeat(10_000) + " said that Petrel would fly.",
          "Norrland".repeat(10_000) + " Space accused the " + "Halden".repeat(10_000) + " Group.",
          "Ida " + "Berglund ".repeat(5_000) + "said that Petrel would fly.",
          "Petrel. ".repeat(3)
              + "X".repeat(20_000)
              + " operates Petrel. Mr "
              + "Y".repeat(40_000)
              + " heads NASA.");

  @ParameterizedTest
  @FieldSource("LONG_TEXTS")
  void aLongWordInATextIsNoInternalError(String text) {
    server.data(
        "mutation ($t: String!) { importText(input: {text: $t}) { statements } }",
        Map.of("t", text));
  }

  @Test
  void aLongNameIsAskedForInVain() {
    Map<String, String> name = Map.of("n", "N".repeat(100_000));
    JsonNode found = server.data("query ($n: String!) { entity(name: $n) { id } }", name);
    assertThat(found.get("entity").isNull()).isTrue();
    server.data(
        "query ($n: String!) { agencies(where: {OR: [{name: {eq: $n}}, {anyName: {in: [$n]}},"
            + " {name: {startsWith: $n}}, {name: {contains: $n}}]}) { id } }",
        name);
    server.data(
        "query ($n: ID!) { agencies(where: {id: {in: [$n]}}) { id } node(id: $n) { id } }", name);
    server.data("query ($n: String!) { search(text: $n) { lacking } }", name);
  }
}
