package dev.groundtrack.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What is no request of GraphQL is refused in its form, and leaves nothing in the log. */
class MalformedRequestTest {
  private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

  private static RunningServer server;

  @BeforeAll
  static void startAServer() {
    server = RunningServer.start("--groundtrack.seed=none");
    LOG.start();
    log().addAppender(LOG);
  }

  @AfterAll
  static void stopTheServer() {
    log().detachAppender(LOG);
    server.close();
  }

  private static Logger log() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  @AfterEach
  void nothingIsLogged() {
    assertThat(LOG.list).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        " null\n",
        "[]",
        "1",
        "true",
        "\"{ __typename }\"",
        "",
        " ",
        "{",
        "{\"query\": null}",
        "{\"extensions\": null}",
        "{\"query\": \"{ __typename }\", \"variables\": []}",
        "{\"query\": \"{ __typename }\", \"variables\": \"a\"}",
        "{\"query\": \"{ __typename }\", \"extensions\": 1}"
      })
  void aBodyIsRefused(String body) {
    isRefused(
        "POST /graphql HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: %d"
            .formatted(body.length()),
        body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query=%zz",
        "query=%7B__typename%7D&variables=%ff%c0",
        "query=%7B__typename%7D&variables=%5B1%5D",
        "query=%7B__typename%7D&variables=1",
        "query=%7B__typename%7D&variables=%22a%22",
        "query=%7B__typename%7D&variables=%7B",
        "query=%7B__typename%7D&variables=garbage",
        "query=%7B__typename%7D&variables=",
        "query=%7B__typename%7D&extensions=%5B%5D",
        "query=",
        "query=%20",
        "query=%",
        "query={__typename}",
        "variables=%7B%7D",
        "%zz=1",
        ""
      })
  void anAddressIsRefused(String parameters) {
    isRefused("GET /graphql?" + parameters + " HTTP/1.1", "");
  }

  @ParameterizedTest
  @ValueSource(ints = {9_000, 100_000})
  void aLongAddressIsRefused(int length) {
    isRefused("GET /graphql?query=%7B" + "a".repeat(length) + "%7D HTTP/1.1", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/graphql%zz", "/gra\\phql", "/graphql%00", "/graph\"ql"})
  void aPathIsRefused(String path) {
    isRefused("GET " + path + " HTTP/1.1", "");
  }

  @Test
  void noVariablesAreNoMistake() {
    assertThat(server.get("/graphql?query=%7B__typename%7D&variables=null").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query=%7B__typename%7D&campaign=a=b",
        "query=%7Ba:__typename%20b:__typename%7D&variables=%7B%22a%22:%22=%22%7D",
        "query=query%20A(%24a:String=%22=%22)%7B__typename%20@skip(if:false)%7D&x%5B%5D=1",
        "query=query($a:String=null)%7B__typename%7D"
      })
  void anEqualsSignInAValueIsNoMistake(String parameters) {
    assertThat(
            sent(
                "GET /graphql?"
                    + parameters
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ");
  }

  private static void isRefused(String head, String body) {
    String response = sent(head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n" + body);
    assertThat(response).startsWith("HTTP/1.1 400 ");
    assertThat(response.toLowerCase(java.util.Locale.ROOT))
        .contains("\r\ncontent-type: application/json");
    assertThat(response).contains("{\"errors\":[{", "\"remedy\":\"", "\"message\":\"");
    assertThat(response).doesNotContain("Exception", "<html", "dev.groundtrack");
  }

  /** By hand: an honest client would not send these. */
  private static String sent(String request) {
    try (Socket socket = new Socket("127.0.0.1", server.address("").getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
