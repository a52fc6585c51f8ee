package dev.groundtrack.graph;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Fills the disk of a store until nothing more is written, and opens it again. Arguments: {@code
 * fill FOLDER}, which prints how many writes were acknowledged and then reads until it is killed;
 * {@code count FOLDER}, which opens the store and prints how many are there.
 */
final class FullDisk {
  private static final Graph.Limits LIMITS = Graph.Limits.of(Duration.ofMinutes(1));

  private FullDisk() {}

  public static void main(String[] arguments) {
    try (EmbeddedNeo4j server = EmbeddedNeo4j.start(Path.of(arguments[1]), 64L << 20)) {
      Graph graph = server.graph(LIMITS);
      if (arguments[0].equals("fill")) {
        fill(graph);
      } else {
        System.out.println("there: " + count(graph));
      }
    }
  }

  private static long count(Graph graph) {
    return (long)
        graph.readOnce("MATCH (n:Full) RETURN count(n) AS n", Map.of()).getFirst().number("n");
  }

  private static void fill(Graph graph) {
    String text = "x".repeat(100_000);
    long acknowledged = 0;
    try {
      while (true) {
        graph.write(
            tx -> tx.run("CREATE (:Full {text: $t + toString(rand())})", Map.of("t", text)));
        acknowledged++;
      }
    } catch (GraphException e) {
      System.out.println("acknowledged: " + acknowledged);
      System.out.println("refused: " + e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    System.out.println("read: " + count(graph));
  }
}
