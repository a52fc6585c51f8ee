package dev.groundtrack.journey.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Messages with bytes that are lost or changed, by all ways in: none is a fault of the server's,
 * and none keeps it from answering others. {@code src/bench/fuzz/run} sends many more.
 */
class MessageFuzzTest {
  private static final int MESSAGES = Integer.getInteger("groundtrack.fuzz.messages", 400);
  private static final long SEED = Long.getLong("groundtrack.fuzz.seed", 1);
  private static final int HONEST = 50;
  private static final int ROUND = 10_000;
  private static final int PATIENCE_MILLIS = 150;
  private static final int MOST_READ = 2_000;
  private static final Pattern FAULT = Pattern.compile("^HTTP/1\\.1 5(\\d\\d)");

  /** What Tomcat says of methods and versions of HTTP that nobody has. */
  private static final List<String> UNKNOWN = List.of("01", "05");

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start("--groundtrack.seed=src/test/resources/golden/graph");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @Timeout(value = 12 * 60 * 60)
  void areNoFaultOfTheServersAndStopNobodyElse() throws IOException {
    String expected = server.data("{ agencies(limit: 3) { name } }").toString();
    URI address = server.address("/");
    Random random = new Random(SEED);
    Messages messages = new Messages(address.getAuthority(), random);
    List<String> faults = new ArrayList<>();
    for (int i = 1; i <= MESSAGES && faults.size() < 20; i++) {
      byte[] message = messages.next();
      byte[] sent = random.nextInt(10) == 0 ? message : messages.broken(message);
      String answer = answer(address, sent, random.nextBoolean());
      Matcher fault = FAULT.matcher(answer);
      if (fault.find() && !UNKNOWN.contains(fault.group(1))) {
        faults.add(answer + "\n  " + HexFormat.of().formatHex(sent));
      }
      if (i % HONEST == 0) {
        assertThat(server.data("{ agencies(limit: 3) { name } }")).hasToString(expected);
      }
      if (i % ROUND == 0) {
        System.out.printf("%d messages, %d threads%n", i, Thread.activeCount());
      }
    }
    assertThat(faults).isEmpty();
    assertThat(server.get("/actuator/health").statusCode()).isEqualTo(200);
  }

  /** The first that the server answers; empty if it says nothing, or goes. */
  private static String answer(URI address, byte[] sent, boolean ends) throws IOException {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(sent);
      if (ends) {
        socket.shutdownOutput();
      }
      byte[] some = new byte[MOST_READ];
      for (int read = 0; read >= 0 && told.size() < MOST_READ; ) {
        told.write(some, 0, read);
        read = socket.getInputStream().read(some);
      }
    } catch (SocketTimeoutException | SocketException e) {
      // It has said all that it says.
    }
    return told.toString(StandardCharsets.ISO_8859_1);
  }
}
