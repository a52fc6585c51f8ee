package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Fields that statements of the schema give: chosen and sorted by, and mutations that they do. */
class CypherFieldsTest {
  private static final String SCHEMA =
      """
      type Ship @node {
        id: ID! @unique
        built: Int
        age: Int @cypher(statement: "RETURN 2000 - this.built AS age // years", columnName: "age")
        older(than: Int): Int
          @cypher(statement: "RETURN this.built + coalesce($than, 0) AS n", columnName: "n")
        needed(by: Int!): Int @cypher(statement: "RETURN this.built + $by AS n", columnName: "n")
        crew: [Sailor!]! @relationship(type: "SERVES_ON", direction: IN)
        names: [String!]!
          @cypher(
            statement: "MATCH (this)<-[:SERVES_ON]-(s) RETURN s.name AS name ORDER BY name"
            columnName: "name"
          )
        first: Sailor
          @cypher(
            statement: "MATCH (this)<-[:SERVES_ON]-(s) RETURN s ORDER BY s.name LIMIT 1"
            columnName: "s"
          )
        hands: [Sailor!]!
          @cypher(statement: "MATCH (this)<-[:SERVES_ON]-(s) RETURN s", columnName: "s")
        hidden: Int
          @cypher(statement: "RETURN 1 AS n", columnName: "n")
          @filterable(byValue: false)
          @sortable(byValue: false)
      }

      type Sailor @node {
        id: ID! @unique
        name: String!
      }

      type Mutation {
        launch(id: ID!, crew: [String!]!): Ship
          @cypher(
            statement: "CREATE (s:Ship {id: $id, built: 2020}) FOREACH (n IN $crew | CREATE (:Sailor {id: $id + n, name: n})-[:SERVES_ON]->(s)) RETURN s"
            columnName: "s"
          )
        scrap(id: ID!): Int!
          @cypher(
            statement: "MATCH (s:Ship {id: $id}) DETACH DELETE s RETURN count(*) AS n"
            columnName: "n"
          )
        renamed: [Sailor!]!
          @cypher(
            statement: "MATCH (s:Sailor) WHERE s.id STARTS WITH 'new' SET s.name = toUpper(s.name) RETURN s ORDER BY s.id"
            columnName: "s"
          )
      }
      """;

  private static RunningServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("ships.graphqls"), SCHEMA);
    server = RunningServer.start("--groundtrack.schema=" + folder);
    for (int i = 0; i < 6; i++) {
      List<Map<String, Object>> crew = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        crew.add(Map.of("node", Map.of("id", "s" + i + j, "name", "n" + j)));
      }
      server.data(
          "mutation ($input: [ShipCreateInput!]!) { createShips(input: $input) { info {"
              + " nodesCreated } } }",
          Map.of(
              "input",
              List.of(
                  i == 5
                      ? Map.of("id", "h5", "crew", Map.of("create", crew))
                      : Map.of(
                          "id",
                          "h" + i,
                          "built",
                          1950 + 7 * i % 20,
                          "crew",
                          Map.of("create", crew)))));
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{age: {gt: 40}} | h0 h1 h3 h4",
        "{age: {in: [43, 36]}} | h1 h2",
        "{age: {eq: null}} | h5",
        "{NOT: {age: {gt: 40}}} | h2",
        "{names: {includes: \"n3\"}} | h4 h5",
        "{names: {eq: [\"n0\", \"n1\"]}} | h2",
        "{first: {name: {eq: \"n0\"}}} | h1 h2 h3 h4 h5",
        "{first: null} | h0",
        "{hands: {some: {name: {eq: \"n4\"}}}} | h5",
        "{hands: {all: {name: {in: [\"n0\", \"n1\"]}}}} | h1 h2",
        "{hands: {none: {name: {eq: \"n1\"}}}} | h0 h1",
        "{hands: {single: {name: {startsWith: \"n\"}}}} | h1",
        "{OR: [{age: {lt: 34}}, {hands: {some: {id: {eq: \"s10\"}}}}]} | h1"
      })
  void nodesAreChosenByThem(String where, String ids) {
    JsonNode data =
        server.data(
            "{ ships(where: "
                + where
                + ", sort: {id: ASC}) { id } shipsConnection(where: "
                + where
                + ") { totalCount } }");
    assertThat(ids(data.get("ships"))).containsExactly(ids.split(" "));
    assertThat(data.at("/shipsConnection/totalCount").asInt()).isEqualTo(ids.split(" ").length);
  }

  @ParameterizedTest
  @CsvSource({"ASC, h2 h4 h1 h3 h0 h5", "DESC, h5 h0 h3 h1 h4 h2"})
  void nodesAreSortedByThemAndPagesFollowOneAnother(String direction, String ids) {
    String sort = "sort: {age: " + direction + "}";
    assertThat(ids(server.data("{ ships(" + sort + ") { id } }").get("ships")))
        .containsExactly(ids.split(" "));
    assertThat(ids(server.data("{ ships(" + sort + ", limit: 2, offset: 1) { id } }").get("ships")))
        .containsExactly(ids.split(" ")[1], ids.split(" ")[2]);
    List<String> paged = new ArrayList<>();
    JsonNode page = null;
    while (page == null || page.at("/pageInfo/hasNextPage").asBoolean()) {
      String after = page == null ? "null" : page.at("/pageInfo/endCursor").toString();
      page =
          server
              .data(
                  "{ shipsConnection(first: 2, after: "
                      + after
                      + ", "
                      + sort
                      + ") { edges { node { id age } } pageInfo { hasNextPage endCursor } } }")
              .get("shipsConnection");
      page.get("edges").forEach(edge -> paged.add(edge.at("/node/id").asString()));
    }
    assertThat(paged).containsExactly(ids.split(" "));
  }

  @Test
  void onlyThoseThatNeedNothingAreAskedBy() {
    String sdl = server.get("/graphql/schema").body();
    String where = sdl.substring(sdl.indexOf("input ShipWhere"));
    where = where.substring(0, where.indexOf('}'));
    String sort = sdl.substring(sdl.indexOf("input ShipSort"));
    sort = sort.substring(0, sort.indexOf('}'));
    assertThat(where)
        .contains("age: IntScalarFilters", "names: StringListFilters", "first: SailorWhere")
        .doesNotContain("older:", "needed:", "hidden:");
    assertThat(sort).contains("age:", "older:").doesNotContain("needed:", "hidden:", "names:");
  }

  @Test
  void mutationsAreDoneByThemAndWhatTheyGiveIsRead() {
    JsonNode launched =
        server
            .data(
                """
                mutation {
                  launch(id: "new", crew: ["z", "y"]) { id age crew(sort: {name: ASC}) { name } }
                }
                """)
            .get("launch");
    assertThat(launched.toString())
        .isEqualTo("{\"id\":\"new\",\"age\":-20,\"crew\":[{\"name\":\"y\"},{\"name\":\"z\"}]}");
    JsonNode both =
        server.data(
            "mutation { scrap(id: \"new\") nothing: scrap(id: \"none\") renamed { name } }");
    assertThat(both.get("scrap").asInt()).isEqualTo(1);
    assertThat(both.get("nothing").asInt()).isZero();
    assertThat(both.at("/renamed/0/name").asString()).isEqualTo("Y");
    assertThat(server.data("{ ships(where: {id: {eq: \"new\"}}) { id } }").get("ships")).isEmpty();
    server.data("mutation { deleteSailors(where: {id: {startsWith: \"new\"}}) { nodesDeleted } }");
  }

  private static List<String> ids(JsonNode nodes) {
    return nodes.valueStream().map(node -> node.get("id").asString()).toList();
  }
}
