package dev.groundtrack.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever sends half a request, or trickles it, stops nobody else. */
@Timeout(120)
class SlowBodiesTest {
  private static final String QUERY = "{\"query\": \"{ __typename }\"}";

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server =
        RunningServer.start(
            "--groundtrack.seed=none",
            "--server.tomcat.threads.max=30",
            "--server.tomcat.connection-timeout=4s");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Socket half() throws IOException {
    Socket socket = new Socket("127.0.0.1", server.address("/").getPort());
    send(
        socket,
        "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 100000\r\n\r\n{\"query\":");
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  @Test
  void halfBodiesByTheHundredStopNobody() throws Exception {
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        open.add(half());
      }
      Thread.sleep(500);
      assertThat(server.get("/actuator/health").statusCode()).isEqualTo(200);
      try (Socket honest = new Socket("127.0.0.1", server.address("/").getPort())) {
        send(
            honest,
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Connection: close\r\nContent-Length: %d\r\n\r\n%s"
                    .formatted(QUERY.length(), QUERY));
        assertThat(answer(honest)).startsWith("HTTP/1.1 200").contains("Query");
      }
      List<String> refused = new ArrayList<>();
      for (Socket socket : open) {
        refused.add(answer(socket));
      }
      assertThat(refused).anySatisfy(answer -> assertThat(answer).contains("503", "in a while"));
      assertThat(refused).anySatisfy(answer -> assertThat(answer).contains("408", "too slowly"));
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  @Test
  void whoTricklesIsCutOff() throws Exception {
    try (Socket socket = half()) {
      long started = System.nanoTime();
      try {
        while (System.nanoTime() - started < 60_000_000_000L) {
          Thread.sleep(500);
          send(socket, " ");
        }
        throw new AssertionError("It was waited for a minute");
      } catch (IOException e) {
        assertThat(e).isNotNull();
      }
    }
  }

  /** All that is answered until the connection is closed, or nothing more comes. */
  private static String answer(Socket socket) throws IOException {
    socket.setSoTimeout(20_000);
    StringBuilder text = new StringBuilder();
    byte[] buffer = new byte[4096];
    try {
      for (int n = socket.getInputStream().read(buffer);
          n >= 0;
          n = socket.getInputStream().read(buffer)) {
        text.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
        if (text.indexOf("}]}") >= 0) {
          break;
        }
      }
    } catch (IOException e) {
      text.append(e.getMessage());
    }
    return text.toString();
  }
}
