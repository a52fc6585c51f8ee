package dev.groundtrack.journey.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.journey.live.LiveClient;
import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One caller may not take the server from the others. */
class CallerLimitsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ASKED = "{\"query\": \"{ __typename }\"}";

  /** Ten seconds' worth of what is allowed. */
  private static final int BURST = 30;

  private static final int MOST_TRIES = 500;
  private static final String CALL =
      "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\":"
          + " \"find_entities\", \"arguments\": {\"query\": \"NASA\"}}}";

  private static RunningServer server;
  private static CallerKeys callers;

  @BeforeAll
  static void start() {
    server =
        RunningServer.start(
            "--groundtrack.seed=none",
            "--groundtrack.encoder=false",
            "--groundtrack.access.anonymous=reader",
            "--groundtrack.max-rate=" + BURST / 10,
            "--groundtrack.max-concurrent=1");
    callers = CallerKeys.of(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode error(HttpResponse<String> answer) {
    return JSON.readTree(answer.body()).at("/errors/0");
  }

  private static void assertRefusedForNow(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).get().isNotEqualTo("0");
    assertThat(error(answer).at("/extensions/code").asString()).isEqualTo("RATE_LIMITED");
    assertThat(error(answer).at("/extensions/retryAfter").asLong()).isPositive();
  }

  /** Asks until it is told to wait; what it may ask grows by three a second meanwhile. */
  private static HttpResponse<String> untilRefused(Supplier<HttpResponse<String>> ask) {
    HttpResponse<String> answer = ask.get();
    for (int i = 0; i < MOST_TRIES && !answer.body().contains("not answered now"); i++) {
      answer = ask.get();
    }
    return answer;
  }

  @Test
  void whoAsksTooOftenWaitsAndNobodyElse() throws IOException {
    HttpResponse<String> last = untilRefused(() -> callers.post("reader", "/graphql", ASKED));
    assertRefusedForNow(last);
    assertThat(error(last).path("message").asString())
        .contains("more than the 3 operations a second");
    assertThat(error(last).at("/extensions/remedy").asString())
        .contains("Ask again in 1 s", "groundtrack.max-rate");

    assertThat(untilRefused(() -> callers.post("reader", "/graphql", "[" + ASKED + "]")).body())
        .contains("RATE_LIMITED");
    assertThat(untilRefused(() -> callers.post("reader", "/mcp", CALL)).body())
        .contains("This is not answered now");
    try (LiveClient client = LiveClient.connect(server, Map.of())) {
      String authorization = callers.authorizations().getOrDefault("reader", "");
      client.send(
          JSON.writeValueAsString(
              Map.of(
                  "type", "connection_init", "payload", Map.of("Authorization", authorization))));
      assertThat(client.message().path("type").asString()).isEqualTo("connection_ack");
      for (int i = 0; i < BURST; i++) {
        client.subscribe("live" + i, "subscription { sourceChanged { kind } }", Map.of());
      }
      assertThat(client.message().toString()).contains("RATE_LIMITED");
    }

    assertThat(callers.post("curator", "/graphql", ASKED).statusCode()).isEqualTo(200);
    assertThat(callers.post(CallerKeys.ANONYMOUS, "/graphql", ASKED).statusCode()).isEqualTo(200);
    assertRefusedForNow(untilRefused(() -> callers.post(CallerKeys.ANONYMOUS, "/graphql", ASKED)));
  }

  @Test
  void whoHasEnoughUnderWayWaitsUntilItIsDone() {
    String text = "NASA told Roscosmos that ESA had left the station. ".repeat(400);
    String asked =
        JSON.writeValueAsString(
            Map.of(
                "query",
                "mutation { previewImport(input: {text: \"" + text + "\"}) { __typename } }"));
    CompletableFuture<HttpResponse<String>> preview =
        CompletableFuture.supplyAsync(() -> callers.post("importer", "/graphql", asked));

    String refused = "";
    while (!refused.contains("you have 1 under way") && !preview.isDone()) {
      HttpResponse<String> answer = callers.post("importer", "/graphql", ASKED);
      refused = answer.statusCode() == 429 ? answer.body() : "";
      if (preview.isDone() && preview.join().statusCode() == 429) {
        preview = CompletableFuture.supplyAsync(() -> callers.post("importer", "/graphql", asked));
      }
    }

    assertThat(refused).as(preview.join().body()).contains("RATE_LIMITED", "you have 1 under way");
    assertThat(callers.post("curator", "/graphql", ASKED).statusCode()).isEqualTo(200);
    assertThat(preview.join().statusCode()).isEqualTo(200);
    assertThat(preview.join().body()).contains("previewImport").doesNotContain("errors");
    assertThat(callers.post("importer", "/graphql", ASKED).statusCode()).isEqualTo(200);
  }
}
