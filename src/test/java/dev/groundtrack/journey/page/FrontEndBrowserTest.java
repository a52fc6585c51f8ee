package dev.groundtrack.journey.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.sun.net.httpserver.HttpServer;
import dev.groundtrack.testing.Chromium;
import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A front end that another server hands out, in a real browser, asks a real server. */
class FrontEndBrowserTest {
  private static final String ASK =
      """
      async ([address, query]) => {
        try {
          const get = await fetch(address + "?query=" + encodeURIComponent(query))
          const post = await fetch(address, {
            method: "POST",
            headers: {"Content-Type": "application/json"},
            body: JSON.stringify({query})
          })
          return await get.text() + await post.text()
        } catch (failure) {
          return String(failure)
        }
      }
      """;

  private static Chromium chromium;
  private static RunningServer server;
  private static HttpServer frontEnd;

  @BeforeAll
  static void startThem() throws IOException {
    if (!Chromium.isExpected()) {
      return;
    }
    chromium = Chromium.start();
    server = RunningServer.start("--groundtrack.seed=none");
    frontEnd = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    frontEnd.createContext(
        "/",
        exchange -> {
          byte[] page = "<title>A front end</title>".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    frontEnd.start();
  }

  @AfterAll
  static void stopThem() {
    if (chromium != null) {
      chromium.close();
      frontEnd.stop(0);
      server.close();
    }
  }

  @BeforeEach
  void aBrowserIsThere() {
    Chromium.assumeItIsThere();
  }

  @Test
  void aPageOfThisMachineIsAnswered() {
    int port = frontEnd.getAddress().getPort();
    for (String host : List.of("localhost", "127.0.0.1")) {
      try (Page page = chromium.page()) {
        page.navigate("http://" + host + ":" + port + "/");
        assertThat(answer(page)).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}".repeat(2));
      }
    }
  }

  @Test
  void aPageOfAnotherIsNot() {
    try (Page page = chromium.page()) {
      page.route(
          "http://evil.example/",
          route -> route.fulfill(new Route.FulfillOptions().setBody("<title>Evil</title>")));
      page.navigate("http://evil.example/");
      assertThat(answer(page)).contains("Failed to fetch");
    }
  }

  private static String answer(Page page) {
    return String.valueOf(
        page.evaluate(ASK, List.of(server.address("/graphql").toString(), "{ __typename }")));
  }
}
