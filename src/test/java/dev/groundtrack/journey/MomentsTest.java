package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A moment is one value, however it is spelled and whoever wrote it, and it is what is printed. */
class MomentsTest {
  private static final String SCHEMA =
      """
      type Pass @node {
        id: ID! @unique
        rises: DateTime
        sets: DateTime @default(value: "2031-05-01T02:00:00.5004+02:00")
        peaks: [DateTime!]
        heardAt: DateTime! @timestamp(operations: [CREATE])
        day: Date
        clock: Time
        over: [Station!]! @relationship(type: "OVER", direction: OUT, properties: "Contact")
      }
      type Station @node { name: String! @unique }
      type Contact @relationshipProperties { begins: DateTime loggedAt: DateTime @timestamp }
      """;

  /** Three spellings of one moment; one is finer than what is printed. */
  private static final List<String> SPELLINGS =
      List.of(
          "2027-03-01T23:30:00.250Z",
          "2027-03-01T18:30:00.2509-05:00",
          "2027-03-02T05:00:00.25+05:30");

  private static final String PRINTED = SPELLINGS.getFirst();

  private static TimeZone before;
  private static RunningServer server;

  @BeforeAll
  static void startAServerFarFromGreenwich(@TempDir Path folder) throws IOException {
    before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
    Files.writeString(folder.resolve("passes.graphqls"), SCHEMA);
    server = RunningServer.start("--groundtrack.schema=" + folder, "--groundtrack.seed=none");
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
    TimeZone.setDefault(before);
  }

  @BeforeEach
  void removeAllPasses() {
    server.data("mutation { deletePasses { nodesDeleted } deleteStations { nodesDeleted } }");
  }

  @Test
  void spellingsOfAMomentAreWrittenAsOneValue() {
    createOneOfEachSpelling();

    assertThat(printed("rises")).containsOnly(PRINTED).hasSize(3);
    assertThat(stored("MATCH (p:Pass) RETURN DISTINCT toString(p.rises) AS value"))
        .containsExactly(PRINTED.replace("250Z", "25Z"));
  }

  @Test
  void updatesAndUpsertsWriteItTheSame() {
    server.data(
        """
        mutation($at: DateTime!) {
          createPasses(input: [{id: "a"}]) { info { nodesCreated } }
          updatePasses(where: {id: {eq: "a"}}, update: {rises: {set: $at}, peaks: {set: [$at]}}) {
            info { nodesCreated }
          }
          again: updatePasses(where: {id: {eq: "a"}}, update: {peaks: {push: [$at]}}) {
            info { nodesCreated }
          }
          upsertPasses(input: [{id: "b", rises: $at, peaks: [$at]}]) { info { nodesCreated } }
        }
        """,
        Map.of("at", SPELLINGS.get(1)));

    assertThat(
            stored(
                "MATCH (p:Pass) UNWIND p.rises + p.peaks AS at RETURN DISTINCT toString(at) AS"
                    + " value"))
        .containsExactly("2027-03-01T23:30:00.25Z");
  }

  @Test
  void edgesHoldItTheSame() {
    server.data(
        """
        mutation($at: DateTime!) {
          createPasses(input: [{id: "a", over: {create: [{
            node: {name: "Tromsø"}, edge: {begins: $at}
          }]}}]) { info { nodesCreated } }
        }
        """,
        Map.of("at", SPELLINGS.get(2)));

    for (String spelling : SPELLINGS) {
      assertThat(
              ids("{overConnection: {some: {edge: {begins: {eq: $at}}}}}", Map.of("at", spelling)))
          .containsExactly("a");
    }
    JsonNode logged =
        server.data("{ passes { overConnection { edges { properties { loggedAt begins } } } } }");
    String at = logged.findValue("loggedAt").asString();
    assertThat(ids("{overConnection: {some: {edge: {loggedAt: {eq: $at}}}}}", Map.of("at", at)))
        .containsExactly("a");
  }

  @Test
  void whatTheServerStampsIsFoundByWhatItPrints() {
    server.data("mutation { createPasses(input: [{id: \"a\"}]) { info { nodesCreated } } }");
    String at = printed("heardAt").getFirst();

    assertThat(ids("{heardAt: {eq: $at}}", Map.of("at", at))).containsExactly("a");
    assertThat(ids("{heardAt: {gt: $at}}", Map.of("at", at))).isEmpty();
  }

  @Test
  void aStandardValueIsAMomentAsAnyOther() {
    server.data(
        """
        mutation {
          createPasses(input: [{id: "a"}]) { info { nodesCreated } }
          upsertPasses(input: [{id: "b"}]) { info { nodesCreated } }
        }
        """);

    assertThat(printed("sets"))
        .containsExactly("2031-05-01T00:00:00.500Z", "2031-05-01T00:00:00.500Z");
    assertThat(ids("{sets: {eq: $at}}", Map.of("at", "2031-05-01T00:00:00.500Z")))
        .containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource({"eq,2", "gte,3", "lte,3", "gt,1", "lt,1"})
  void everySpellingIsComparedAsTheMoment(String operator, int found) {
    writeWithoutUs("a", "2027-03-02T05:00:00.250987+05:30");
    writeWithoutUs("b", "2027-03-01T23:30:00.25Z");
    writeWithoutUs("c", "2027-03-01T23:30:00.251Z");
    writeWithoutUs("d", "2027-03-01T23:30:00.249999999Z");

    for (String spelling : SPELLINGS) {
      assertThat(ids("{rises: {" + operator + ": $at}}", Map.of("at", spelling)))
          .as(spelling)
          .hasSize(found);
    }
  }

  @Test
  void oneOfSeveralIsFoundInEverySpelling() {
    writeWithoutUs("a", "2027-03-02T05:00:00.250987+05:30");
    writeWithoutUs("b", "2027-03-01T23:30:00.25Z");
    writeWithoutUs("c", "2027-03-01T23:30:00.251Z");

    for (String spelling : SPELLINGS) {
      Map<String, String> at = Map.of("at", spelling);
      assertThat(ids("{rises: {in: [\"1999-12-31\", $at]}}", at)).containsExactly("a", "b");
      assertThat(ids("{peaks: {includes: $at}}", at)).containsExactly("a", "b");
      assertThat(ids("{peaks: {eq: [$at]}}", at)).containsExactly("a", "b");
      assertThat(ids("{peaks: {eq: [$at, $at]}}", at)).isEmpty();
      assertThat(ids("{NOT: {rises: {in: [$at]}}}", at)).containsExactly("c");
    }
  }

  @Test
  void figuresAreComparedAsMoments() {
    server.data(
        """
        mutation($at: DateTime!) {
          createPasses(input: [{id: "a", over: {create: [{
            node: {name: "Tromsø"}, edge: {begins: $at}
          }]}}]) { info { nodesCreated } }
        }
        """,
        Map.of("at", SPELLINGS.get(1)));

    for (String spelling : SPELLINGS) {
      assertThat(
              ids(
                  "{overConnection: {aggregate: {edge: {begins: {max: {eq: $at}}}}}}",
                  Map.of("at", spelling)))
          .containsExactly("a");
    }
    JsonNode figures =
        server.data("{ passesConnection { aggregate { node { rises { min max } } } } }");
    assertThat(figures.findValue("min").isNull()).isTrue();
  }

  @Test
  void pagesOfOneMomentAreWalkedToTheirEnd() {
    createOneOfEachSpelling();
    StringBuilder walked = new StringBuilder();
    String after = null;
    do {
      JsonNode page =
          server
              .data(
                  """
                  query($after: String) {
                    passesConnection(first: 1, after: $after, sort: [{rises: DESC}, {id: DESC}]) {
                      edges { node { id } }
                      pageInfo { hasNextPage endCursor }
                    }
                  }
                  """,
                  after == null ? Map.of() : Map.of("after", after))
              .get("passesConnection");
      walked.append(page.at("/edges/0/node/id").asString());
      after =
          page.at("/pageInfo/hasNextPage").asBoolean()
              ? page.at("/pageInfo/endCursor").asString()
              : null;
    } while (after != null);

    assertThat(walked).hasToString("210");
  }

  @ParameterizedTest
  @CsvSource({
    "2099-01-01T00:00+01:00,2098-12-31T23:00:00.000Z",
    "2099-01-01T00:00Z,2099-01-01T00:00:00.000Z",
    "2099-01-01T00:00,2099-01-01T00:00:00.000Z",
    "2099-01-01,2099-01-01T00:00:00.000Z",
    "2099-01-01T00:00:00-0330,2099-01-01T03:30:00.000Z",
    "1931-07-04T12:00:00.9999Z,1931-07-04T12:00:00.999Z"
  })
  void aSpellingIsTakenWhereItStands(String given, String printed) {
    server.data(
        "mutation($at: DateTime!) { createPasses(input: [{id: \"a\", rises: $at}]) { info {"
            + " nodesCreated } } }",
        Map.of("at", given));

    assertThat(printed("rises")).containsExactly(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2099-01-01T25:00:00Z",
        "2099-02-30T00:00:00Z",
        "2099-01-01T00:00:00+25:00",
        "+999999999-12-31T23:59:59.999Z"
      })
  void whatIsNoMomentIsRefused(String given) {
    JsonNode answer =
        server.ask(
            "query($at: DateTime!) { passes(where: {rises: {lte: $at}}) { id } }",
            Map.of("at", given));

    assertThat(answer.at("/errors/0/message").asString()).contains("is no DateTime");
  }

  @Test
  void theDayOfAMomentIsItsDayInUtc() {
    server.data(
        "mutation { createPasses(input: [{id: \"a\", day: \"2027-03-01T22:00:00-05:00\"}]) { info {"
            + " nodesCreated } } }");

    assertThat(printed("day")).containsExactly("2027-03-02");
  }

  @Test
  void aTimeOfDayKeepsTheOffsetThatItPrints() {
    server.data(
        """
        mutation {
          createPasses(input: [{id: "a", clock: "13:00+01:00"}, {id: "b", clock: "12:00Z"}]) {
            info { nodesCreated }
          }
        }
        """);

    assertThat(printed("clock")).containsExactly("13:00:00+01:00", "12:00:00Z");
    assertThat(ids("{clock: {eq: \"13:00:00+01:00\"}}", Map.of())).containsExactly("a");
  }

  private static void createOneOfEachSpelling() {
    for (int i = 0; i < SPELLINGS.size(); i++) {
      server.data(
          "mutation($id: ID!, $at: DateTime!) { createPasses(input: [{id: $id, rises: $at}]) { info"
              + " { nodesCreated } } }",
          Map.of("id", String.valueOf(i), "at", SPELLINGS.get(i)));
    }
  }

  /** As an earlier version did, or anybody who has the database. */
  private static void writeWithoutUs(String id, String at) {
    server
        .bean(Graph.class)
        .write(
            tx ->
                tx.run(
                    "CREATE (:Pass {id: $id, rises: datetime($at), peaks: [datetime($at)], heardAt:"
                        + " datetime($at)})",
                    Map.of("id", id, "at", at)));
  }

  private static List<String> stored(String statement) {
    return server.bean(Graph.class).write(tx -> tx.run(statement, Map.of())).stream()
        .map(row -> row.text("value"))
        .toList();
  }

  private static List<String> printed(String field) {
    return server
        .data("{ passes(sort: [{id: ASC}]) { value: " + field + " } }")
        .findValuesAsString("value");
  }

  private static List<String> ids(String where, Map<String, String> variables) {
    String declared = variables.isEmpty() ? "" : "($at: DateTime!)";
    return server
        .data(
            "query" + declared + " { passes(sort: [{id: ASC}], where: " + where + ") { id } }",
            variables)
        .findValuesAsString("id");
  }
}
