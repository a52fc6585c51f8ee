package dev.groundtrack.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/**
 * A Neo4j that somebody else started, in a process of its own and without our functions, reached by
 * its address as any other is. It can be frozen, killed, and started again where it was.
 */
public final class OtherNeo4j implements AutoCloseable {
  private static final String READY = "ready";

  private static @Nullable OtherNeo4j shared;

  private final Path folder;
  private final int port;
  private Process process;

  private OtherNeo4j(Path folder, int port) {
    this.folder = folder;
    this.port = port;
    this.process = launch();
  }

  public static OtherNeo4j start() {
    try {
      return new OtherNeo4j(Files.createTempDirectory("groundtrack-external"), freePort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One that all tests have in turn who do no harm to it, without a node in it; it ends with them.
   */
  public static synchronized OtherNeo4j shared() {
    OtherNeo4j there = shared;
    if (there == null) {
      there = start();
      shared = there;
    }
    try (Driver driver = GraphDatabase.driver(there.address());
        Session session = driver.session()) {
      session.run("MATCH (n) DETACH DELETE n").consume();
    }
    return there;
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  /** The database itself. Arguments: a folder, a port. */
  public static void main(String[] arguments) throws IOException {
    new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
        .setConfig(BoltConnector.enabled, true)
        .setConfig(
            BoltConnector.listen_address,
            new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1])))
        .setConfig(GraphDatabaseSettings.udc_enabled, false)
        .setConfig(GraphDatabaseSettings.auth_enabled, false)
        .setConfig(GraphDatabaseSettings.pagecache_memory, 512L << 20)
        .build();
    System.out.println(READY);
    while (System.in.read() >= 0) {
      // Until whoever asked for it goes away.
    }
    System.exit(0);
  }

  private Process launch() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ProcessHandle.current().info().arguments().stream()
        .flatMap(Stream::of)
        .filter(argument -> argument.startsWith("--add-opens") || argument.startsWith("--enable"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Xmx1500m", "-cp", System.getProperty("java.class.path"), OtherNeo4j.class.getName()));
    command.addAll(List.of(folder.toString(), Integer.toString(port)));
    try {
      Process started =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      awaitReady(started);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitReady(Process started) throws IOException {
    BufferedReader lines = started.inputReader();
    for (String line = lines.readLine(); !READY.equals(line); line = lines.readLine()) {
      if (line == null) {
        throw new IllegalStateException("The database ended before it was ready.");
      }
    }
    Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(line -> {}));
  }

  public URI address() {
    return URI.create("bolt://127.0.0.1:" + port);
  }

  public Process process() {
    return process;
  }

  /** Those by which Groundtrack finds it, and others. */
  public String[] settings(String... others) {
    return Stream.concat(Stream.of("--spring.neo4j.uri=" + address()), Stream.of(others))
        .toArray(String[]::new);
  }

  /** Stops it in its tracks: connections stay open, and nobody answers. */
  public void freeze() {
    signal("STOP");
  }

  public void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** As if the power had gone. */
  public void kill() {
    process.destroyForcibly();
    join(Duration.ofSeconds(30));
  }

  /** Starts it where it was, on the same address. */
  public void restart() {
    process = launch();
  }

  private void join(Duration patience) {
    try {
      process.waitFor(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thaw();
    process.destroyForcibly();
    join(Duration.ofSeconds(30));
  }
}
