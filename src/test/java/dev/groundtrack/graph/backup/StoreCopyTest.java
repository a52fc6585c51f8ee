package dev.groundtrack.graph.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundtrack.graph.EmbeddedNeo4j;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphExport;
import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store is copied while it is written to, and opened elsewhere. */
class StoreCopyTest {
  private static final Graph.Limits LIMITS = Graph.Limits.of(Duration.ofSeconds(30));
  private static final int WRITERS = 4;

  @TempDir private Path folder;

  @Test
  void aCopyShowsTheMomentBetweenTwoWritesWhileOthersWriteAndRead() throws Exception {
    Path backup = folder.resolve("backup.zip");
    List<String> then = new ArrayList<>();
    try (EmbeddedNeo4j server = EmbeddedNeo4j.start(folder.resolve("served"));
        Graph graph = server.graph(LIMITS);
        Writers writers = new Writers(graph)) {
      writers.awaitWrites(100);
      server
          .gate()
          .hold(
              Duration.ofSeconds(30),
              () -> {
                write(server, backup);
                then.addAll(export(graph));
                return true;
              });
      int before = writers.written.get();
      writers.awaitWrites(before + 20);
      assertThat(export(graph)).hasSizeGreaterThan(then.size());
    }
    assertThat(folder.resolve("served/backup")).doesNotExist();

    BackupRestore.restore(backup, folder.resolve("restored"));

    try (EmbeddedNeo4j restored = EmbeddedNeo4j.start(folder.resolve("restored"));
        Graph graph = restored.graph(LIMITS)) {
      assertThat(export(graph)).isEqualTo(then);
      // By the index too, and it can be written to.
      assertThat(
              graph
                  .readOnce(
                      "MATCH (p:Left) WHERE p.id STARTS WITH '1' RETURN count(p) AS n", Map.of())
                  .getFirst()
                  .number("n"))
          .isEqualTo(
              then.stream()
                  .filter(line -> line.startsWith("{labels=[Left], properties={id=1"))
                  .count());
      graph.write(tx -> tx.run("CREATE (:Left {id: 'new'})", Map.of()));
    }
  }

  @Test
  void noTransactionIsHalfInACopyAndNoneThatWasAcknowledgedIsMissing() throws Exception {
    Path backup = folder.resolve("backup.zip");
    int acknowledged;
    try (EmbeddedNeo4j server = EmbeddedNeo4j.start(folder.resolve("served"));
        Graph graph = server.graph(LIMITS);
        Writers writers = new Writers(graph)) {
      writers.awaitWrites(50);
      acknowledged = writers.written.get();
      write(server, backup);
      writers.awaitWrites(acknowledged + 20);
    }
    BackupRestore.restore(backup, folder.resolve("restored"));
    try (EmbeddedNeo4j restored = EmbeddedNeo4j.start(folder.resolve("restored"));
        Graph graph = restored.graph(LIMITS)) {
      var counts =
          graph
              .readOnce(
                  """
                  RETURN COUNT { (:Left) } AS left, COUNT { (:Right) } AS right,
                    COUNT { (:Left)-[:PAIR]->(:Right) } AS pairs
                  """,
                  Map.of())
              .getFirst();
      assertThat(counts.number("left")).isGreaterThanOrEqualTo(acknowledged);
      assertThat(counts.number("right")).isEqualTo(counts.number("left"));
      assertThat(counts.number("pairs")).isEqualTo(counts.number("left"));
    }
  }

  @Test
  void oneIsTakenAtATimeAndWhatAnInterruptedOneLeftIsClearedAtTheStart() throws Exception {
    Path store = folder.resolve("served");
    try (EmbeddedNeo4j server = EmbeddedNeo4j.start(store)) {
      try (StoreCopy copy = server.copy()) {
        assertThatThrownBy(server::copy)
            .isInstanceOf(RefusedException.class)
            .hasMessageContaining("another one is being taken");
        assertThat(copy.folder()).isDirectory();
      }
      server.copy().close();
      Files.createDirectories(store.resolve("backup/data"));
    }
    try (EmbeddedNeo4j server = EmbeddedNeo4j.start(store)) {
      server.copy().close();
    }
  }

  private static void write(EmbeddedNeo4j server, Path file) throws IOException {
    try (StoreCopy copy = server.copy();
        OutputStream out = Files.newOutputStream(file)) {
      BackupFile.write(copy, out);
    }
  }

  private static List<String> export(Graph graph) {
    List<String> lines = new ArrayList<>();
    graph.readWhole(
        tx -> {
          GraphExport.write(tx, row -> lines.add(row.toString()));
          return true;
        });
    return lines;
  }

  /** Write pairs of nodes, each in a transaction of two statements, until they are closed. */
  private static final class Writers implements AutoCloseable {
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private final List<Future<?>> ends = new ArrayList<>();

    Writers(Graph graph) {
      graph.write(
          tx -> tx.run("CREATE CONSTRAINT one FOR (n:Left) REQUIRE n.id IS UNIQUE", Map.of()));
      for (int i = 0; i < WRITERS; i++) {
        int writer = i;
        ends.add(threads.submit(() -> write(graph, writer)));
      }
    }

    private void write(Graph graph, int writer) {
      for (int i = 0; !over.get(); i++) {
        String id = writer + "-" + i;
        graph.write(
            tx -> {
              tx.run("CREATE (:Left {id: $id})", Map.of("id", id));
              return tx.run(
                  "MATCH (l:Left {id: $id}) CREATE (l)-[:PAIR]->(:Right {id: 'of ' + $id})",
                  Map.of("id", id));
            });
        written.incrementAndGet();
      }
    }

    void awaitWrites(int count) throws InterruptedException {
      while (written.get() < count) {
        Thread.sleep(5);
      }
    }

    @Override
    public void close() throws Exception {
      over.set(true);
      for (Future<?> end : ends) {
        end.get();
      }
      threads.close();
    }
  }
}
