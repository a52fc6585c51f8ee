package dev.groundtrack.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Apollo's automatic persisted queries, as its client speaks them. */
class PersistedQueriesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String UNKNOWN = "0".repeat(64);

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = PlainServer.start("movies");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Map<String, Object> persisted(Object version, Object hash) {
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("version", version);
    reference.put("sha256Hash", hash);
    return Map.of("persistedQuery", reference);
  }

  private static JsonNode post(Map<String, ?> body) {
    HttpResponse<String> response = server.post(JSON.writeValueAsString(body));
    assertThat(response.statusCode()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private static HttpResponse<String> get(String query, String hash) {
    String extensions = JSON.writeValueAsString(persisted(1, hash));
    return server.get(
        "/graphql?"
            + query
            + "extensions="
            + URLEncoder.encode(extensions, StandardCharsets.UTF_8));
  }

  private static String code(JsonNode response) {
    return response.at("/errors/0/extensions/code").asString();
  }

  @Test
  void aHashIsAskedByItselfOnceItsTextWasSentWithIt() {
    String query = "query ($id: ID) { movies(where: {id: {eq: $id}}) { title released } }";
    Map<String, Object> extensions = persisted(1, DocumentHash.of(query));
    Map<String, Object> variables = Map.of("id", "m3");

    JsonNode first = post(Map.of("variables", variables, "extensions", extensions));
    assertThat(first.at("/errors/0/message").asString()).isEqualTo("PersistedQueryNotFound");
    assertThat(code(first)).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    assertThat(first.has("data")).isFalse();

    JsonNode second =
        post(Map.of("query", query, "variables", variables, "extensions", extensions));
    JsonNode third = post(Map.of("variables", variables, "extensions", extensions));
    assertThat(third).isEqualTo(second);
    assertThat(third.at("/data/movies/0/title").asString()).isEqualTo("A Long Way Down 3");
  }

  @Test
  void aHashMayBeAskedByGet() {
    String query = "{ movies(limit: 1, sort: {id: ASC}) { id } }";
    String hash = DocumentHash.of(query);
    HttpResponse<String> unknown = get("", hash);
    assertThat(unknown.body()).contains("PERSISTED_QUERY_NOT_FOUND");
    assertThat(unknown.headers().firstValue("Cache-Control")).hasValue("no-store");
    String text = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&";
    assertThat(get(text, hash).body()).contains("\"data\":{\"movies\"");
    assertThat(get("", hash).body()).isEqualTo(get(text, hash).body());
  }

  @Test
  void noLinkCanChangeAnythingByAHash() {
    String mutation = "mutation { createMovies(input: []) { movies { id } } }";
    String hash = DocumentHash.of(mutation);
    post(Map.of("query", mutation, "extensions", persisted(1, hash)));
    HttpResponse<String> response = get("", hash);
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(post(Map.of("extensions", persisted(1, hash))).has("data")).isTrue();
  }

  @Test
  void aHashThatDoesNotFitItsQueryIsRefusedAndNotKept() {
    JsonNode refused = post(Map.of("query", "{ __typename }", "extensions", persisted(1, UNKNOWN)));
    assertThat(code(refused)).isEqualTo("BAD_USER_INPUT");
    assertThat(refused.at("/errors/0/message").asString())
        .isEqualTo("provided sha does not match query");
    assertThat(refused.at("/errors/0/extensions/remedy").asString()).contains("SHA-256");
    assertThat(code(post(Map.of("extensions", persisted(1, UNKNOWN)))))
        .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
  }

  @Test
  void whatIsNoReferenceIsTold() {
    for (Object reference : new Object[] {1, "a", Map.of(), Map.of("version", 1)}) {
      assertThat(code(post(Map.of("extensions", Map.of("persistedQuery", reference)))))
          .isEqualTo("BAD_REQUEST");
    }
    assertThat(code(post(Map.of("extensions", persisted(2, UNKNOWN))))).isEqualTo("BAD_REQUEST");
    assertThat(code(post(Map.of("extensions", persisted(1, 5))))).isEqualTo("BAD_REQUEST");
  }

  @Test
  void whatTheSchemaDoesNotKnowIsNotKept() {
    String query = "{ nothing }";
    Map<String, Object> extensions = persisted(1, DocumentHash.of(query));
    assertThat(post(Map.of("query", query, "extensions", extensions)).has("errors")).isTrue();
    assertThat(code(post(Map.of("extensions", extensions)))).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
  }

  @Test
  void theHashMayStandInADocumentId() {
    String query = "{ movies(limit: 2) { id } }";
    post(Map.of("query", query, "extensions", persisted(1, DocumentHash.of(query))));
    assertThat(post(Map.of("documentId", "sha256:" + DocumentHash.of(query))).has("data")).isTrue();
    assertThat(code(post(Map.of("documentId", "sha256:" + UNKNOWN))))
        .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
  }

  @Test
  void nullIsNoExtension() {
    String body = "{\"documentId\": \"nothing\", \"extensions\": null}";
    assertThat(server.post(body).body()).contains("PERSISTED_QUERY_NOT_FOUND");
    body = "{\"query\": \"{ __typename }\", \"documentId\": null, \"extensions\": null}";
    assertThat(server.post(body).body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
  }

  @Test
  void whatIsKeptIsBounded() {
    SeenDocuments seen = new SeenDocuments();
    String long100kB = "#".repeat(50_000);
    for (int i = 0; i < 2_000; i++) {
      seen.keep("long" + i, long100kB);
    }
    for (int i = 0; i < 20_000; i++) {
      seen.keep("short" + i, "{ a }");
    }
    seen.keep("too long", "#".repeat(1_000_000));
    assertThat(seen.text("too long")).isEmpty();
    assertThat(seen.bytes()).isLessThanOrEqualTo(32L << 20);
    assertThat(seen.count()).isLessThanOrEqualTo(10_100);
  }

  @Test
  void aServerMayTakeNoHashes() {
    try (RunningServer other =
        PlainServer.start("movies", "--groundtrack.persisted-queries=false")) {
      String body = JSON.writeValueAsString(Map.of("extensions", persisted(1, UNKNOWN)));
      JsonNode response = JSON.readTree(other.post(body).body());
      assertThat(response.at("/errors/0/message").asString())
          .isEqualTo("PersistedQueryNotSupported");
      assertThat(code(response)).isEqualTo("PERSISTED_QUERY_NOT_SUPPORTED");
    }
  }
}
