package dev.groundtrack.journey.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.journey.live.LiveClient;
import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whichever way an operation comes, it is asked who sends it, and what was done is written down.
 */
class EveryWayInTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TOKEN = "0123456789abcdefghij";
  private static final String WRITE =
      "mutation { createPeople(input: [{name: \"Ada Lund\", aliases: []}]) { info { nodesCreated }"
          + " } }";

  private static RunningServer server;
  private static CallerKeys callers;

  @BeforeAll
  static void start() {
    server =
        RunningServer.start(
            "--groundtrack.seed=none",
            "--groundtrack.encoder=false",
            "--server.address=0.0.0.0",
            "--groundtrack.token=" + TOKEN);
    callers = CallerKeys.of(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String body(String operation) {
    return JSON.writeValueAsString(Map.of("query", operation));
  }

  @Test
  void aReaderWritesByNoWay() {
    List<String> before = server.export();

    HttpResponse<String> batch =
        callers.post("reader", "/graphql", "[" + body("{ __typename }") + "," + body(WRITE) + "]");
    assertThat(JSON.readTree(batch.body()).at("/0/data/__typename").asString()).isEqualTo("Query");
    assertThat(JSON.readTree(batch.body()).at("/1/errors/0/extensions/code").asString())
        .isEqualTo("FORBIDDEN");
    HttpResponse<String> streamed =
        send(request("/graphql", "reader").header("Accept", "text/event-stream"), body(WRITE));
    assertThat(streamed.body()).contains("FORBIDDEN").doesNotContain("nodesCreated\":1");
    HttpResponse<String> upload =
        server.send(
            request("/graphql", "reader")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("GraphQL-Require-Preflight", "1")
                .POST(HttpRequest.BodyPublishers.ofString("--x--"))
                .build());
    assertThat(upload.statusCode()).isEqualTo(403);
    assertThat(upload.body()).contains("An upload takes the role importer");
    assertThat(callers.get("reader", "/graphql?query=mutation%7B__typename%7D").statusCode())
        .isEqualTo(405);

    assertThat(server.export()).isEqualTo(before);
  }

  private static HttpRequest.Builder request(String path, String caller) {
    return HttpRequest.newBuilder(server.address(path))
        .header("Authorization", callers.authorizations().getOrDefault(caller, ""));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, String body) {
    return server.send(
        request
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  @Test
  void aSocketIsAskedForEachOperationAndEachEvent() throws IOException {
    String own = made("reader");
    String subscription = "subscription { sourceChanged { kind } }";
    try (LiveClient client = LiveClient.connect(server, Map.of())) {
      client.send(
          JSON.writeValueAsString(
              Map.of(
                  "type", "connection_init", "payload", Map.of("Authorization", "Bearer " + own))));
      assertThat(client.message().path("type").asString()).isEqualTo("connection_ack");
      client.subscribe("write", WRITE, Map.of());
      assertThat(client.message().toString()).contains("write", "FORBIDDEN");
      assertThat(client.message().path("type").asString()).isEqualTo("complete");
      client.subscribe("live", subscription, Map.of());
      client.subscribe("read", "{ __typename }", Map.of());
      assertThat(client.message().toString()).contains("read", "Query");
      assertThat(client.message().path("type").asString()).isEqualTo("complete");

      server.send(
          HttpRequest.newBuilder(server.address("/access/keys/" + own.split("_")[1]))
              .header("Authorization", "Bearer " + TOKEN)
              .DELETE()
              .build());

      client.subscribe("again", "{ __typename }", Map.of());
      assertThat(client.message().toString()).contains("again", "UNAUTHENTICATED");
      assertThat(client.message().path("type").asString()).isEqualTo("complete");
      callers.post("importer", "/graphql", body(importing("NASA thanked ESA for the news.")));
      JsonNode last = client.message();
      assertThat(last.toString()).contains("live", "UNAUTHENTICATED").doesNotContain("CREATED");
      assertThat(client.message().path("type").asString()).isEqualTo("complete");
    }
  }

  private static String importing(String text) {
    return "mutation { importText(input: {text: \"" + text + "\"}) { alreadyKnown } }";
  }

  private static String made(String role) {
    HttpResponse<String> made =
        server.send(
            HttpRequest.newBuilder(server.address("/access/keys"))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("name", "one of mine", "role", role))))
                .build());
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.headers().firstValue("Cache-Control").orElse("")).isEqualTo("no-store");
    return JSON.readTree(made.body()).path("key").asString();
  }

  @Test
  void whoWroteJudgedAndRemovedIsALineEachWithoutSecretsOrTexts() {
    List<String> lines;
    try (AuditLines audit = AuditLines.follow()) {
      callers.post("importer", "/graphql", body(importing("ESA praised Perigee Works.")));
      callers.post(
          "importer", "/graphql", body("mutation { removeSource(id: \"b1\\n2\") { source } }"));
      callers.post(
          "curator", "/graphql", body("mutation { x: removeSource(id: \"b1\") { source } }"));
      callers.post("reader", "/graphql", body("{ sources { title } }"));
      made("importer");
      lines = audit.all();
    }
    assertThat(lines)
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .matches(
                        "action=importText caller=key:\\w{12} name=importer role=importer"
                            + " outcome=done"),
            line ->
                assertThat(line)
                    .startsWith("action=removeSource ")
                    .endsWith(" on=\"b1 2\" outcome=FORBIDDEN"),
            line -> assertThat(line).contains("role=curator", "on=b1").doesNotContain("done"),
            line ->
                assertThat(line)
                    .matches(
                        "action=createKey caller=token name=operator role=admin on=\\w{12}"
                            + " given=importer outcome=done|.*given=importer on=.*"));
  }

  @Test
  void whatIsAnsweredToSomebodyIsKeptForNobodyElse() {
    HttpResponse<String> answered = callers.get("reader", "/graphql?query=%7B__typename%7D");
    assertThat(answered.headers().firstValue("Cache-Control").orElse("")).contains("private");
    assertThat(answered.headers().allValues("Vary").toString()).contains("Authorization");
  }

  @Test
  void everyAnswerHoldsBrowsersToTheSame() {
    for (String address :
        List.of(
            "/",
            "/graphiql",
            "/graphql?query=%7B__typename%7D",
            "/graphql/schema",
            "/export",
            "/access/keys",
            "/actuator/health",
            "/mcp",
            "/nothing",
            "/assets/none.js")) {
      Map<String, List<String>> headers = callers.get("admin", address).headers().map();
      assertThat(headers)
          .as(address)
          .containsEntry("x-content-type-options", List.of("nosniff"))
          .containsEntry("x-frame-options", List.of("DENY"))
          .containsEntry("referrer-policy", List.of("no-referrer"))
          .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
          .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
          .containsKey("permissions-policy");
      assertThat(headers.getOrDefault("content-security-policy", List.of()))
          .as(address)
          .satisfiesAnyOf(
              policies ->
                  assertThat(policies)
                      .singleElement()
                      .asString()
                      .contains("frame-ancestors 'none'"),
              policies -> assertThat(address).startsWith("/assets/none"));
    }
  }

  @Test
  void noPageOfAnotherOriginAsksByGet() {
    for (String address :
        List.of(
            "/graphql?query=%7B__typename%7D", "/graphql/schema", "/export", "/access/caller")) {
      for (String[] header :
          new String[][] {
            {"Origin", "https://evil.example"},
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"}
          }) {
        HttpResponse<String> refused =
            server.send(request(address, "admin").headers(header).build());
        assertThat(refused.statusCode()).as(address).isEqualTo(403);
        assertThat(refused.body()).contains("A page of another origin sent this");
      }
      assertThat(
              server
                  .send(request(address, "admin").header("Sec-Fetch-Site", "same-origin").build())
                  .statusCode())
          .isEqualTo(200);
    }
    assertThat(
            server
                .send(request("/entity/x", "admin").header("Sec-Fetch-Site", "cross-site").build())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void aServerNeedNotTellItsSchemaNorServeGraphiQl() {
    try (RunningServer quiet =
        RunningServer.start(
            "--groundtrack.schema=src/bench/peer/domains/movies",
            "--groundtrack.graphiql=false",
            "--spring.graphql.schema.introspection.enabled=false")) {
      assertThat(quiet.get("/graphiql").statusCode()).isEqualTo(404);
      assertThat(quiet.get("/").statusCode()).isEqualTo(200);
      assertThat(quiet.get("/graphql/schema").statusCode()).isEqualTo(404);
      for (String asked :
          List.of(
              "{ __schema { queryType { name } } }",
              "{ movies { id } t: __type(name: \"Movie\") { name } }",
              "query ($x: Boolean = true) { ...F @include(if: $x) } fragment F on Query { __schema"
                  + " { description } }")) {
        JsonNode answer = quiet.ask(asked);
        assertThat(answer.at("/errors/0/extensions/code").asString())
            .isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(answer.has("data")).isFalse();
      }
      assertThat(quiet.data("{ __typename movies { __typename } }").has("movies")).isTrue();
    }
  }
}
