package dev.groundtrack.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a response came about is told to whoever asks for it and may know. */
class ExplainInterceptorTest {
  private static final String QUERY =
      "{\"query\": \"{ agencies(where: {id: {eq: \\\"a\\\"}}) { name } entity(name: \\\"iss\\\") {"
          + " name } }\"}";

  @Test
  void eachRootFieldTellsItsCypherHitsAndTime() throws IOException, InterruptedException {
    try (RunningServer server = RunningServer.start("--groundtrack.seed=none")) {
      JsonNode explained = ask(server, QUERY, true).at("/extensions/explain");
      assertThat(explained.size()).isEqualTo(2);
      JsonNode agencies =
          explained
              .valueStream()
              .filter(f -> f.get("field").asString().equals("agencies"))
              .findFirst()
              .orElseThrow();
      assertThat(agencies.get("cypher").asString()).contains("MATCH (n0:`Agency`)");
      assertThat(agencies.get("milliseconds").asDouble()).isPositive();
      assertThat(agencies.get("dbHits").asInt()).isPositive();
      assertThat(agencies.get("operators").valueStream().map(o -> o.get("operator").asString()))
          .contains("NodeUniqueIndexSeek");
      assertThat(ask(server, QUERY, false).has("extensions")).isFalse();
    }
  }

  /** One may be looked for by its name, and two by the ways between them, in a function. */
  @Test
  void whatIsFoundFirstTellsItsHitsAsWell() throws IOException, InterruptedException {
    try (RunningServer server = RunningServer.start("--groundtrack.seed=none")) {
      server.data(
          "mutation { createAgencies(input: [{name: \"NASA\"}, {name: \"ESA\"}]) { info {"
              + " nodesCreated } } }");
      String query =
          "{\"query\": \"{ entity(name: \\\"nasa\\\") { name } paths(from: \\\"nasa\\\", to:"
              + " \\\"esa\\\") { paths { length } } node(id: \\\"none\\\") { id } }\"}";
      JsonNode explained = ask(server, query, true).at("/extensions/explain");
      assertThat(explained.size()).isEqualTo(3);
      for (JsonNode field : explained) {
        assertThat(field.get("dbHits").asInt()).as(field.get("field").asString()).isPositive();
        assertThat(field.get("operators").valueStream().map(o -> o.get("operator").asString()))
            .contains("RollUpApply");
      }
    }
  }

  @Test
  void nothingIsExplainedWhereItIsTurnedOff() throws IOException, InterruptedException {
    try (RunningServer server =
        RunningServer.start("--groundtrack.seed=none", "--groundtrack.explain=false")) {
      JsonNode answer = ask(server, QUERY, true);
      assertThat(answer.at("/data/agencies").isArray()).isTrue();
      assertThat(answer.at("/extensions/explain/remedy").asString())
          .isEqualTo("Set groundtrack.explain to true");
      assertThat(answer.toString()).doesNotContain("MATCH");
    }
  }

  private static JsonNode ask(RunningServer server, String query, boolean explain)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.address("/graphql"))
            .header("Content-Type", "application/json")
            .header("Groundtrack-Explain", String.valueOf(explain))
            .POST(HttpRequest.BodyPublishers.ofString(query))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return JsonMapper.builder()
          .build()
          .readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
  }
}
