package dev.groundtrack.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser is told of the pages that may read the answers. */
class AllowedOriginsTest {
  private static final String CHOSEN = "https://front.example.org";
  private static final String OF_A_PATTERN = "https://preview-7.example.net";
  private static final String LOCAL = "http://localhost:5173";

  private static RunningServer server;

  @BeforeAll
  static void startAServer() {
    server =
        RunningServer.start(
            "--groundtrack.seed=none",
            "--spring.graphql.cors.allowed-origins=" + CHOSEN,
            "--spring.graphql.cors.allowed-origin-patterns=https://*.example.net");
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {CHOSEN, OF_A_PATTERN, LOCAL, "http://127.0.0.1:3000", "http://[::1]"})
  void anAllowedPageMayAskInEveryWay(String origin) {
    HttpResponse<String> preflight = preflight(origin, "POST");
    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(allowed(preflight)).isEqualTo(origin);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .containsIgnoringCase("content-type");

    HttpResponse<String> post = post(origin);
    assertThat(post.statusCode()).isEqualTo(200);
    assertThat(post.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    assertThat(allowed(post)).isEqualTo(origin);

    for (String path : new String[] {"/graphql?query=%7B__typename%7D", "/graphql/schema"}) {
      HttpResponse<String> get =
          server.send(request(path, origin).header("Sec-Fetch-Site", "cross-site").GET().build());
      assertThat(get.statusCode()).isEqualTo(200);
      assertThat(allowed(get)).isEqualTo(origin);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://front.example.org",
        "https://front.example.org.evil.example",
        "http://localhost.evil.example:5173",
        "http://localhost:5173@evil.example",
        "file://localhost",
        "null"
      })
  void anotherMayNot(String origin) {
    HttpResponse<String> preflight = preflight(origin, "POST");
    assertThat(preflight.statusCode()).isEqualTo(403);
    assertThat(allowed(preflight)).isEmpty();
    HttpResponse<String> post = post(origin);
    assertThat(post.statusCode()).isEqualTo(403);
    assertThat(allowed(post)).isEmpty();
    assertThat(post.body()).contains("spring.graphql.cors.allowed-origins");
  }

  @Test
  void aRefusalCanBeReadByAnAllowedPage() {
    HttpResponse<String> form =
        server.send(
            request("/graphql", LOCAL)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
    assertThat(form.statusCode()).isEqualTo(415);
    assertThat(allowed(form)).isEqualTo(LOCAL);
  }

  private static HttpResponse<String> preflight(String origin, String method) {
    return server.send(
        request("/graphql", origin)
            .header("Access-Control-Request-Method", method)
            .header("Access-Control-Request-Headers", "content-type,authorization")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .build());
  }

  private static HttpResponse<String> post(String origin) {
    return server.send(
        request("/graphql", origin)
            .header("Content-Type", "application/json")
            .header("Sec-Fetch-Site", "cross-site")
            .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"))
            .build());
  }

  private static HttpRequest.Builder request(String path, String origin) {
    return HttpRequest.newBuilder(server.address(path)).header("Origin", origin);
  }

  private static String allowed(HttpResponse<?> response) {
    return response.headers().firstValue("Access-Control-Allow-Origin").orElse("");
  }
}
