package dev.groundtrack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built jar in a process of its own, started with a plain {@code java -jar} in a folder. */
public final class JarProcess implements AutoCloseable {
  private static final Path JAR = Path.of("target/groundtrack.jar").toAbsolutePath();
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int TERMINATED = 128 + 15;

  /** What lives a minute is over before the slower compiler pays. */
  private static final String QUICK = "-XX:TieredStopAtLevel=1";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final Path folder;
  private final int port;

  private JarProcess(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
  }

  /** Starts it and waits until it says that it is ready. */
  public static JarProcess start(Path folder, String... settings) throws IOException {
    return start(folder, List.of(QUICK, "-jar", JAR.toString()), settings);
  }

  /** What runs the jar; the command of ours and its arguments follow. */
  public static List<String> command() {
    return List.of(JAVA.toString(), QUICK, "-jar", JAR.toString());
  }

  /** The same with what was made of it to start quickly; it does not start without. */
  public static JarProcess startUnpacked(Path app, Path folder, String... settings)
      throws IOException {
    return start(
        folder,
        List.of(
            QUICK,
            "-XX:AOTCache=" + app.resolve("groundtrack.aot"),
            "-XX:AOTMode=on",
            "-Xlog:aot*=off",
            "-Xlog:aot=off",
            "-jar",
            app.resolve("groundtrack.jar").toString()),
        settings);
  }

  private static JarProcess start(Path folder, List<String> options, String... settings)
      throws IOException {
    int port = freePort();
    List<String> command = new ArrayList<>(List.of(JAVA.toString()));
    command.addAll(options);
    command.add("--server.port=" + port);
    command.addAll(List.of(settings));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("stdout").toFile())
            .redirectError(folder.resolve("stderr").toFile())
            .start();
    JarProcess jar = new JarProcess(process, folder, port);
    jar.awaitReady();
    return jar;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!stdout().contains("Groundtrack is ready")) {
      assertThat(process.isAlive()).as("it ended: %s%s", stdout(), stderr()).isTrue();
      assertThat(System.nanoTime()).as("it is not ready after %s", PATIENCE).isLessThan(end);
      pause(Duration.ofMillis(200));
    }
  }

  public static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public String stdout() throws IOException {
    return Files.readString(folder.resolve("stdout"));
  }

  public String stderr() throws IOException {
    return Files.readString(folder.resolve("stderr"));
  }

  public long pid() {
    return process.pid();
  }

  public int port() {
    return port;
  }

  /** The data of an operation that must not fail. */
  public JsonNode data(String operation, Map<String, ?> variables) {
    JsonNode response = JSON.readTree(send(operation, variables).join().body());
    assertThat(response.path("errors")).as(response.toString()).isEmpty();
    return response.get("data");
  }

  public CompletableFuture<HttpResponse<String>> send(String operation, Map<String, ?> variables) {
    String body = JSON.writeValueAsString(Map.of("query", operation, "variables", variables));
    return http.sendAsync(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** As {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Asks it to stop; it has a minute to do so, and ends as whoever is asked to, not of a fault. */
  @Override
  public void close() {
    boolean runs = process.isAlive();
    process.destroy();
    try {
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it stops when asked").isTrue();
      if (runs) {
        assertThat(process.exitValue()).as("ended by SIGTERM").isEqualTo(TERMINATED);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
      http.shutdownNow();
    }
  }
}
