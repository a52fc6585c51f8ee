package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the peer answers as well is compared in src/bench/peer; these are its main lines. */
class PlainGraphQueryTest {
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = PlainServer.start("movies");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void thereAreNoImportsWithoutEvidence() {
    assertThat(server.get("/graphql/schema").body()).doesNotContain("importText");
  }

  @Test
  void eachScalarComesBackAsItIsWritten() {
    JsonNode movie =
        server
            .data(
                """
                { movies(where: {id: {eq: "m1"}}) {
                    budget premiere created local startsAt wakesAt length
                    place { longitude latitude height crs srid } } }
                """)
            .at("/movies/0");
    assertThat(movie.get("budget").asString()).isEqualTo("9007199254740994");
    assertThat(movie.get("premiere").asString()).isEqualTo("1961-02-02");
    assertThat(movie.get("created").asString()).isEqualTo("2001-02-02T23:30:00.001Z");
    assertThat(movie.get("local").asString()).isEqualTo("2001-02-02T01:05:01.123000000");
    assertThat(movie.get("startsAt").asString()).isEqualTo("01:10:01.005000000+05:30");
    assertThat(movie.get("wakesAt").asString()).isEqualTo("01:01:00.000001000");
    assertThat(movie.get("length").asString()).isEqualTo("P1M1DT1H1M0.250000000S");
    assertThat(movie.get("place").toString())
        .isEqualTo(
            "{\"longitude\":-1.0,\"latitude\":10.0,\"height\":101.0,\"crs\":\"wgs-84-3d\",\"srid\":4979}");
  }

  @Test
  void pointsAreFoundByTheirDistance() {
    assertThat(
            ids(
                "movies(where: {place: {distance: {from: {longitude: 4, latitude: 2}, lt:"
                    + " 300000}}}, sort: [{id: ASC}]) { id }"))
        .containsExactly("m2", "m4", "m6");
  }

  @Test
  void durationsHaveAnOrder() {
    assertThat(ids("movies(where: {length: {gte: \"P2M9DT29H\"}}) { id }")).isNotEmpty();
  }

  @Test
  void aVariableMayHoldAWholeCondition() {
    JsonNode data =
        server.data(
            "query ($where: MovieWhere) { movies(where: $where) { id } }",
            Map.of("where", Map.of("OR", List.of(Map.of("id", Map.of("eq", "m3"))))));
    assertThat(data.at("/movies/0/id").asString()).isEqualTo("m3");
  }

  @Test
  void aUnionIsAskedByTheTypesOfItsMembers() {
    JsonNode likes =
        server
            .data(
                """
                { people(where: {id: {eq: "p1"}}) {
                    likes(where: {Movie: {released: {lt: 1970}}}) {
                      __typename ... on Movie { title } ... on Person { name } } } }
                """)
            .at("/people/0/likes");
    assertThat(likes.toString())
        .isEqualTo("[{\"__typename\":\"Movie\",\"title\":\"Gravity of Home 1\"}]");
  }

  @Test
  void edgesSortAPage() {
    JsonNode edges =
        server
            .data(
                """
                { people(where: {id: {eq: "p1"}}) {
                    moviesConnection(where: {edge: {screenTime: {gt: 0}}}, sort: [{edge: {screenTime: DESC}}], first: 3) {
                      edges { properties { screenTime } } } } }
                """)
            .at("/people/0/moviesConnection/edges");
    List<Integer> times = new ArrayList<>();
    edges.forEach(edge -> times.add(edge.at("/properties/screenTime").asInt()));
    assertThat(times).hasSize(3).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void aNodeCountsOnceInTheFiguresOfNodesHoweverManyEdgesLeadToIt() {
    JsonNode aggregate =
        server
            .data(
                """
                { people(where: {id: {eq: "p1"}}) {
                    moviesConnection(where: {node: {id: {eq: "m5"}}}) {
                      aggregate { count { nodes edges } node { released { sum } } edge { screenTime { max } } } } } }
                """)
            .at("/people/0/moviesConnection/aggregate");
    assertThat(aggregate.toString())
        .isEqualTo(
            "{\"count\":{\"nodes\":1,\"edges\":2},\"node\":{\"released\":{\"sum\":1965}},\"edge\":{\"screenTime\":{\"max\":500}}}");
  }

  @Test
  void figuresMayDecideWhoIsFound() {
    assertThat(
            ids(
                "people(where: {moviesConnection: {aggregate: {count: {edges: {gt: 6}, nodes: {lt:"
                    + " 7}}}}}) { id }"))
        .containsExactly("p1");
  }

  @Test
  void pagesGoOnWhereTheLastOneEndedWhateverTheOrder() {
    String query =
        """
        query ($after: String) {
          moviesConnection(first: 7, after: $after, sort: [{rating: DESC}]) {
            pageInfo { hasNextPage endCursor } edges { node { id } } } }
        """;
    List<String> seen = new ArrayList<>();
    String after = null;
    do {
      JsonNode page =
          server
              .data(query, after == null ? Map.of() : Map.of("after", after))
              .get("moviesConnection");
      page.get("edges").forEach(edge -> seen.add(edge.at("/node/id").asString()));
      after =
          page.at("/pageInfo/hasNextPage").asBoolean()
              ? page.at("/pageInfo/endCursor").asString()
              : null;
    } while (after != null);
    assertThat(seen).hasSize(60).doesNotHaveDuplicates();
  }

  private static List<String> ids(String field) {
    JsonNode nodes = server.data("{ found: " + field + " }").get("found");
    return nodes.findValuesAsString("id");
  }
}
