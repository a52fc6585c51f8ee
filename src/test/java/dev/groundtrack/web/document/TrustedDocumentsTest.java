package dev.groundtrack.web.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.testing.StderrCapture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that executes the documents alone that it was given. */
class TrustedDocumentsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TITLES = "query Titles { movies(sort: {id: ASC}) { title } }";
  private static final String YEARS = "query Years { movies(sort: {id: ASC}) { released } }";
  private static final String IDS = "query Ids {\n  # all of them\n  movies { id }\n}\n";

  @TempDir private static Path folder;

  private static RunningServer server;

  @BeforeAll
  static void start() {
    write(
        "documents/manifest.json",
        JSON.writeValueAsString(
            Map.of(
                "format",
                "apollo-persisted-query-manifest",
                "version",
                1,
                "operations",
                List.of(
                    Map.of("id", "titles-1", "name", "Titles", "type", "query", "body", TITLES)))));
    write("documents/relay.json", JSON.writeValueAsString(Map.of("5d41402abc4b2a76", YEARS)));
    write("documents/lists/Ids.graphql", IDS);
    write("documents/Make.gql", "mutation Make { createMovies(input: []) { movies { id } } }");
    server = PlainServer.start("movies", "--groundtrack.documents=" + folder.resolve("documents"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode post(Map<String, ?> body) {
    return JSON.readTree(server.post(JSON.writeValueAsString(body)).body());
  }

  private static String code(JsonNode response) {
    return response.at("/errors/0/extensions/code").asString();
  }

  private static Map<String, Object> hashed(String text) {
    return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", DocumentHash.of(text)));
  }

  @Test
  void aDocumentIsAskedByItsIdAsApolloAndRelaySendIt() {
    assertThat(post(Map.of("documentId", "titles-1")).at("/data/movies/0/title").asString())
        .startsWith("Gravity of Home");
    assertThat(post(Map.of("id", "5d41402abc4b2a76")).at("/data/movies/0/released").isInt())
        .isTrue();
    assertThat(post(Map.of("documentId", "lists/Ids")).at("/data/movies").isArray()).isTrue();
    assertThat(
            post(Map.of("documentId", "sha256:" + DocumentHash.of(YEARS)))
                .at("/data/movies/0/released")
                .isInt())
        .isTrue();
    assertThat(server.get("/graphql?documentId=titles-1").body()).startsWith("{\"data\":");
    assertThat(server.get("/graphql?id=5d41402abc4b2a76").body()).startsWith("{\"data\":");
  }

  @Test
  void itsHashIsKnownFromTheStart() {
    assertThat(post(Map.of("extensions", hashed(TITLES))).has("data")).isTrue();
    assertThat(post(Map.of("query", TITLES, "extensions", hashed(TITLES))).has("data")).isTrue();
  }

  @Test
  void itsTextIsItHoweverItIsSpaced() {
    assertThat(post(Map.of("query", "query Ids{movies{id}}")).has("data")).isTrue();
  }

  @Test
  void anythingElseIsRefusedWhoeverAsks() {
    String other = "{ movies { id } }";
    HttpResponse<String> response = server.post(JSON.writeValueAsString(Map.of("query", other)));
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(code(JSON.readTree(response.body()))).isEqualTo("QUERY_NOT_IN_SAFELIST");
    assertThat(code(post(Map.of("query", "{ broken")))).isEqualTo("QUERY_NOT_IN_SAFELIST");
    assertThat(code(post(Map.of("query", other, "extensions", hashed(other)))))
        .isEqualTo("QUERY_NOT_IN_SAFELIST");
    assertThat(code(post(Map.of("extensions", hashed(other)))))
        .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    assertThat(code(post(Map.of("documentId", "nothing")))).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    assertThat(code(post(Map.of("query", other, "documentId", "titles-1"))))
        .isEqualTo("QUERY_NOT_IN_SAFELIST");
    assertThat(server.get("/graphql?query=%7B__typename%7D").statusCode()).isEqualTo(403);
  }

  @Test
  void aDocumentThatWritesIsNotAskedByGet() {
    assertThat(server.get("/graphql?documentId=Make").statusCode()).isEqualTo(405);
    assertThat(post(Map.of("documentId", "Make")).has("data")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a.json    | {                                    | has a file that is no JSON: a.json",
        "a.json    | []                                   | neither a manifest",
        "a.json    | {\"a\": 1}                           | neither a manifest",
        "a.graphql | { movies { title                     | a.graphql is no document",
        "a.graphql | { films { title } }                  | a.graphql is no document of this"
            + " schema",
        "a.json    | {\"a\": \"{ movies { titel } }\"}    | a.json:a is no document of this schema",
      })
  void whatIsWrongWithThemStopsTheStart(String name, String text, String told) {
    Path given = folder.resolve("wrong");
    write("wrong/" + name, text);
    try {
      String stderr =
          StderrCapture.by(
              () ->
                  assertThatThrownBy(
                      () -> PlainServer.start("movies", "--groundtrack.documents=" + given)));
      assertThat(stderr).contains("Groundtrack cannot start", told).doesNotContain("\tat ");
    } finally {
      given.resolve(name).toFile().delete();
    }
  }

  @Test
  void aPlaceThatIsNotThereStopsTheStart() {
    String stderr =
        StderrCapture.by(
            () ->
                assertThatThrownBy(
                    () -> PlainServer.start("movies", "--groundtrack.documents=no/such/place")));
    assertThat(stderr)
        .contains("groundtrack.documents cannot be read: no/such/place", "name a manifest");
  }
}
