package dev.groundtrack.journey.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the pages are handed out. */
class PageTest {
  private static final Path SCHEMA = Path.of("src/main/web/src/api/schema.graphql");
  private static final Pattern SCRIPT = Pattern.compile("/assets/[^\"]+\\.js");

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
  @ValueSource(
      strings = {
        "/",
        "/?search=iss",
        "/entity/iss",
        "/entity/a%2Fb%5C..%3F%23%25",
        "/entity/%3Cscript%3E",
        "/entity/%E2%80%AE",
        "/source/0123456789abcdef?relation=1",
        "/graph?entity=iss",
        "/import",
        "/review",
        "/signed-in?code=c&state=s",
        "/graphiql",
        "/graphiql/"
      })
  void everyPageIsAskedForAnewAndKeptToItsOrigin(String path) {
    HttpResponse<String> page = server.get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<title>Groundtrack</title>").doesNotContain("http");
    assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(page, "Content-Security-Policy"))
        .contains("default-src 'self'", "script-src 'self';", "connect-src 'self'")
        .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe-eval", "http");
    assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
  }

  @Test
  void noPageRunsWhatStandsInItself() {
    for (String path : new String[] {"/", "/graphiql"}) {
      HttpResponse<String> page = server.get(path);

      assertThat(page.body())
          .doesNotContainPattern("<script(?![^>]* src=)")
          .doesNotContain("<style");
      assertThat(header(page, "Content-Security-Policy"))
          .doesNotContainPattern("script-src[^;]*unsafe");
    }
    assertThat(header(server.get("/"), "Content-Security-Policy")).doesNotContain("unsafe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/graphiql"})
  void assetsAreKeptForEver(String path) {
    Matcher script = SCRIPT.matcher(server.get(path).body());
    assertThat(script.find()).isTrue();

    HttpResponse<String> asset = server.get(script.group());

    assertThat(asset.statusCode()).isEqualTo(200);
    assertThat(header(asset, "Content-Type")).startsWith("text/javascript");
    assertThat(header(asset, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/graphiql"})
  void assetsTravelCompressed(String path) {
    Matcher script = SCRIPT.matcher(server.get(path).body());
    assertThat(script.find()).isTrue();

    HttpResponse<String> asset =
        server.send(
            HttpRequest.newBuilder(server.address(script.group()))
                .header("Accept-Encoding", "gzip")
                .build());

    assertThat(header(asset, "Content-Encoding")).isEqualTo("gzip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/groundtrack.svg", "/licenses.md"})
  void whatHasNoHashIsAskedForAnew(String path) {
    HttpResponse<String> file = server.get(path);

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(header(file, "Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void otherWaysLeadToThem() {
    assertThat(header(server.get("/index.html"), "Location")).isEqualTo("/");
    assertThat(header(server.get("/graphiql/index.html"), "Location")).isEqualTo("/graphiql");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/graphiql/nothing.js",
        "/assets/nothing.js",
        "/assets/",
        "/assets/..%2Findex.html",
        "/assets/%2e%2e%2Findex.html",
        "/assets/..%5Cindex.html",
        "/page/index.html",
        "/entity",
        "/entity/a/b",
        "/nothing"
      })
  void whatIsNotThereIsNotFound(String path) {
    assertThat(server.get(path).statusCode()).isBetween(400, 404);
  }

  /** {@code -Dgolden=update} writes the one that is served. */
  @Test
  void itsOperationsAreMadeForTheSchemaThatIsServed() throws IOException {
    String served = server.get("/graphql/schema").body();
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(SCHEMA, served);
    }
    assertThat(served.equals(Files.readString(SCHEMA)))
        .as("%s is the schema that is served; -Dgolden=update rewrites it", SCHEMA)
        .isTrue();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
