package dev.groundtrack.testing;

import dev.groundtrack.graph.Graph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server of a plain graph, without any evidence: a domain that the peer is compared on. */
public final class PlainServer {
  private static final Path DOMAINS = Path.of("src/bench/peer/domains");

  private PlainServer() {}

  public static RunningServer start(String domain, String... settings) {
    Path folder = DOMAINS.resolve(domain);
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("--groundtrack.schema=" + folder);
    RunningServer server = RunningServer.start(all.toArray(String[]::new));
    Graph graph = server.bean(Graph.class);
    for (String statement : data(folder).split(";\\s*\\n")) {
      if (!statement.isBlank()) {
        graph.write(tx -> tx.run(statement, Map.of()));
      }
    }
    return server;
  }

  private static String data(Path folder) {
    try {
      return Files.readString(folder.resolve("data.cypher"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
