package dev.groundtrack.testing;

import dev.groundtrack.graph.EmbeddedNeo4j;
import dev.groundtrack.graph.Graph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Embedded databases that servers of one schema have in turn. Each is emptied and not stopped, so
 * that what it has planned for one test it need not plan for the next: most of what tests wait for.
 */
final class SpareStores {
  private static final int MOST = 4;
  private static final long PAGE_CACHE = 256L << 20;
  private static final Graph.Limits LIMITS = Graph.Limits.of(Duration.ofMinutes(1));
  private static final Deque<SpareStore> SPARE = new ArrayDeque<>();

  private SpareStores() {}

  /** A database, with whatever indexes the schema asked for when it was last used. */
  record SpareStore(String schema, EmbeddedNeo4j database) {}

  /** One without a node that nobody else has, for this setting of the schema. */
  static SpareStore take(String schema) {
    synchronized (SPARE) {
      for (SpareStore spare : SPARE) {
        if (spare.schema().equals(schema)) {
          SPARE.remove(spare);
          return spare;
        }
      }
    }
    try {
      Path folder = Files.createTempDirectory("groundtrack-test");
      return new SpareStore(schema, EmbeddedNeo4j.listen(folder, PAGE_CACHE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes it back, unless somebody is at work in it still. */
  static void giveBack(SpareStore store) {
    Graph graph = store.database().graph(LIMITS);
    if (graph.write(tx -> tx.run("SHOW TRANSACTIONS", Map.of())).size() > 1) {
      store.database().close();
      return;
    }
    graph.write(tx -> tx.run("MATCH (n) DETACH DELETE n", Map.of()));
    SpareStore eldest = null;
    synchronized (SPARE) {
      SPARE.addLast(store);
      if (SPARE.size() > MOST) {
        eldest = SPARE.removeFirst();
      }
    }
    if (eldest != null) {
      eldest.database().close();
    }
  }
}
