package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Nodes of several labels, and numbers that grow. */
class PlainGraphMutationTest {
  private static final String SCHEMA =
      """
      interface Work {
        id: ID!
      }

      type Film implements Work @node(labels: ["Work", "Film"]) {
        id: ID! @unique
        title: String
        takings: BigInt
        views: Int
        by: [Maker!]! @relationship(type: "MADE", direction: IN)
      }

      type Show implements Work @node(labels: ["Work", "Show"]) {
        id: ID! @unique
        by: [Maker!]! @relationship(type: "MADE", direction: IN)
      }

      type Maker @node(labels: ["Maker", "Person"]) {
        id: ID! @unique
        made: [Work!]! @relationship(type: "MADE", direction: OUT)
      }
      """;

  private static RunningServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("works.graphqls"), SCHEMA);
    server = RunningServer.start("--groundtrack.schema=" + folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyLabelOfATypeIsWrittenAndRead() {
    write("CREATE (:Film {id: 'other'}), (:Work {id: 'none'}), (:Maker {id: 'half'})");
    server.data(
        """
        mutation {
          createFilms(input: [{
            id: "a", title: "One", by: {create: [{node: {id: "m"}}]}
          }]) { info { nodesCreated } }
          upsertShows(input: [{id: "a", by: {connect: [{where: {node: {id: {eq: "m"}}}}]}}]) {
            info { nodesCreated }
          }
        }
        """);
    assertThat(labels("a")).containsExactlyInAnyOrder("[Film, Work]", "[Show, Work]");
    assertThat(labels("m")).containsExactly("[Maker, Person]");
    JsonNode found =
        server.data(
            """
            {
              films { id }
              makers { id made(sort: {id: ASC}) { __typename id ... on Film { title } } }
              works { __typename }
              onlyShows: works(where: {typename: [Show]}) { id ... on Show { by { id } } }
              worksConnection(where: {typename: [Film]}) { totalCount }
              related: makers(where: {made: {some: {typename: [Film], id: {eq: "a"}}}}) { id }
              node(id: "Film:a") { __typename id }
            }
            """);
    assertThat(found.get("films").toString()).isEqualTo("[{\"id\":\"a\"}]");
    assertThat(found.at("/makers").size()).isEqualTo(1);
    assertThat(found.at("/makers/0/made").valueStream().map(w -> w.get("__typename").asString()))
        .containsExactlyInAnyOrder("Film", "Show");
    assertThat(found.get("works").valueStream().map(w -> w.get("__typename").asString()))
        .containsExactlyInAnyOrder("Film", "Show");
    assertThat(found.at("/onlyShows").toString())
        .isEqualTo("[{\"id\":\"a\",\"by\":[{\"id\":\"m\"}]}]");
    assertThat(found.at("/worksConnection/totalCount").asInt()).isEqualTo(1);
    assertThat(found.at("/related").size()).isEqualTo(1);
    assertThat(found.at("/node/__typename").asString()).isEqualTo("Film");
    JsonNode again =
        server.data("mutation { upsertFilms(input: [{id: \"a\"}]) { info { nodesCreated } } }");
    assertThat(again.at("/upsertFilms/info/nodesCreated").asInt()).isZero();
    write("MATCH (n) DETACH DELETE n");
  }

  @ParameterizedTest
  @CsvSource({
    "takings, 9223372036854775807, add, 1, 64",
    "takings, -9223372036854775807, subtract, 2, 64",
    "takings, 9223372036854775807, subtract, -1, 64",
    "takings, -5, add, -9223372036854775807, 64",
    "views, 2147483647, add, 1, 32",
    "views, -2147483648, subtract, 1, 32"
  })
  void aNumberThatNoLongerFitsIsRefusedWhereItStands(
      String field, long before, String operator, long by, int bits) {
    write("CREATE (:Film:Work {id: 'n', title: 'old', " + field + ": $n})", before);
    try {
      List<String> export = server.export();
      JsonNode error =
          server.ask(update(field, operator), Map.of("by", given(field, by))).at("/errors/0");
      assertThat(error.at("/message").asString())
          .isEqualTo(field + " would no longer fit in " + bits + " bits");
      assertThat(error.at("/path/0").asString()).isEqualTo("updateFilms");
      assertThat(error.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
      assertThat(error.at("/extensions/problems/0/place").asString())
          .isEqualTo("updateFilms(update:)." + field);
      assertThat(server.export()).isEqualTo(export);
    } finally {
      write("MATCH (n) DETACH DELETE n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "9223372036854775806, add, 1, 9223372036854775807",
    "-9223372036854775807, subtract, 1, -9223372036854775808",
    "9223372036854775807, add, -9223372036854775808, -1",
    "-9223372036854775808, add, 0, -9223372036854775808"
  })
  void aNumberThatFitsIsExact(long before, String operator, long by, String after) {
    write("CREATE (:Film:Work {id: 'n', takings: $n})", before);
    try {
      assertThat(
              server
                  .data(update("takings", operator), Map.of("by", String.valueOf(by)))
                  .at("/updateFilms/films/0/takings")
                  .asString())
          .isEqualTo(after);
    } finally {
      write("MATCH (n) DETACH DELETE n");
    }
  }

  private static Object given(String field, long by) {
    return field.equals("views") ? (Object) by : String.valueOf(by);
  }

  private static String update(String field, String operator) {
    String type = field.equals("views") ? "Int" : "BigInt";
    return "mutation ($by: "
        + type
        + ") { updateFilms(where: {id: {eq: \"n\"}}, update: {title: {set: \"new\"}, "
        + field
        + ": {"
        + operator
        + ": $by}}) { films { "
        + field
        + " } } }";
  }

  private static List<String> labels(String id) {
    return server
        .bean(Graph.class)
        .read(
            tx ->
                tx.run(
                    "MATCH (n {id: $id}) UNWIND labels(n) AS label WITH n, label ORDER BY label"
                        + " WITH n, collect(label) AS labels RETURN labels",
                    Map.of("id", id)))
        .stream()
        .map(row -> String.valueOf(row.list("labels")))
        .toList();
  }

  private static void write(String cypher) {
    write(cypher, 0);
  }

  private static void write(String cypher, long number) {
    server.bean(Graph.class).write(tx -> tx.run(cypher, Map.of("n", number)));
  }
}
