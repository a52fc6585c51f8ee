package dev.groundtrack.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What caches are told of answers, and how answers are compressed. */
class CachingTest {
  private static final String SCHEMA =
      """
      type Harbour @node @cacheControl(maxAge: 600) {
        id: ID! @id @unique
        name: String!
        berths: Int @cacheControl(maxAge: 60)
        note: String @cacheControl(scope: PRIVATE)
        ships: [Ship!]! @relationship(type: "LIES_AT", direction: IN)
      }

      type Ship @node @cacheControl(maxAge: 5) {
        id: ID! @id @unique
        name: String!
        master: [Master!]! @relationship(type: "LED_BY", direction: OUT)
        port: [Harbour!]! @relationship(type: "OF", direction: OUT) @cacheControl(inheritMaxAge: true)
      }

      type Master @node {
        id: ID! @id @unique
        name: String!
      }
      """;

  @TempDir private static Path folder;

  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(folder.resolve("harbour.graphqls"), SCHEMA);
    server = RunningServer.start("--groundtrack.schema=" + folder);
    server.data("mutation { createHarbours(input: [{name: \"Tern Bay\"}]) { harbours { id } } }");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String query, String... headers) {
    String path = "/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    return fetch(path, headers);
  }

  private static HttpResponse<String> fetch(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return server.send(request.build());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ harbours { name } }                                      | max-age=600, public",
        "{ harboursConnection { edges { node { name } } } }         | max-age=600, public",
        "{ harboursConnection { totalCount } }                      | max-age=600, public",
        "{ harbours { berths } }                                    | max-age=60, public",
        "{ harbours { name note } }                                 | max-age=600, private",
        "{ harbours { ships { name } } }                            | max-age=5, public",
        "{ harbours { ...on Harbour { ships { name } } } }          | max-age=5, public",
        "{ ships { name port { name } } }                           | max-age=5, public",
        "{ ships { master { name } } }                              | no-cache",
        "{ masters { name } }                                       | no-cache",
        "{ harbours { name } masters { name } }                     | no-cache",
        "{ __typename }                                             | no-cache",
        "{ nothing }                                                | no-store",
      })
  void theSmallestAgeOfAllThatIsAskedHolds(String query, String told) {
    assertThat(header(get(query), "Cache-Control")).isEqualTo(told);
  }

  @Test
  void whatWritesIsNeverKept() {
    HttpResponse<String> response =
        server.post("{\"query\": \"mutation { createShips(input: []) { ships { id } } }\"}");
    assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(fetch("/graphql?query="), "Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/graphql?query=%7Bharbours%7Bname%7D%7D", "/graphql/schema"})
  void whoHasItAlreadyIsToldSo(String path) {
    HttpResponse<String> first = fetch(path);
    String tag = header(first, "ETag");
    assertThat(tag).startsWith("W/\"");
    HttpResponse<String> second = fetch(path, "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(fetch(path, "If-None-Match", "W/\"other\"").body()).isEqualTo(first.body());
  }

  @Test
  void anotherAnswerHasAnotherTag() {
    String query = "{ ships { name } }";
    String before = header(get(query), "ETag");
    server.data("mutation { createShips(input: [{name: \"Petrel\"}]) { ships { id } } }");
    HttpResponse<String> after = get(query, "If-None-Match", before);
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(header(after, "ETag")).isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/graphql/schema",
        "/graphql?query=%7B__schema%7Btypes%7Bname%20description%20fields%7Bname%7D%7D%7D%7D"
      })
  void longAnswersAreCompressed(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address(path)).header("Accept-Encoding", "gzip").build();
    HttpResponse<byte[]> response;
    try (HttpClient http = HttpClient.newHttpClient()) {
      response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
    assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(response, "Vary").toLowerCase(java.util.Locale.ROOT))
        .contains("accept-encoding");
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes();
    assertThat(new String(plain, StandardCharsets.UTF_8)).isEqualTo(fetch(path).body());
    assertThat(response.body().length).isLessThan(plain.length / 2);
  }

  @Test
  void aStandardAgeMayBeSet() {
    try (RunningServer other =
        RunningServer.start("--groundtrack.seed=none", "--groundtrack.cache-max-age=30s")) {
      assertThat(header(other.get("/graphql?query=%7Bagencies%7Bname%7D%7D"), "Cache-Control"))
          .isEqualTo("max-age=30, public");
    }
  }
}
