package dev.groundtrack.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages on the web cannot use the visitor's browser to reach a server on their machine. */
class RequestGuardTest {
  private static final String QUERY = "{\"query\": \"{ __typename }\"}";

  private static RunningServer server;

  @BeforeAll
  static void startAServer() {
    server = RunningServer.start("--groundtrack.seed=none");
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  @Test
  void aProgramIsAnswered() {
    refuses(200, "Accept", "*/*");
  }

  @Test
  void ourOwnPageIsAnswered() {
    String origin = server.address("").toString();
    refuses(200, "Origin", origin, "Sec-Fetch-Site", "same-origin");
  }

  @Test
  void aPageOfAnotherOriginIsNot() {
    refuses(403, "Origin", "https://evil.example");
    refuses(403, "Origin", "null");
    refuses(403, "Origin", "http://localhost.evil.example");
    refuses(403, "Origin", "https://evil.example", "Sec-Fetch-Site", "same-origin");
    refuses(403, "Sec-Fetch-Site", "cross-site");
    refuses(403, "Sec-Fetch-Site", "same-site");
  }

  @Test
  void aPageOfAnotherServerOnThisMachineIsAnswered() {
    refuses(200, "Origin", "http://localhost:5173", "Sec-Fetch-Site", "cross-site");
    refuses(200, "Origin", "http://127.0.0.1:5173", "Sec-Fetch-Site", "same-site");
    refuses(200, "Origin", "http://[::1]:5173");
    refuses(200, "Origin", "http://localhost:5173", "Host", "localhost:5173");
  }

  @Test
  void aNameThatWasMadeToPointHereIsNot() {
    refuses(421, "Host", "evil.example");
    refuses(421, "Host", "evil.example:8080", "Origin", "http://evil.example:8080");
    refuses(421, "Host", "localhost.evil.example");
    refuses(421, "Host", "192.0.2.7");
  }

  @Test
  void aFormIsNot() {
    refuses(415, "Content-Type", "text/plain");
    refuses(415, "Content-Type", "application/x-www-form-urlencoded");
    refuses(415, "Content-Type", "multipart/form-data; boundary=x");
  }

  @Test
  void aBodyLargerThanAnyImportIsNot() {
    String body = "{\"query\": \"" + "a".repeat((int) RequestGuard.MAX_BODY_BYTES) + "\"}";
    HttpResponse<String> response = server.post(body);
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("BAD_REQUEST", "remedy");
  }

  private static void refuses(int status, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address("/graphql"));
    request.setHeader("Content-Type", "application/json").headers(headers);
    if (headers[0].equals("Content-Type")) {
      request.setHeader(headers[0], headers[1]);
    }
    HttpResponse<String> response =
        server.send(request.POST(HttpRequest.BodyPublishers.ofString(QUERY)).build());
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).contains("json");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }
}
