package dev.groundtrack.journey.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.outbox.Outbox;
import dev.groundtrack.testing.OtherNeo4j;
import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several servers on one database elsewhere, spoken to over the wire. */
@Timeout(300)
class LiveElsewhereTest {
  private static final String SOURCES =
      "subscription ($since: String) { sourceChanged(since: $since) { cursor source { title } } }";
  private static final String IMPORT =
      """
      mutation ($text: String!) {
        importText(input: {text: $text, title: $text}) { source { id } }
      }
      """;

  private OtherNeo4j database;
  private RunningServer first;

  @BeforeEach
  void start() {
    database = OtherNeo4j.shared();
    first = beside();
  }

  @AfterEach
  void stop() {
    first.close();
  }

  private RunningServer beside() {
    return RunningServer.start(database.settings("--groundtrack.seed=none"));
  }

  private static void write(RunningServer server, String text) {
    server.data(IMPORT, Map.of("text", text));
  }

  private static String title(LiveClient client) {
    return client.next("next").at("/data/sourceChanged/source/title").asString();
  }

  @Test
  void whatOneServerWritesIsToldByAnotherInOrderOverAFallAndARestart() throws IOException {
    RunningServer other = beside();
    LiveClient client = LiveClient.of(other).subscribe("a", SOURCES, Map.of());
    write(first, "The first day was quiet.");
    String cursor = client.next("next").at("/data/sourceChanged/cursor").asString();
    other.close();
    write(first, "The second day was quiet.");
    try (RunningServer again = beside();
        LiveClient back = LiveClient.of(again).subscribe("a", SOURCES, Map.of("since", cursor))) {
      assertThat(title(back)).isEqualTo("The second day was quiet.");
      write(again, "The third day was quiet.");
      write(first, "The fourth day was quiet.");
      assertThat(title(back)).isEqualTo("The third day was quiet.");
      assertThat(title(back)).isEqualTo("The fourth day was quiet.");
    }
  }

  @Test
  void whatManyWriteAtOnceIsToldOnceAndInOneOrderToAll() throws IOException {
    int writers = 4;
    int each = 6;
    try (RunningServer other = beside();
        LiveClient here = LiveClient.of(first).subscribe("a", SOURCES, Map.of());
        LiveClient there = LiveClient.of(other).subscribe("a", SOURCES, Map.of())) {
      settle();
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        RunningServer server = i % 2 == 0 ? first : other;
        int writer = i;
        threads.add(
            Thread.ofVirtual()
                .start(
                    () ->
                        IntStream.range(0, each)
                            .forEach(n -> write(server, "Day %d of %d.".formatted(n, writer)))));
      }
      List<String> told = IntStream.range(0, writers * each).mapToObj(i -> title(here)).toList();
      assertThat(told).doesNotHaveDuplicates();
      assertThat(IntStream.range(0, writers * each).mapToObj(i -> title(there)).toList())
          .isEqualTo(told);
      assertThat(here.isSilent()).isTrue();
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoComesTooLateIsToldToReadAnew() throws IOException {
    LiveClient client = LiveClient.of(first).subscribe("a", SOURCES, Map.of());
    settle();
    write(first, "The first day was quiet.");
    String cursor = client.next("next").at("/data/sourceChanged/cursor").asString();
    client.close();
    Graph graph = first.bean(Graph.class);
    Outbox.prune(graph, Duration.ofMillis(-10_000));
    assertThat(graph.readOnce("MATCH (c:GroundtrackChange) RETURN c", Map.of())).isEmpty();
    try (LiveClient late =
        LiveClient.of(first).subscribe("late", SOURCES, Map.of("since", cursor))) {
      assertThat(late.message().toString()).contains("not kept any more", "read the graph anew");
      late.message();
      late.subscribe("new", SOURCES, Map.of());
      settle();
      write(first, "The second day was quiet.");
      assertThat(title(late)).isEqualTo("The second day was quiet.");
    }
  }

  private static void settle() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
