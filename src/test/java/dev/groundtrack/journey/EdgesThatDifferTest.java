package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is written and paged through an interface whose types have different edges for a field. */
class EdgesThatDifferTest {
  private static RunningServer server;

  @BeforeAll
  static void startAServer() {
    server = PlainServer.start("shows");
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  @Test
  void eachTypeIsGivenItsOwnEdge() {
    JsonNode info =
        server
            .data(
                """
                mutation {
                  createArtists(input: [{id: "flo", name: "Flo"}]) { info { nodesCreated } }
                  updateArtists(where: {name: {eq: "Ada"}}, update: {shows: [{update: {node: {artists: [{connect: [{
                    where: {node: {name: {eq: "Flo"}}}
                    edge: {Part: {role: "Page"}, Recurring: {episodes: 3}}
                  }]}]}}}]}) { info { relationshipsCreated } }
                }
                """)
            .at("/updateArtists/info");

    assertThat(info.at("/relationshipsCreated").asInt()).isEqualTo(2);
    assertThat(edgesOf("Flo"))
        .isEqualTo(
            "[Dawn {\"__typename\":\"Part\",\"part\":\"Page\",\"minutes\":null}, The Pier"
                + " {\"__typename\":\"Recurring\",\"role\":null,\"episodes\":3}]");
  }

  private static String edgesOf(String artist) {
    return server
        .data(
            """
            query($name: String!) {
              shows(sort: [{title: ASC}], where: {artists: {some: {name: {eq: $name}}}}) {
                title
                artistsConnection(where: {node: {name: {eq: $name}}}) {
                  edges { properties {
                    __typename ... on Part {part: role minutes} ... on Recurring {role episodes}
                  } }
                }
              }
            }
            """,
            Map.of("name", artist))
        .at("/shows")
        .valueStream()
        .map(
            show ->
                show.at("/title").asString()
                    + " "
                    + show.at("/artistsConnection/edges/0/properties"))
        .toList()
        .toString();
  }

  @Test
  void figuresOfEdgesAskThoseThatHaveThem() {
    assertThat(
            titles(
                "{artistsConnection: {aggregate: {edge: {Part: {minutes: {max: {gt: 50}}}}}},"
                    + " typename: [Film]}"))
        .containsExactly("Dawn");
    assertThat(
            titles(
                "{artistsConnection: {aggregate: {edge: {Part: {minutes: {max: {gt: 50}}}}}},"
                    + " typename: [Cartoon]}"))
        .containsExactly("Fox", "Owl");
  }

  private static List<String> titles(String where) {
    return server
        .data("{ shows(where: " + where + ", sort: [{title: ASC}]) { title } }")
        .get("shows")
        .valueStream()
        .map(show -> show.get("title").asString())
        .toList();
  }

  @Test
  void aNewNodeHangsOnTheEdgeOfItsType() {
    server.data(
        """
        mutation {
          updateArtists(where: {name: {eq: "Cy"}}, update: {shows: [{update: {
            where: {node: {title: {eq: "Loft"}}}
            node: {artists: [{create: [{
              node: {id: "gus", name: "Gus"}
              edge: {Part: {role: "Cook"}, Recurring: {role: "Chef", episodes: 4}}
            }]}]}
          }}]}) { info { nodesCreated } }
        }
        """);
    assertThat(edgesOf("Gus"))
        .isEqualTo("[Loft {\"__typename\":\"Recurring\",\"role\":\"Chef\",\"episodes\":4}]");
  }

  @Test
  void whatIsConnectedBelowIsConnectedByTheEdgeOfItsType() {
    server.data(
        """
        mutation {
          createArtists(input: [{id: "hal", name: "Hal"}]) { info { nodesCreated } }
          updateArtists(where: {name: {eq: "Di"}}, update: {shows: [{connect: [{
            where: {node: {title: {eq: "Dusk"}}}
            edge: {role: "Caller"}
            connect: {artists: [{
              where: {node: {name: {eq: "Hal"}}}
              edge: {Part: {role: "Thief"}, Recurring: {episodes: 9}}
            }]}
          }]}]}) { info { relationshipsCreated } }
        }
        """);
    assertThat(edgesOf("Hal"))
        .isEqualTo("[Dusk {\"__typename\":\"Part\",\"part\":\"Thief\",\"minutes\":null}]");
  }

  @Test
  void aCursorOfOneTypesEdgesGoesOn() {
    String page =
        """
        query($after: String) {
          shows(where: {title: {eq: "Dawn"}}) {
            artistsConnection(
              where: {edge: {Part: {minutes: {gt: 0}}}}
              first: 1, after: $after, sort: [{edge: {Part: {minutes: DESC}}}]
            ) { edges { node { name } } pageInfo { endCursor hasNextPage } }
          }
        }
        """;
    JsonNode first = server.data(page).at("/shows/0/artistsConnection");
    JsonNode second =
        server
            .data(page, Map.of("after", first.at("/pageInfo/endCursor").asString()))
            .at("/shows/0/artistsConnection");

    assertThat(first.at("/edges/0/node/name").asString()).isEqualTo("Ada");
    assertThat(second.at("/edges/0/node/name").asString()).isEqualTo("Bo");
    assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    JsonNode answer =
        server.ask(
            """
            { shows { artistsConnection(first: 1, after: "bm9uc2Vuc2U=") { edges { cursor } } } }
            """);

    assertThat(answer.at("/errors/0/message").asString()).contains("cursor");
    assertThat(answer.at("/errors/0/path/0").asString()).isEqualTo("shows");
  }
}
