package dev.groundtrack.journey.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.testing.StderrCapture;
import dev.groundtrack.web.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of an issuer of OpenID Connect say who asks, and with which role. */
class IssuedTokensTest {
  private static final String AUDIENCE = "graph";
  private static final String CREATE =
      "mutation { createMovies(input: []) { info { nodesCreated } } }";

  private static LocalIssuer issuer;
  private static RunningServer server;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    issuer = LocalIssuer.start();
    server =
        PlainServer.start(
            "movies",
            "--server.address=0.0.0.0",
            "--groundtrack.access.issuer=" + issuer.name(),
            "--groundtrack.access.audience=" + AUDIENCE,
            "--groundtrack.access.role-claim=realm_access.roles");
  }

  @AfterAll
  static void stop() {
    server.close();
    issuer.close();
  }

  private static JWTClaimsSet.Builder claims(String... roles) {
    return issuer.claims(AUDIENCE).claim("realm_access", Map.of("roles", List.of(roles)));
  }

  @Test
  void aTokenGivesTheHighestOfItsRoles() {
    String token =
        issuer.token(
            claims("offline_access", "reader", "Curator")
                .claim("preferred_username", "ada")
                .build());
    assertThat(asked("{ __typename }", token).statusCode()).isEqualTo(200);
    assertThat(asked(CREATE, token).statusCode()).isEqualTo(200);
    assertThat(get("/access/caller", token).body())
        .contains("\"subject:f3b1\"", "\"ada\"", "\"curator\"");
    assertThat(get("/access/keys", token).statusCode()).isEqualTo(403);

    String reader = issuer.token(claims("reader").build());
    assertThat(asked("{ __typename }", reader).statusCode()).isEqualTo(200);
    HttpResponse<String> refused = asked(CREATE, reader);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("takes the role curator, and yours is reader");
  }

  @Test
  void aTokenWithoutARoleOfOursGivesNone() {
    for (String token :
        List.of(
            issuer.token(claims("boss").build()),
            issuer.token(issuer.claims(AUDIENCE).build()),
            issuer.token(issuer.claims(AUDIENCE).claim("roles", "admin").build()))) {
      HttpResponse<String> refused = asked("{ __typename }", token);
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("takes the role reader, and you have none");
    }
  }

  @Test
  void whatTheIssuerDidNotSayForThisServerNowIsTakenForNothing() {
    Date past = Date.from(Instant.now().minus(Duration.ofMinutes(5)));
    Date later = Date.from(Instant.now().plus(Duration.ofMinutes(5)));
    JWTClaimsSet good = claims("admin").build();
    Map<String, String> tokens =
        Map.of(
            "wrong audience",
            issuer.token(claims("admin").audience("another").build()),
            "no audience",
            issuer.token(claims("admin").audience((String) null).build()),
            "expired",
            issuer.token(claims("admin").expirationTime(past).build()),
            "without an end",
            issuer.token(claims("admin").expirationTime(null).build()),
            "not yet",
            issuer.token(claims("admin").notBeforeTime(later).build()),
            "another issuer",
            issuer.token(claims("admin").issuer("https://id.example.org").build()),
            "forged",
            issuer.forged(good),
            "alg none",
            issuer.unsigned(good),
            "public key as a secret",
            issuer.byPublicKeyAsSecret(good),
            "unknown key",
            issuer.byUnknownKey(good));
    tokens.forEach(
        (what, token) -> {
          HttpResponse<String> refused = asked("{ __typename }", token);
          assertThat(refused.statusCode()).as(what).isEqualTo(401);
          assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
              .contains("invalid_token");
          assertThat(refused.body()).contains("UNAUTHENTICATED").doesNotContain(token);
        });
  }

  @Test
  void unknownKeysDoNotHaveTheIssuerAskedEachTime() {
    int before = issuer.keysAsked();
    for (int i = 0; i < 50; i++) {
      asked("{ __typename }", issuer.byUnknownKey(claims("admin").jwtID("t" + i).build()));
    }
    assertThat(issuer.keysAsked() - before).isLessThan(5);
    assertThat(asked("{ __typename }", issuer.token(claims("reader").build())).statusCode())
        .isEqualTo(200);
  }

  @Test
  void anIssuerThatDoesNotAnswerIsToldInALineBeforeAStoreIsOpened() throws IOException {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String bare = "http://127.0.0.1:" + other.getAddress().getPort() + "/bare";
    other.createContext(
        "/bare/",
        exchange ->
            LocalIssuer.answer(
                exchange, "{\"issuer\": \"%s\", \"jwks_uri\": \"%s/keys\"}".formatted(bare, bare)));
    other.start();
    try {
      assertThat(told(bare, "--groundtrack.access.client-id=page"))
          .contains("names no addresses to sign in at");
      assertThat(told("http://127.0.0.1:9")).contains("does not answer");
      assertThat(told("http://127.0.0.1:" + other.getAddress().getPort()))
          .contains("answers with the status 404");
      assertThat(told(issuer.name() + "/")).contains("calls itself otherwise");
      assertThat(told("id.example.org")).contains("is no address of http or https");
    } finally {
      other.stop(0);
    }
    assertThat(started("--groundtrack.access.issuer=" + issuer.name()))
        .contains("groundtrack.access.audience is not set");
    assertThat(started("--groundtrack.access.client-id=page"))
        .contains("groundtrack.access.client-id is set without an issuer")
        .contains("set groundtrack.access.issuer as well");
    assertThat(started("--groundtrack.access.anonymous=everybody"))
        .contains("\"everybody\" is no role; choose one of none, reader, importer");
  }

  private String told(String name, String... more) {
    List<String> settings = new ArrayList<>(List.of(more));
    settings.add("--groundtrack.access.issuer=" + name);
    settings.add("--groundtrack.access.audience=graph");
    String told = started(settings.toArray(String[]::new));
    assertThat(told).startsWith("Groundtrack cannot start: groundtrack.access.issuer ");
    return told;
  }

  /** The one line. */
  private String started(String... settings) {
    Path data = folder.resolve("data");
    String[] all = java.util.Arrays.copyOf(settings, settings.length + 2);
    all[settings.length] = "--groundtrack.data=" + data;
    all[settings.length + 1] = "--server.port=0";
    String told =
        StderrCapture.by(
            () ->
                assertThatThrownBy(() -> Server.serve(all)).isInstanceOf(Server.NotStarted.class));
    assertThat(told.lines()).hasSize(1);
    assertThat(data).doesNotExist();
    return told.strip();
  }

  private static HttpResponse<String> asked(String operation, String token) {
    return server.send(
        HttpRequest.newBuilder(server.address("/graphql"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JsonMapper.shared().writeValueAsString(Map.of("query", operation))))
            .build());
  }

  private static HttpResponse<String> get(String path, String token) {
    return server.send(
        HttpRequest.newBuilder(server.address(path))
            .header("Authorization", "Bearer " + token)
            .build());
  }
}
