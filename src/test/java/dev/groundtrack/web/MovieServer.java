package dev.groundtrack.web;

import dev.groundtrack.graph.Graph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A server of a plain graph, without any evidence: the movies that the peer is compared on. */
final class MovieServer {
  private static final Path DOMAIN = Path.of("src/bench/peer/domains/movies");

  private MovieServer() {}

  static RunningServer start() throws IOException {
    RunningServer server = RunningServer.start("--groundtrack.schema=" + DOMAIN);
    Graph graph = server.bean(Graph.class);
    for (String statement : Files.readString(DOMAIN.resolve("data.cypher")).split(";\\s*\\n")) {
      if (!statement.isBlank()) {
        graph.write(tx -> tx.run(statement, Map.of()));
      }
    }
    return server;
  }
}
