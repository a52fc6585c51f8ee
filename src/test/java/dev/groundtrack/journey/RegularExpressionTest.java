package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import tools.jackson.databind.JsonNode;

/** Filters by regular expressions, which are off unless they are turned on. */
class RegularExpressionTest {
  private static final String TITLES =
      "query ($pattern: String) { movies(where: {title: {matches: $pattern}}, sort: {id: ASC}) {"
          + " title } }";

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = PlainServer.start("movies", "--groundtrack.matches=true");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Moon 2",
        "Moon 2.*",
        ".*2",
        "moon 2",
        "(?i)moon 2\\d?",
        "(Moon|Station) [24].?",
        "[A-M]\\w+ \\d{1,2}",
        "",
        ".*"
      })
  void theWholeOfATextIsMatchedAsInCypher(String pattern) {
    List<?> inCypher =
        server
            .bean(Graph.class)
            .read(
                tx ->
                    tx.run(
                        "MATCH (m:Movie) WHERE m.title =~ $pattern WITH m ORDER BY m.id RETURN"
                            + " collect(m.title) AS titles",
                        Map.of("pattern", pattern)))
            .getFirst()
            .list("titles");
    assertThat(titles(server.data(TITLES, Map.of("pattern", pattern)))).isEqualTo(inCypher);
  }

  @Test
  void whatHasNoTextNeitherMatchesNorDoesNot() {
    JsonNode found =
        server.data(
            """
            {
              all: moviesConnection { totalCount }
              with: moviesConnection(where: {tagline: {matches: ".*"}}) { totalCount }
              without: moviesConnection(where: {NOT: {tagline: {matches: ".*"}}}) { totalCount }
              never: moviesConnection(where: {tagline: {matches: null}}) { totalCount }
              byId: movies(where: {id: {matches: "m5.?"}}) { id }
              related: people(where: {movies: {some: {title: {matches: ".* 6"}}}}) { id }
            }
            """);
    assertThat(found.at("/all/totalCount").asInt()).isEqualTo(60);
    assertThat(found.at("/with/totalCount").asInt()).isEqualTo(12);
    assertThat(found.at("/without/totalCount").asInt()).isZero();
    assertThat(found.at("/never/totalCount").asInt()).isZero();
    assertThat(found.at("/byId")).hasSize(11);
    assertThat(found.at("/related")).isNotEmpty();
  }

  /** Backtracking would try each of the 2^5000 ways to cut the text into pieces. */
  @Test
  void aPatternThatWouldBacktrackForEverIsAnswered() {
    String title = "a".repeat(5_000) + "!";
    server.data(
        "mutation ($title: String!) { createMovies(input: {id: \"long\", title: $title}) { info {"
            + " nodesCreated } } }",
        Map.of("title", title));
    try {
      assertThat(titles(server.data(TITLES, Map.of("pattern", "(a+)+$")))).isEmpty();
      assertThat(titles(server.data(TITLES, Map.of("pattern", "(a|a)*!")))).containsExactly(title);
    } finally {
      server.data("mutation { deleteMovies(where: {id: {eq: \"long\"}}) { nodesDeleted } }");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(?<=a)b; is not in the syntax of RE2",
        "(a)\\1; is not in the syntax of RE2",
        "a(?!b); is not in the syntax of RE2",
        "a++; is not in the syntax of RE2",
        "(; is not in the syntax of RE2",
        "[a-z&&[^b]]; a class of characters within another",
        "((a{1000}){1000}){1000}; is too large"
      })
  void whatCannotBeMatchedInLinearTimeIsRefusedWhereItStands(String pattern, String told) {
    JsonNode answer =
        server.ask(
            "query ($p: String) { people(where: {OR: [{name: {eq: \"x\"}}, {movies: {some: {title:"
                + " {matches: $p}}}}]}) { id } }",
            Map.of("p", pattern));
    assertThat(answer.get("data").isNull()).isTrue();
    JsonNode error = answer.at("/errors/0");
    assertThat(error.at("/path/0").asString()).isEqualTo("people");
    assertThat(error.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
    assertThat(error.at("/extensions/problems/0/place").asString())
        .isEqualTo("people(where:).OR[1].movies.some.title.matches");
    assertThat(error.at("/message").asString()).contains(told);
    assertThat(error.at("/extensions/remedy").asString()).isNotBlank();
  }

  @Test
  void aMutationSaysWhereItsPatternStandsAndWritesNothing() {
    List<String> before = server.export();
    JsonNode error =
        server
            .ask(
                """
                mutation {
                  updateMovies(
                    where: {id: {eq: "m1"}}
                    update: {
                      released: {set: 1}
                      actors: [{connect: [{where: {node: {name: {matches: "("}}}}]}]
                    }
                  ) { info { relationshipsCreated } }
                }
                """)
            .at("/errors/0");
    assertThat(error.at("/extensions/problems/0/place").asString())
        .isEqualTo("updateMovies(update:).actors[0].connect[0].where.node.name.matches");
    assertThat(server.export()).isEqualTo(before);
  }

  @Test
  void unlessItIsTurnedOnThereIsNoSuchFilter() {
    assertThat(server.get("/graphql/schema").body()).contains("matches: String", "matches: ID");
    try (RunningServer plain = PlainServer.start("movies")) {
      assertThat(plain.get("/graphql/schema").body()).doesNotContain("matches:");
      assertThat(plain.ask(TITLES, Map.of("pattern", "a")).at("/errors/0/message").asString())
          .contains("matches");
    }
  }

  @Test
  void itIsNotServedWhereTheDatabaseWouldBacktrack(@TempDir Path folder) {
    DatabaseManagementService elsewhere =
        new DatabaseManagementServiceBuilder(folder)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
            .build();
    try {
      int port =
          ((GraphDatabaseAPI) elsewhere.database("neo4j"))
              .getDependencyResolver()
              .resolveDependency(ConnectorPortRegister.class)
              .getLocalAddress(ConnectorType.BOLT)
              .getPort();
      assertThatThrownBy(
              () ->
                  PlainServer.start(
                      "movies",
                      "--groundtrack.matches=true",
                      "--spring.neo4j.uri=bolt://127.0.0.1:" + port))
          .rootCause()
          .hasMessageContaining("matches by backtracking");
    } finally {
      elsewhere.shutdown();
    }
  }

  private static List<String> titles(JsonNode data) {
    return data.get("movies").valueStream().map(movie -> movie.get("title").asString()).toList();
  }
}
