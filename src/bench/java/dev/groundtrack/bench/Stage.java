package dev.groundtrack.bench;

import dev.groundtrack.graph.EmbeddedNeo4j;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.model.Model;
import dev.groundtrack.web.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.internal.security.InternalAuthToken;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A server whose database another program may use beside it: prints the addresses and the password
 * as one line of JSON, and stops when its standard input ends. Arguments: a file of Cypher to fill
 * the store with, or {@code -}; a file to write the peer's SDL to; then the server's settings.
 */
final class Stage {
  private static final long PAGE_CACHE = 1L << 30;

  private Stage() {}

  public static void main(String[] arguments) throws Exception {
    String[] settings = java.util.Arrays.copyOfRange(arguments, 2, arguments.length);
    try (EmbeddedNeo4j embedded = open(settings);
        ConfigurableApplicationContext server =
            embedded == null
                ? Server.start(WebApplicationType.SERVLET, settings)
                : Server.start(embedded, settings)) {
      Graph graph = server.getBean(Graph.class);
      if (embedded != null) {
        ApocDate.register(embedded);
      }
      if (!arguments[0].equals("-")) {
        fill(graph, Files.readString(Path.of(arguments[0])));
      }
      graph.write(tx -> tx.run("CALL db.awaitIndexes(300) RETURN 1 AS one", Map.of()));
      Files.writeString(Path.of(arguments[1]), PeerSchema.of(server.getBean(Model.class)));
      System.out.printf(
          "{\"http\":\"http://127.0.0.1:%s/graphql\",\"bolt\":\"%s\",\"password\":\"%s\"}%n",
          server.getEnvironment().getProperty("local.server.port"),
          embedded == null
              ? server.getEnvironment().getProperty("spring.neo4j.uri")
              : embedded.address(Duration.ofMinutes(5)).uri(),
          embedded == null ? "none" : password(embedded));
      while (System.in.read() >= 0) {
        // Until whoever asked for it goes away.
      }
    }
  }

  /** The store that the settings name, for other programs too; none where it is elsewhere. */
  private static @Nullable EmbeddedNeo4j open(String... settings) {
    Server.Place place = Server.place(settings);
    return place.elsewhere() ? null : EmbeddedNeo4j.listen(place.data(), PAGE_CACHE);
  }

  private static String password(EmbeddedNeo4j embedded) {
    Graph.Address address = embedded.address(Duration.ofMinutes(5));
    return ((InternalAuthToken) address.token()).toMap().get("credentials").asString();
  }

  private static void fill(Graph graph, String cypher) {
    for (String statement : cypher.split(";\\s*\\n")) {
      if (!statement.isBlank()) {
        graph.write(tx -> tx.run(statement, Map.of()));
      }
    }
  }
}
