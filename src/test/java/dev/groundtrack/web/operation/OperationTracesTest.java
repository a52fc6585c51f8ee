package dev.groundtrack.web.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Traces, as a collector gets them by OTLP. */
class OperationTracesTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final List<byte[]> COLLECTED = new CopyOnWriteArrayList<>();

  private static HttpServer collector;
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext("/v1/traces", OperationTracesTest::collect);
    collector.start();
    server =
        PlainServer.start(
            "movies",
            "--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:"
                + collector.getAddress().getPort()
                + "/v1/traces",
            "--management.opentelemetry.tracing.export.schedule-delay=50ms");
  }

  @AfterAll
  static void stop() {
    server.close();
    collector.stop(0);
  }

  @BeforeEach
  void forget() {
    COLLECTED.clear();
  }

  private static void collect(HttpExchange exchange) throws IOException {
    try (exchange) {
      COLLECTED.add(exchange.getRequestBody().readAllBytes());
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private static void ask(String operation, Map<String, ?> variables) {
    server.send(
        HttpRequest.newBuilder(server.address("/graphql"))
            .header("Content-Type", "application/json")
            .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JsonMapper.shared()
                        .writeValueAsString(Map.of("query", operation, "variables", variables))))
            .build());
  }

  /** What came, each byte a character: texts stand in it as they are (Protocol Buffers). */
  private static String collected() {
    StringBuilder all = new StringBuilder();
    COLLECTED.forEach(bytes -> all.append(new String(bytes, StandardCharsets.ISO_8859_1)));
    return all.toString();
  }

  private static String ofTheCaller() {
    return new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1);
  }

  @Test
  void aQueryIsTracedDownToItsCypherAndNoValueIsTold() {
    ask(
        "query Cast($title: String!) { movies(where: {title: {eq: $title}}) { actors { name } } }",
        Map.of("title", "The Matrix"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(collected())
                    .contains("groundtrack", "query Cast", "graphql.operation.type", ofTheCaller())
                    .contains("db.system.name", "db.query.text", "MATCH (")
                    .contains("groundtrack.outcome", "OK"));
    assertThat(collected()).doesNotContain("The Matrix");
  }

  @Test
  void aMutationIsTooWithEachOfItsStatements() {
    ask(
        "mutation Add($title: String!) { createMovies(input: [{id: \"t1\", title: $title}]) {"
            + " movies { title } } }",
        Map.of("title", "Traced at noon"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(collected())
                    .contains("mutation Add", ofTheCaller(), "db.query.text", "CREATE"));
    assertThat(collected()).doesNotContain("Traced at noon");
  }

  @Test
  void whatIsRefusedIsTracedWithItsCode() {
    ask("query Wrong { nobody }", Map.of());
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(collected())
                    .contains("query Wrong", "error.type", "GRAPHQL_VALIDATION_FAILED"));
  }
}
