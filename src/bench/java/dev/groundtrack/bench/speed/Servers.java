package dev.groundtrack.bench.speed;

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

/** The contenders, each in a process of its own, on the database in ours. */
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
   */
  List<Contender> start(String who) throws Exception {
    Path folder = Files.createTempDirectory("groundtrack-speed");
    Path sdl = folder.resolve("peer.graphqls");
    Started ours =
        java(
            "dev.groundtrack.bench.Stage",
            2 * Math.min(scale, 3),
            "-",
            sdl.toString(),
            "--groundtrack.schema=" + PEER.resolve("domains/movies"),
            "--groundtrack.data=" + folder.resolve("store"),
            "--server.port=0");
    JsonNode stage = JsonMapper.builder().build().readTree(ours.line());
    String bolt = stage.get("bolt").asString();
    String password = stage.get("password").asString();
    try (Driver driver = GraphDatabase.driver(bolt, AuthTokens.basic("neo4j", password))) {
      Growth.grow(driver, scale);
    }
    URI here = URI.create(stage.get("http").asString());
    List<Contender> all = new ArrayList<>();
    all.add(new Contender("ours", here, List.of(ours.process()), false, PageCursors.ours(here)));
    if (who.contains("peer")) {
      List<String> to = List.of(sdl.toString(), bolt, password);
      all.add(peer("apollo", "the peer", ours, to));
      all.add(peer("bare", "the peer, bare", ours, to));
    }
    if (who.contains("hand")) {
      all.add(byHand(ours, bolt, password));
    }
    return all;
  }

  private Contender peer(String kind, String name, Started database, List<String> to)
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
        List.of(started.process(), database.process()),
        false,
        PageCursors.theirs());
  }

  private Contender byHand(Started database, String bolt, String password) throws IOException {
    int port = freePort();
    Started started =
        java("dev.groundtrack.bench.speed.ByHand", 2, Integer.toString(port), bolt, password);
    return new Contender(
        "by hand",
        URI.create("http://127.0.0.1:" + port + "/"),
        List.of(started.process(), database.process()),
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
