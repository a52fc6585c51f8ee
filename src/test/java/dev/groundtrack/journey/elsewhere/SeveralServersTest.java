package dev.groundtrack.journey.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.OtherNeo4j;
import dev.groundtrack.testing.RunningServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several servers on one database elsewhere, as behind a balancer. */
@Timeout(240)
class SeveralServersTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String HEADER = "Groundtrack-Bookmark";
  private static final String CREATE =
      """
      mutation ($name: String!) {
        createAgencies(input: [{name: $name, kind: COMPANY}]) { agencies { id } }
      }
      """;
  private static final String READ =
      "query ($name: String!) { agencies(where: {name: {eq: $name}}) { name } }";

  private static RunningServer one;
  private static RunningServer other;

  @BeforeAll
  static void start() {
    OtherNeo4j database = OtherNeo4j.shared();
    one = RunningServer.start(database.settings("--groundtrack.seed=none"));
    other = RunningServer.start(database.settings("--groundtrack.seed=none"));
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
  }

  private static HttpResponse<String> send(
      RunningServer server, String query, String name, @Nullable String bookmark) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address("/graphql"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.writeValueAsString(
                        Map.of("query", query, "variables", Map.of("name", name)))));
    if (bookmark != null) {
      request.header(HEADER, bookmark);
    }
    return server.send(request.build());
  }

  private static JsonNode body(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  @Test
  void whatAClientWroteItSeesOnTheOtherServerByItsBookmark() {
    HttpResponse<String> written = send(one, CREATE, "Harbour Works", null);
    String bookmark = written.headers().firstValue(HEADER).orElseThrow();
    assertThat(written.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("groundtrack-bookmark=")
        .contains("HttpOnly", "SameSite=Strict");
    JsonNode read = body(send(other, READ, "Harbour Works", bookmark));
    assertThat(read.at("/data/agencies/0/name").asString()).isEqualTo("Harbour Works");
  }

  @Test
  void whatIsReadGivesNoBookmark() {
    assertThat(send(one, READ, "Nobody", null).headers().firstValue(HEADER)).isEmpty();
  }

  @Test
  void aBookmarkOfAnotherDatabaseIsRefusedWithARemedy() {
    JsonNode refused = body(send(other, READ, "Nobody", "FB:nonsense"));
    assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(refused.at("/errors/0/extensions/remedy").asString()).contains(HEADER);
  }

  @Test
  void whatIsNoBookmarkIsNotSentOn() {
    JsonNode read = body(send(other, READ, "Nobody", "{not a bookmark}"));
    assertThat(read.has("errors")).isFalse();
  }

  @Test
  void aNameThatOneServerLearnsIsKnownToTheOther() {
    String create =
        """
        mutation ($name: String!) {
          createAgencies(input: [{name: $name, kind: COMPANY, aliases: ["QLW"]}]) { agencies { id } }
        }
        """;
    String text = "mutation ($name: String!) { importText(input: {text: $name}) { entities } }";
    one.data(text, Map.of("name", "The harbour was quiet on Monday."));
    other.data(text, Map.of("name", "The harbour was quiet on Tuesday."));
    one.data(create, Map.of("name", "Quillon Works"));
    JsonNode read =
        other.data(
            "query ($text: String!) { mentions(text: $text) { text entity { name } } }",
            Map.of("text", "Engineers of QLW said on Friday that the crane was ready."));
    assertThat(read.at("/mentions/0/entity/name").asString()).isEqualTo("Quillon Works");
  }

  @Test
  void aFilteredPageAndItsCountAreReadInOneScanWithoutFunctionsOfOurs() {
    one.data(CREATE, Map.of("name", "Alder Works"));
    one.data(CREATE, Map.of("name", "Birch Works"));
    JsonNode page =
        other
            .data(
                """
                { agenciesConnection(where: {kind: {eq: COMPANY}, name: {endsWith: "r Works"}},
                    first: 1, sort: [{name: DESC}]) {
                  totalCount pageInfo { hasNextPage } edges { node { name } } } }
                """)
            .get("agenciesConnection");
    assertThat(page.at("/edges/0/node/name").asString()).endsWith("r Works");
    assertThat(page.get("edges")).hasSize(1);
    assertThat(page.get("totalCount").asInt()).isGreaterThan(0);
  }
}
