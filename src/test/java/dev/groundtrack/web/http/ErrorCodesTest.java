package dev.groundtrack.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every error has a code that Apollo's clients know, beside its classification. */
class ErrorCodesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static RunningServer server;

  @BeforeAll
  static void startAServer() {
    server = RunningServer.start("--groundtrack.seed=none", "--groundtrack.max-list-size=3");
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  private record Wrong(String code, Map<String, Object> request) {}

  private static Wrong wrong(String code, String query) {
    return new Wrong(code, Map.of("query", query));
  }

  private static Wrong wrong(String code, String query, Map<String, Object> variables) {
    return new Wrong(code, Map.of("query", query, "variables", variables));
  }

  static final List<Wrong> MISTAKES =
      List.of(
          wrong("GRAPHQL_PARSE_FAILED", "{ agencies { name }"),
          wrong("GRAPHQL_PARSE_FAILED", "{ agencies(where: {name: {eq: \"a}}) { name } }"),
          wrong("GRAPHQL_VALIDATION_FAILED", "{ agencis { name } }"),
          wrong("GRAPHQL_VALIDATION_FAILED", "{ agencies(limit: \"ten\") { name } }"),
          wrong("GRAPHQL_VALIDATION_FAILED", "mutation { removeSource { source } }"),
          wrong(
              "BAD_USER_INPUT",
              "query ($n: Int) { agencies(limit: $n) { name } }",
              Map.of("n", "ten")),
          wrong("BAD_USER_INPUT", "query ($n: Int!) { agencies(limit: $n) { name } }"),
          wrong("BAD_USER_INPUT", "{ agencies(limit: -1) { name } }"),
          wrong("BAD_USER_INPUT", "{ agenciesConnection(after: \"nonsense\") { totalCount } }"),
          wrong("BAD_USER_INPUT", "mutation { importText(input: {text: \"\"}) { statements } }"),
          new Wrong(
              "OPERATION_RESOLUTION_FAILURE",
              Map.of("query", "query A { __typename } query B { __typename }")),
          new Wrong(
              "OPERATION_RESOLUTION_FAILURE",
              Map.of("query", "query A { __typename }", "operationName", "C")),
          wrong("NOT_FOUND", "mutation { removeSource(id: \"nothing\") { source } }"),
          wrong("NOT_FOUND", "mutation { cancelImport(id: \"nothing\") { id } }"),
          wrong(
              "NOT_FOUND",
              "mutation { mergeEntities(input: {left: \"a\", right: \"b\"}) { mentions } }"),
          wrong("LIMIT_EXCEEDED", "{ agencies(limit: 200000) { name } }"),
          wrong("LIMIT_EXCEEDED", "{ agencies(where: {id: {in: [1, 2, 3, 4]}}) { name } }"),
          wrong("LIMIT_EXCEEDED", deep(40)));

  private static String deep(int levels) {
    return "{ agencies "
        + "{ operates { operatedBy ".repeat(levels / 2)
        + "{ id }"
        + " } }".repeat(levels / 2)
        + " }";
  }

  @ParameterizedTest
  @FieldSource("MISTAKES")
  void aMistakeHasItsCode(Wrong wrong) {
    JsonNode response = JSON.readTree(server.post(JSON.writeValueAsString(wrong.request())).body());
    JsonNode extensions = response.at("/errors/0/extensions");
    assertThat(extensions.path("code").asString()).as(response.toString()).isEqualTo(wrong.code());
    assertThat(extensions.has("classification")).isTrue();
  }

  @Test
  void whatIsThereAlreadyIsAConflict() {
    String create =
        "mutation { createAgencies(input: [{id: \"zz\", name: \"Zed Works\"}]) { agencies { id } }"
            + " }";
    server.ask(create);
    assertThat(server.ask(create).at("/errors/0/extensions/code").asString())
        .isIn("CONFLICT", "BAD_USER_INPUT");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /graphql, application/json, null, 400, BAD_REQUEST",
    "POST, /graphql, text/plain, '{\"query\": \"{__typename}\"}', 415, BAD_REQUEST",
    "GET, /graphql, application/json, '', 400, BAD_REQUEST",
    "GET, /nothing, application/json, '', 404, NOT_FOUND",
    "GET, /graphql?query=mutation%7Ba%7D, application/json, '', 405, BAD_REQUEST",
  })
  void whatIsNoRequestHasOneToo(
      String method, String path, String type, String body, int status, String code) {
    var response =
        server.send(
            HttpRequest.newBuilder(server.address(path))
                .header("Content-Type", type)
                .method(
                    method,
                    body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(JSON.readTree(response.body()).at("/errors/0/extensions/code").asString())
        .isEqualTo(code);
  }
}
