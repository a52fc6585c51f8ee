package dev.groundtrack.journey.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the page is handed out. */
class PageTest {
  private static RunningServer server;

  @BeforeAll
  static void startAServer() {
    server = RunningServer.start("--groundtrack.seed=none");
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/graphiql", "/graphiql/"})
  void thePageIsAskedForAnewAndKeptToItsOrigin(String path) {
    HttpResponse<String> page = server.get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<title>Groundtrack</title>").doesNotContain("http");
    assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(page, "Content-Security-Policy"))
        .contains("default-src 'self'", "script-src 'self';", "connect-src 'self'")
        .doesNotContain("unsafe-eval", "http");
  }

  @Test
  void itsAssetsAreKeptForEver() {
    Matcher script =
        Pattern.compile("/graphiql/assets/[^\"]+\\.js").matcher(server.get("/graphiql").body());
    assertThat(script.find()).isTrue();

    HttpResponse<String> asset = server.get(script.group());

    assertThat(asset.statusCode()).isEqualTo(200);
    assertThat(header(asset, "Content-Type")).startsWith("text/javascript");
    assertThat(header(asset, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/graphiql/index.html"})
  void otherWaysLeadToIt(String path) {
    HttpResponse<String> answer = server.get(path);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(header(answer, "Location")).isEqualTo("/graphiql");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/graphiql/nothing.js", "/graphiql/assets/nothing.js", "/graphiql/assets/"})
  void whatIsNotThereIsNotFound(String path) {
    assertThat(server.get(path).statusCode()).isEqualTo(404);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
