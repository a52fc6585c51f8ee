package dev.groundtrack.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import java.net.http.HttpResponse;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several operations in one request. */
class BatchesTest {
  private static final String TOKEN = "a-token-of-this-test-alone";

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server =
        PlainServer.start(
            "movies",
            "--server.address=0.0.0.0",
            "--groundtrack.access.anonymous=reader",
            "--groundtrack.token=" + TOKEN);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  @Test
  void eachIsAnsweredInItsPlaceAsIfItCameAlone() {
    HttpResponse<String> response =
        server.post(
            """
            [{"query": "{ movies(limit: 1, sort: {id: ASC}) { id } }"},
             {"query": "{ nothing }"},
             5,
             {"variables": {}},
             {"query": 7},
             {"query": "query ($n: Int) { movies(limit: $n) { id } }", "variables": {"n": 2}},
             {"query": "mutation { createMovies(input: []) { movies { id } } }"}]
            """);
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode answers = json(response);
    assertThat(answers.size()).isEqualTo(7);
    assertThat(answers.at("/0/data/movies").size()).isEqualTo(1);
    assertThat(answers.at("/1/errors/0/extensions/code").asString())
        .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    for (int i = 2; i <= 4; i++) {
      assertThat(answers.at("/" + i + "/errors/0/extensions/code").asString())
          .isEqualTo("BAD_REQUEST");
    }
    assertThat(answers.at("/5/data/movies").size()).isEqualTo(2);
    assertThat(answers.at("/6/errors/0/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void aBatchOfOneIsABatch() {
    assertThat(server.post("[{\"query\": \"{ __typename }\"}]").body())
        .isEqualTo("[{\"data\":{\"__typename\":\"Query\"}}]");
  }

  @Test
  void tooManyAreRefusedAndNoneIsExecuted() {
    String many = String.join(",", Collections.nCopies(1_000, "{\"query\": \"{ __typename }\"}"));
    HttpResponse<String> response = server.post("[" + many + "]");
    assertThat(response.statusCode()).isEqualTo(413);
    JsonNode error = json(response).at("/errors/0");
    assertThat(error.at("/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
    assertThat(error.at("/message").asString()).contains("1000 operations", "the 10 allowed");
    assertThat(error.at("/extensions/remedy").asString()).contains("groundtrack.max-batch");
  }

  @Test
  void anEmptyBatchIsRefused() {
    HttpResponse<String> response = server.post("[]");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).at("/errors/0/extensions/code").asString()).isEqualTo("BAD_REQUEST");
  }
}
