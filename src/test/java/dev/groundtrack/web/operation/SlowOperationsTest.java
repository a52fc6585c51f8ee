package dev.groundtrack.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Operations that take longer than is set are told of in the log, once, and no others. */
class SlowOperationsTest {
  private static final String ASKED =
      "query Cast($title: String!) { movies(where: {title: {eq: $title}}) { title actors { name } }"
          + " }";

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  /** Once the server is up, whose start makes the log anew. */
  private RunningServer listenedTo(String limit) {
    RunningServer server = PlainServer.start("movies", "--groundtrack.slow-query=" + limit);
    log.start();
    logger().addAppender(log);
    return server;
  }

  @AfterEach
  void stopListening() {
    logger().detachAppender(log);
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger("groundtrack.slow");
  }

  private static void ask(RunningServer server, String title) {
    String body =
        JsonMapper.shared()
            .writeValueAsString(
                java.util.Map.of("query", ASKED, "variables", java.util.Map.of("title", title)));
    server.send(
        HttpRequest.newBuilder(server.address("/graphql"))
            .header("Content-Type", "application/json")
            .header("X-Request-Id", "edge-" + title.length())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  @Test
  void aSlowOneIsToldOfWithItsStatementAndItsPlanAndNoValue() throws Exception {
    try (RunningServer server = listenedTo("1ns")) {
      ask(server, "The Matrix");
      ask(server, "Nobody made this");
      while (log.list.size() < 2) {
        Thread.sleep(20);
      }
    }
    List<ILoggingEvent> lines = List.copyOf(log.list);
    assertThat(lines).hasSize(2);
    ILoggingEvent matrix =
        lines.stream()
            .filter(line -> "edge-10".equals(line.getMDCPropertyMap().get("requestId")))
            .findFirst()
            .orElseThrow();
    assertThat(matrix.getFormattedMessage())
        .matches("(?s)operation=Cast hash=[0-9a-f]{64} caller=anonymous kind=query.*")
        .containsPattern("milliseconds=\\d+ rows=\\d\\d? outcome=OK\n")
        .contains("movies, ", "MATCH (", "Movie", "plan:\n", "ProduceResults", "\n    ")
        .doesNotContain("Matrix", "Keanu");
    assertThat(lines)
        .anySatisfy(line -> assertThat(line.getFormattedMessage()).contains("rows=0 outcome=OK"));
  }

  @Test
  void nothingIsToldOfWhatIsQuickOrWhereItIsTurnedOff() {
    for (String limit : List.of("1h", "0")) {
      try (RunningServer server = listenedTo(limit)) {
        ask(server, "The Matrix");
      }
    }
    assertThat(log.list).isEmpty();
  }
}
