package dev.groundtrack.journey.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.groundtrack.testing.JarProcess;
import dev.groundtrack.testing.NodeProgram;
import dev.groundtrack.testing.OwnArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in {@code src/examples}, run as its page tells. */
class ExamplesIT {
  private static final Path EXAMPLES = Path.of("src/examples");
  private static final Duration MOST = Duration.ofMinutes(3);
  private static final String THREAT = "Russia threatens International Space Station";

  @TempDir private static Path folder;

  private static JarProcess jar;
  private static String api;
  private static NodeProgram node;

  @BeforeAll
  static void start() throws IOException {
    jar =
        AotCache.start(
            folder,
            "--groundtrack.seed=" + Path.of("src/test/resources/golden/graph").toAbsolutePath(),
            "--groundtrack.embeddings=false");
    jar.data(OwnArticle.IMPORT, OwnArticle.input(""));
    api = "http://127.0.0.1:" + jar.port() + "/graphql";
    node = NodeProgram.at(EXAMPLES);
  }

  @AfterAll
  static void stop() {
    jar.close();
  }

  private static String node(String... script) {
    return node.run(MOST, Map.of("GROUNDTRACK", api), script);
  }

  @Test
  void apolloClient() {
    assertThat(node("apollo.mjs", api).lines())
        .hasSize(7)
        .last()
        .isEqualTo("told: CREATED A lesson");
  }

  @Test
  void urql() {
    assertThat(node("urql.mjs", api))
        .contains("the ISS is International Space Station", "DONE: 1 of 1");
  }

  @Test
  void aTypedScript() {
    node("node_modules/.bin/graphql-codegen", "--config", "typed/codegen.ts");
    node("node_modules/.bin/tsc", "-p", "typed");
    assertThat(node("typed/built/main.js")).contains(THREAT);
  }

  @Test
  void anAgent() {
    assertThat(node("mcp.mjs", api.replace("/graphql", "/mcp")))
        .contains("find_entities", "Roscosmos", "/source/");
  }

  @Test
  void python() throws IOException, InterruptedException {
    assumeThat(Path.of("/usr/bin/python3")).exists();
    assertThat(run("python3", "ask.py", api)).contains(THREAT, "nobody named: 'For weeks Moscow");
  }

  @Test
  void curl() throws IOException, InterruptedException {
    assumeThat(Path.of("/usr/bin/curl")).exists();
    assertThat(run("sh", "curl.sh", api)).contains("International Space Station", "again: 304");
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Path told = folder.resolve(command[0] + ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(EXAMPLES.toFile())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile())
            .start();
    assertThat(process.waitFor(MOST.toSeconds(), TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(told);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }
}
