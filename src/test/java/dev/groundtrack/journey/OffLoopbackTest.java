package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A server that others reach shows nobody its graph who does not send its token. */
class OffLoopbackTest {
  private static final String TOKEN = "a-token.of_many~characters";
  private static final String BOTH =
      "query Ask { __typename } mutation Add { createMovies(input: [{id: \"added\", title:"
          + " \"Added\"}]) { info { nodesCreated } } }";

  private static RunningServer closed;
  private static RunningServer guarded;
  private static List<String> before;

  @BeforeAll
  static void startServers() {
    closed = PlainServer.start("movies", "--server.address=0.0.0.0");
    guarded =
        PlainServer.start(
            "movies",
            "--server.address=0.0.0.0",
            "--groundtrack.token=" + TOKEN,
            "--groundtrack.hosts=films.example.org,films.example.net");
    before = closed.export();
  }

  @AfterAll
  static void stopThem() {
    closed.close();
    guarded.close();
  }

  @Test
  void withoutATokenNobodyAsksOrWrites() {
    for (String operation : List.of("Ask", "Add")) {
      HttpResponse<String> response = asked(closed, operation);
      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.body()).contains("\"errors\"", "UNAUTHENTICATED", "key create", "remedy");
      assertThat(response.body()).doesNotContain("\"data\"");
    }
    assertThat(asked(closed, "Add", "Authorization", "Bearer " + TOKEN).statusCode())
        .isEqualTo(401);
    asked(closed, "Add", "Accept", "text/event-stream");
    assertThat(closed.export()).isEqualTo(before);
  }

  @Test
  void whatAnonymousCallersWereGivenTheyHaveAndNoMore() {
    try (RunningServer open =
        PlainServer.start(
            "movies", "--server.address=0.0.0.0", "--groundtrack.access.anonymous=reader")) {
      assertThat(asked(open, "Ask").body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
      HttpResponse<String> refused = asked(open, "Add");
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.body()).contains("createMovies takes the role curator", "\"curator\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "Bearer ", "Basic YTpi", "Bearer a-token", "bearer x"})
  void withATokenNobodyWritesWhoDoesNotSendIt(String authorization) {
    List<String> unchanged = guarded.export();

    HttpResponse<String> response = asked(guarded, "Add", "Authorization", authorization);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer ");
    assertThat(response.body()).contains("UNAUTHENTICATED", "remedy").doesNotContain(TOKEN);
    assertThat(asked(guarded, "Add").statusCode()).isEqualTo(401);
    assertThat(guarded.export()).isEqualTo(unchanged);
  }

  @Test
  void whoSendsTheTokenWrites() {
    HttpResponse<String> response = asked(guarded, "Add", "Authorization", "Bearer " + TOKEN);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("\"nodesCreated\":1");
  }

  @Test
  void theWholeGraphIsForThoseWhoMayRead() {
    HttpResponse<String> none = closed.get("/export");
    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(none.body()).contains("UNAUTHENTICATED", "remedy");
    assertThat(exported("GET", "", "Bearer " + TOKEN, closed).statusCode()).isEqualTo(401);

    HttpResponse<String> unasked = guarded.get("/export");
    assertThat(unasked.statusCode()).isEqualTo(401);
    assertThat(unasked.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer ");
    assertThat(unasked.body()).contains("UNAUTHENTICATED", "remedy").doesNotContain(TOKEN);
    assertThat(exported("HEAD", "", "Bearer x", guarded).statusCode()).isEqualTo(401);

    HttpResponse<String> served = exported("GET", "", "Bearer " + TOKEN, guarded);
    assertThat(served.statusCode()).isEqualTo(200);
    assertThat(served.body().lines().toList()).containsAll(guarded.export());
    HttpResponse<String> head = exported("HEAD", "", "Bearer " + TOKEN, guarded);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(served.headers().firstValue("Content-Type"));
    HttpResponse<String> other = exported("GET", "?format=xml", "Bearer " + TOKEN, guarded);
    assertThat(other.statusCode()).isEqualTo(400);
    assertThat(other.body()).contains("csv", "jsonl");
  }

  private static HttpResponse<String> exported(
      String method, String parameters, String authorization, RunningServer server) {
    return server.send(
        HttpRequest.newBuilder(server.address("/export" + parameters))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .header("Authorization", authorization)
            .build());
  }

  @Test
  void onlyTheHostsThatWereNamedAreAnswered() {
    for (String known : List.of("films.example.org", "Films.Example.net:8080", "localhost:5173")) {
      assertThat(asked(guarded, "Ask", "Host", known, "Authorization", "Bearer " + TOKEN))
          .returns(200, HttpResponse::statusCode);
    }
    assertThat(asked(guarded, "Ask", "Host", "192.0.2.7:8080", "Authorization", "Bearer " + TOKEN))
        .returns(200, HttpResponse::statusCode);
    String foreign = "evil.example:8080";
    for (RunningServer server : List.of(closed, guarded)) {
      HttpResponse<String> response =
          asked(server, "Ask", "Host", foreign, "Origin", "http://" + foreign);
      assertThat(response.statusCode()).isEqualTo(421);
      assertThat(response.body()).contains("groundtrack.hosts");
    }
  }

  @Test
  void aPageOfTheVisitorsOwnMachineIsAStranger() {
    assertThat(asked(guarded, "Ask", "Origin", "http://localhost:5173").statusCode())
        .isEqualTo(403);
  }

  private static HttpResponse<String> asked(
      RunningServer server, String operation, String... headers) {
    String body =
        JsonMapper.shared().writeValueAsString(Map.of("query", BOTH, "operationName", operation));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address("/graphql"))
            .header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return server.send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
  }
}
