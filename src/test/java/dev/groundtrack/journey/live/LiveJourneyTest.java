package dev.groundtrack.journey.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundtrack.testing.RunningServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A client is told of what others write, misses nothing, and hears what it asked for alone. */
@Timeout(120)
class LiveJourneyTest {
  private static final String IMPORT =
      """
      mutation ($text: String!, $on: Date) {
        importText(input: {text: $text, publishedOn: $on}) { source { id } }
      }
      """;
  private static final String RELATIONS =
      """
      subscription ($where: RelationWhere, $since: String) {
        relationChanged(where: $where, since: $since) {
          what: kind cursor
          relation { type contested confidence subject { name ... on Country { kind } }
            object { name } evidence { text source { publishedOn } } }
        }
      }
      """;
  private static final Map<String, ?> THREATS =
      Map.of("where", Map.of("type", Map.of("eq", "THREATENS")));

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start("--groundtrack.seed=names");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void removeWhatWasImported() {
    server
        .ask("{ sources(where: {kind: {eq: ARTICLE}}) { id } }")
        .at("/data/sources")
        .forEach(source -> remove(source.at("/id").asString()));
  }

  private static String source(String text) {
    return server
        .data(IMPORT, Map.of("text", text, "on", "2026-05-04"))
        .at("/importText/source/id")
        .asString();
  }

  private static void remove(String source) {
    server.data(
        "mutation ($id: ID!) { removeSource(id: $id) { statements } }", Map.of("id", source));
  }

  @Test
  void aRelationIsToldAsItComesChangesAndGoes() throws IOException {
    try (LiveClient client = LiveClient.of(server).subscribe("a", RELATIONS, THREATS)) {
      settle();
      String first = source("Norway threatened Sweden. NASA launched Skylab.");
      JsonNode created = client.next("next").at("/data/relationChanged");
      assertThat(created.at("/what").asString()).isEqualTo("CREATED");
      assertThat(created.at("/relation/subject/name").asString()).isEqualTo("Norway");
      assertThat(created.at("/relation/subject/kind").asString()).isEqualTo("STATE");
      assertThat(created.at("/relation/evidence/0/text").asString())
          .isEqualTo("Norway threatened Sweden.");

      String second = source("Norway did not threaten Sweden.");
      JsonNode updated = client.next("next").at("/data/relationChanged");
      assertThat(updated.at("/what").asString()).isEqualTo("UPDATED");
      assertThat(updated.at("/relation/contested").asBoolean()).isTrue();
      assertThat(updated.at("/relation/evidence").size()).isEqualTo(2);

      remove(second);
      assertThat(client.next("next").at("/data/relationChanged/relation/contested").asBoolean())
          .isFalse();
      remove(first);
      JsonNode gone = client.next("next").at("/data/relationChanged");
      assertThat(gone.at("/what").asString()).isEqualTo("DELETED");
      assertThat(gone.at("/relation/type").asString()).isEqualTo("THREATENS");
      assertThat(gone.at("/relation/object/name").asString()).isEqualTo("Sweden");
      assertThat(gone.at("/relation/evidence").size()).isZero();
      assertThat(client.isSilent()).isTrue();
    }
  }

  @Test
  void whoComesBackIsToldWhatWasMissedInOrderAndOnce() throws IOException {
    LiveClient dropped = LiveClient.of(server).subscribe("a", RELATIONS, THREATS);
    settle();
    source("Norway threatened Sweden.");
    String cursor = dropped.next("next").at("/data/relationChanged/cursor").asString();
    dropped.drop();
    source("Finland threatened Denmark.");
    source("Iceland threatened Ireland.");
    source("Portugal threatened Spain.");

    Map<String, ?> since =
        Map.of("where", Map.of("type", Map.of("eq", "THREATENS")), "since", cursor);
    try (LiveClient back = LiveClient.of(server).subscribe("a", RELATIONS, since)) {
      assertThat(Stream.of(1, 2, 3).map(i -> subject(back)).toList())
          .containsExactly("Finland", "Iceland", "Portugal");
      source("Greece threatened Turkey.");
      assertThat(subject(back)).isEqualTo("Greece");
      assertThat(back.isSilent()).isTrue();
    }
  }

  private static String subject(LiveClient client) {
    return client.next("next").at("/data/relationChanged/relation/subject/name").asString();
  }

  @Test
  void statementsAndSourcesAreToldToo() throws IOException {
    String statements =
        """
        subscription { statementAdded(where: {speaker: {name: {eq: "Bill Nelson"}}}) {
          kind statement { text speaker { name } source { title } } } }
        """;
    String sources = "subscription { sourceChanged { kind source { id title text publishedOn } } }";
    try (LiveClient client =
        LiveClient.of(server)
            .subscribe("said", statements, Map.of())
            .subscribe("sources", sources, Map.of())) {
      settle();
      String id = source("Bill Nelson said Norway was right. Jens Stoltenberg said it was wrong.");
      Map<String, JsonNode> first = both(client);
      assertThat(first.get("said").at("/data/statementAdded/statement/text").asString())
          .startsWith("Bill Nelson said");
      assertThat(first.get("sources").at("/data/sourceChanged/kind").asString())
          .isEqualTo("CREATED");
      server.data(
          "mutation ($id: ID!) { updateSource(id: $id, input: {title: \"Later\"}) { id } }",
          Map.of("id", id));
      JsonNode mended = client.next("next").at("/data/sourceChanged");
      assertThat(mended.at("/kind").asString()).isEqualTo("UPDATED");
      assertThat(mended.at("/source/title").asString()).isEqualTo("Later");
      remove(id);
      JsonNode gone = client.next("next").at("/data/sourceChanged");
      assertThat(gone.at("/kind").asString()).isEqualTo("DELETED");
      assertThat(gone.at("/source/id").asString()).isEqualTo(id);
      assertThat(gone.at("/source/publishedOn").asString()).isEqualTo("2026-05-04");
    }
  }

  private static Map<String, JsonNode> both(LiveClient client) {
    JsonNode one = client.message();
    JsonNode other = client.message();
    return Map.of(
        one.at("/id").asString(),
        one.at("/payload"),
        other.at("/id").asString(),
        other.at("/payload"));
  }

  @Test
  void anImportIsFollowedToItsEnd() throws IOException {
    String job =
        server
            .ask("mutation { startImport(input: {text: \"Norway thanked Sweden.\"}) { id } }")
            .at("/data/startImport/id")
            .asString();
    String progress =
        """
        subscription ($job: ID!) { importProgress(job: $job) {
          state done total items { edges { node { state } } } } }
        """;
    try (LiveClient client = LiveClient.of(server).subscribe("job", progress, Map.of("job", job))) {
      JsonNode message = client.message();
      JsonNode last = message;
      while (message.at("/type").asString().equals("next")) {
        last = message;
        message = client.message();
      }
      assertThat(message.at("/type").asString()).isEqualTo("complete");
      assertThat(last.at("/payload/data/importProgress/state").asString()).isEqualTo("DONE");
      assertThat(last.at("/payload/data/importProgress/items/edges").size()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST"})
  void theSameComesAsServerSentEvents(String method) throws Exception {
    String query = "subscription { relationChanged { kind relation { type } } }";
    HttpRequest.Builder request = HttpRequest.newBuilder().header("Accept", "text/event-stream");
    if (method.equals("GET")) {
      String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
      request.uri(server.address("/graphql?query=" + encoded));
    } else {
      request
          .uri(server.address("/graphql"))
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + query + "\"}"));
    }
    HttpClient http = HttpClient.newHttpClient();
    HttpResponse<InputStream> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      settle();
      source("Norway threatened Sweden.");
      List<String> told = lines.lines().filter(line -> line.matches("\\w+:.*")).limit(2).toList();
      assertThat(told)
          .satisfiesExactly(
              event -> assertThat(event).isEqualTo("event:next"),
              data ->
                  assertThat(data)
                      .isEqualTo(
                          "data:{\"data\":{\"relationChanged\":{\"kind\":\"CREATED\","
                              + "\"relation\":{\"type\":\"THREATENS\"}}}}"));
    }
    http.shutdownNow();
  }

  @Test
  void aStreamOfAnAnswerEndsWithIt() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address("/graphql?query=%7B__typename%7D"))
            .header("Accept", "text/event-stream")
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
          .contains("event:next\ndata:{\"data\":{\"__typename\":\"Query\"}}\n\n")
          .endsWith("event:complete\ndata:\n\n");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          subscription { relationChanged(since: "yesterday") { kind } } | is no cursor
          subscription { relationChanged(since: "c999999999.0") { kind } } | are not kept any more
          subscription { importProgress(job: "none") { state } } | there is no import with the id
          subscription { relationChanged { colour } } | Field 'colour'
          subscription { relationChanged(where: {colour: 1}) { kind } } | colour
          """)
  void badInputIsToldAndEndsNothingElse(String query, String message) throws IOException {
    try (LiveClient client =
        LiveClient.of(server)
            .subscribe("bad", query, Map.of())
            .subscribe("good", "{ __typename }", Map.of())) {
      Map<String, String> answers = new LinkedHashMap<>();
      while (!answers.getOrDefault("good", "").contains("complete")
          || !answers.containsKey("bad")) {
        JsonNode answer = client.message();
        answers.merge(answer.at("/id").asString(), answer.toString(), String::concat);
      }
      assertThat(answers.get("bad")).contains(message);
      assertThat(answers.get("good")).contains("\"__typename\":\"Query\"");
    }
  }

  @Test
  void aPageOfAnotherOriginMayNotListen() {
    assertThatThrownBy(() -> LiveClient.connect(server, Map.of("Origin", "https://example.com")))
        .hasStackTraceContaining("WebSocketHandshakeException");
  }

  @Test
  void theProtocolIsKeptToItsCodes() throws IOException {
    try (LiveClient early = LiveClient.connect(server, Map.of())) {
      early.subscribe("a", "{ __typename }", Map.of());
      assertThat(early.closeCode()).isEqualTo(4401);
    }
    try (LiveClient twice = LiveClient.of(server)) {
      twice.send("{\"type\": \"connection_init\"}");
      assertThat(twice.closeCode()).isEqualTo(4429);
    }
    try (LiveClient same = LiveClient.of(server)) {
      same.subscribe("a", "subscription { sourceChanged { kind } }", Map.of())
          .subscribe("a", "subscription { sourceChanged { kind } }", Map.of());
      assertThat(same.closeCode()).isEqualTo(4409);
    }
    try (LiveClient wrong = LiveClient.of(server)) {
      wrong.send("no JSON");
      assertThat(wrong.closeCode()).isEqualTo(4400);
    }
  }

  @Test
  void whoDoesNotInitialiseTheConnectionInTimeIsClosed() throws IOException {
    try (RunningServer hasty =
            RunningServer.start(
                "--groundtrack.seed=none",
                "--spring.graphql.websocket.connection-init-timeout=1s");
        LiveClient client = LiveClient.connect(hasty, Map.of())) {
      assertThat(client.closeCode()).isEqualTo(4408);
    }
  }

  /** The server answers nothing to a subscription before there is something to tell. */
  static void settle() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
