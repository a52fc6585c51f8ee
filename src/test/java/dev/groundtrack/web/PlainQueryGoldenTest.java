package dev.groundtrack.web;

import dev.groundtrack.Golden;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same of what only a plain graph has: the movies that the peer is compared on. */
class PlainQueryGoldenTest {
  private static RunningServer server;

  @BeforeAll
  static void startAServer() throws IOException {
    server = MovieServer.start();
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  static Stream<Golden> cases() {
    return Golden.of("plain-query");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aQueryIsPlannedCompiledAndAnswered(Golden golden) {
    QueryGolden.check(server, golden);
  }
}
