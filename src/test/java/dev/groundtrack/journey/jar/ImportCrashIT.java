package dev.groundtrack.journey.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.command.Groundtrack;
import dev.groundtrack.testing.ImportClient;
import dev.groundtrack.testing.JarProcess;
import dev.groundtrack.testing.SmallArticles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A server that is killed again and again while it imports many articles. How often is set by
 * {@code -Dgroundtrack.crash.kills=50}, of how many articles by {@code -Dgroundtrack.crash.items}.
 */
class ImportCrashIT {
  private static final int KILLS = Integer.getInteger("groundtrack.crash.kills", 1);
  private static final int ITEMS = Integer.getInteger("groundtrack.crash.items", 30);
  private static final String SEED = "--groundtrack.seed=none";
  private static final String FEWER = "--groundtrack.embeddings=false";

  @TempDir private Path folder;

  @Test
  void afterEveryKillAnImportGoesOnAndInTheEndTheGraphIsThatOfAnUndisturbedOne()
      throws IOException {
    Path calm = Files.createDirectory(folder.resolve("calm"));
    long whole;
    try (JarProcess jar = AotCache.start(calm, SEED, FEWER)) {
      ImportClient client = ImportClient.of(jar);
      long start = System.nanoTime();
      finished(client, client.uploaded(SmallArticles.files(ITEMS), Map.of()));
      whole = Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
    Path stormy = Files.createDirectory(folder.resolve("stormy"));
    long seed = System.nanoTime();
    Random random = new Random(seed);
    JarProcess jar = AotCache.start(stormy, SEED, FEWER);
    JsonNode job = ImportClient.of(jar).uploaded(SmallArticles.files(ITEMS), Map.of());
    int done = 0;
    for (int i = 0; i < KILLS; i++) {
      awaitProgress(ImportClient.of(jar), job, done);
      JarProcess.pause(Duration.ofMillis(random.nextLong(Math.max(1, whole / KILLS))));
      jar.kill();
      jar = AotCache.start(stormy, SEED, FEWER);
      int now = ImportClient.of(jar).job(job.get("id").asString()).get("done").asInt();
      assertThat(now).as("nothing that was done is lost").isGreaterThanOrEqualTo(done);
      done = now;
      System.out.printf("kill %d of %d: %d of %d items done%n", i + 1, KILLS, done, ITEMS);
    }
    try (JarProcess last = jar) {
      finished(ImportClient.of(last), job);
    }
    assertThat(export(stormy)).as("seed %d", seed).isEqualTo(export(calm));
  }

  /** So that kills fall among the items, and not while the models are loaded. */
  private static void awaitProgress(ImportClient client, JsonNode job, int done) {
    String id = job.get("id").asString();
    for (int i = 0; i < 3_000 && done < ITEMS && client.job(id).get("done").asInt() <= done; i++) {
      JarProcess.pause(Duration.ofMillis(100));
    }
  }

  /** Each item was done once, and counted once. */
  private static void finished(ImportClient client, JsonNode job) {
    JsonNode end = client.finished(job);
    assertThat(end.get("state").asString()).isEqualTo("DONE");
    assertThat(end.get("done").asInt()).isEqualTo(ITEMS);
    assertThat(end.get("known").asInt()).isZero();
    assertThat(end.get("failed").asInt()).isZero();
  }

  private static List<String> export(Path server) throws IOException {
    Path out = server.resolve("graph.jsonl");
    int status =
        Groundtrack.run(
            "export", "--groundtrack.data=" + server.resolve("data"), "--out", out.toString());
    assertThat(status).isZero();
    return Files.readAllLines(out);
  }
}
