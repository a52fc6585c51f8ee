package dev.groundtrack.testing;

import dev.groundtrack.graph.EmbeddedNeo4j;
import dev.groundtrack.graph.Graph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.neo4j.driver.Value;
import org.neo4j.driver.internal.security.InternalAuthToken;

/** A Neo4j that somebody else started, reached by its address as any other is. */
public final class OtherNeo4j implements AutoCloseable {
  private final EmbeddedNeo4j server;

  private OtherNeo4j(EmbeddedNeo4j server) {
    this.server = server;
  }

  public static OtherNeo4j start() {
    try {
      return new OtherNeo4j(EmbeddedNeo4j.start(Files.createTempDirectory("groundtrack-external")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those by which Groundtrack finds it, and others. */
  public String[] settings(String... others) {
    Graph.Address address = server.address(Duration.ofSeconds(30));
    Map<String, Value> token = ((InternalAuthToken) address.token()).toMap();
    String[] all = new String[others.length + 3];
    System.arraycopy(others, 0, all, 3, others.length);
    all[0] = "--spring.neo4j.uri=" + address.uri();
    all[1] = "--spring.neo4j.authentication.username=" + token.get("principal").asString();
    all[2] = "--spring.neo4j.authentication.password=" + token.get("credentials").asString();
    return all;
  }

  @Override
  public void close() {
    server.close();
  }
}
