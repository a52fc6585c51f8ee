package dev.groundtrack.journey.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundtrack.command.Groundtrack;
import dev.groundtrack.testing.JarProcess;
import dev.groundtrack.testing.SmallArticles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import into a store of its own that somebody ends with Ctrl-C. */
class StoppedImportIT {
  private static final int ITEMS = 8;
  private static final int INTERRUPTED = 128 + 2;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir private Path folder;

  @Test
  void endsWithoutATraceAndGoesOnWhenItIsStartedAgain() throws IOException, InterruptedException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    for (Map.Entry<String, byte[]> file : SmallArticles.files(ITEMS).entrySet()) {
      Files.write(articles.resolve(file.getKey()), file.getValue());
    }
    List<String> arguments =
        List.of(
            "import",
            articles.toString(),
            "--groundtrack.data=" + folder.resolve("data"),
            "--groundtrack.seed=none",
            "--groundtrack.embeddings=false");
    List<String> command = new ArrayList<>(JarProcess.command());
    command.addAll(arguments);
    Path told = folder.resolve("told");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile())
            .start();
    await()
        .atMost(PATIENCE)
        .until(() -> !process.isAlive() || Files.readString(told).contains(".txt"));

    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

    assertThat(process.exitValue()).as(Files.readString(told)).isEqualTo(INTERRUPTED);
    assertThat(told).content().doesNotContain("Exception", "\tat ");
    assertThat(folder).isDirectoryNotContaining("glob:**hs_err*");

    assertThat(Groundtrack.run(arguments.toArray(String[]::new))).isZero();
    assertThat(sources()).isEqualTo(ITEMS);
  }

  private long sources() throws IOException {
    Path out = folder.resolve("graph.jsonl");
    int status =
        Groundtrack.run(
            "export", "--groundtrack.data=" + folder.resolve("data"), "--out", out.toString());
    assertThat(status).isZero();
    return Files.readAllLines(out).stream().filter(line -> line.contains("\"Source\"")).count();
  }
}
