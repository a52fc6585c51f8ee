package dev.groundtrack.bench.speed;

import dev.groundtrack.testing.OtherNeo4j;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contenders, each in a process of its own, on the database in ours or elsewhere. */
final class Servers implements AutoCloseable {
  private static final Path PEER = Path.of("src/bench/peer");

  private final int scale;
  private final List<Process> processes = new ArrayList<>();

  Servers(int scale) {
    this.scale = scale;
  }

  /**
   * Starts them; the peer must have been installed with {@code npm ci}.
   *
   * @param who beside ours: {@code peer}, {@code hand}
   * @param elsewhere whether the database has a process of its own, and ours needs the wire too
   */
  List<Contender> start(String who, boolean elsewhere) throws Exception {
    Path folder = Files.createTempDirectory("groundtrack-speed");
    Path sdl = folder.resolve("peer.graphqls");
    List<Process> database = new ArrayList<>();
    List<String> settings =
        new ArrayList<>(
            List.of(
                "-",
                sdl.toString(),
                "--groundtrack.schema=" + PEER.resolve("domains/movies"),
                "--groundtrack.data=" + folder.resolve("store"),
                "--server.port=0"));
    if (elsewhere) {
      OtherNeo4j other = OtherNeo4j.start();
      processes.add(other.process());
      database.add(other.process());
      settings.addAll(List.of(other.settings()));
    }
    int heap = elsewhere ? 2 : 2 * Math.min(scale, 3);
    Started ours = java("dev.groundtrack.bench.Stage", heap, settings.toArray(String[]::new));
    List<Process> own = with(ours.process(), database);
    List<Process> theirs = elsewhere ? database : own;
    JsonNode stage = JsonMapper.builder().build().readTree(ours.line());
    String bolt = stage.get("bolt").asString();
    String password = stage.get("password").asString();
    try (Driver driver = GraphDatabase.driver(bolt, AuthTokens.basic("neo4j", password))) {
      Growth.grow(driver, scale);
    }
    URI here = URI.create(stage.get("http").asString());
    List<Contender> all = new ArrayList<>();
    all.add(new Contender("ours", here, own, false, PageCursors.ours(here)));
    if (who.contains("peer")) {
      List<String> to = List.of(sdl.toString(), bolt, password);
      all.add(peer("apollo", "the peer", theirs, to));
      all.add(peer("bare", "the peer, bare", theirs, to));
    }
    if (who.contains("hand")) {
      all.add(byHand(theirs, bolt, password));
    }
    return all;
  }

  private static List<Process> with(Process own, List<Process> database) {
    List<Process> all = new ArrayList<>(List.of(own));
    all.addAll(database);
    return all;
  }

  private Contender peer(String kind, String name, List<Process> database, List<String> to)
      throws IOException {
    int port = freePort();
    ProcessBuilder node =
        new ProcessBuilder(
            "node",
            PEER.resolve("serve.mjs").toString(),
            kind,
            Integer.toString(port),
            to.get(0),
            to.get(1));
    node.environment().putAll(Map.of("PASSWORD", to.get(2), "NODE_ENV", "production"));
    Started started = start(node);
    return new Contender(
        name,
        URI.create("http://127.0.0.1:" + port + "/"),
        with(started.process(), database),
        false,
        PageCursors.theirs());
  }

  private Contender byHand(List<Process> database, String bolt, String password)
      throws IOException {
    int port = freePort();
    Started started =
        java("dev.groundtrack.bench.speed.ByHand", 2, Integer.toString(port), bolt, password);
    return new Contender(
        "by hand",
        URI.create("http://127.0.0.1:" + port + "/"),
        with(started.process(), database),
        true,
        PageCursors.byHand(scale));
  }

  private record Started(Process process, String line) {}

  /** Starts a program with the options of ours and so many GB of heap. */
  private Started java(String main, int heap, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of(System.getProperty("speed.jvm").split(" ")));
    command.addAll(
        List.of("-Xmx" + heap + "g", "-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of(arguments));
    return start(new ProcessBuilder(command));
  }

  /** Waits for its one line that says that it is ready; all others go to the console. */
  private Started start(ProcessBuilder builder) throws IOException {
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    processes.add(process);
    BufferedReader lines = process.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("{") || line.equals("ready")) {
        CompletableFuture.runAsync(() -> lines.lines().forEach(System.err::println));
        return new Started(process, line);
      }
      System.err.println(line);
    }
    throw new IOException("It ended before it was ready: " + builder.command());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    processes.reversed().forEach(Process::destroy);
  }
}
