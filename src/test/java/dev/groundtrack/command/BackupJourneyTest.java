package dev.groundtrack.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.graph.EmbeddedNeo4j;
import dev.groundtrack.graph.backup.BackupFile;
import dev.groundtrack.graph.backup.StoreCopy;
import dev.groundtrack.testing.ImportClient;
import dev.groundtrack.testing.OtherNeo4j;
import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.testing.SmallArticles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The store is backed up while it serves and imports, and restored elsewhere. */
class BackupJourneyTest {
  private static final String[] SETTINGS = {
    "--groundtrack.seed=none", "--groundtrack.encoder=false"
  };
  private static final String MOVIES = "--groundtrack.schema=src/bench/peer/domains/movies";
  private static final String TOKEN = "0123456789abcdefghij";
  private static final int ARTICLES = 30;

  @TempDir private Path folder;

  @Test
  void aBackupTakenWhileAnImportRunsIsTheGraphOfThatMomentAndTheImportGoesOn() throws Exception {
    Path held = folder.resolve("held.backup");
    Path asked = folder.resolve("asked.backup");
    List<String> then;
    try (RunningServer server = RunningServer.start(SETTINGS)) {
      ImportClient client = ImportClient.of(server);
      JsonNode job = client.uploaded(SmallArticles.files(ARTICLES), Map.of());
      awaitDone(client, job, 5);
      then = heldBackup(server, held);
      Console told = Console.run("backup", asked, "--server", server.address(""));
      assertThat(told.err()).isEmpty();
      assertThat(told.out()).isEqualToIgnoringNewLines("backed up to " + asked);
      JsonNode end = client.finished(job);
      assertThat(end.get("done").asInt()).isEqualTo(ARTICLES);
      assertThat(end.get("failed").asInt()).isZero();
      assertThat(server.export()).hasSizeGreaterThan(then.size());
    }
    String data = "--groundtrack.data=" + folder.resolve("held");
    Console restored = Console.run("restore", held, data);
    assertThat(restored.err()).isEmpty();
    assertThat(restored.out()).startsWith("restored " + held + ", as of 20");
    try (RunningServer server = RunningServer.start(data, SETTINGS[0], SETTINGS[1])) {
      // The import that was under way in it is taken up where it was.
      awaitAll(server);
    }
    String exported = "--groundtrack.data=" + folder.resolve("again");
    assertThat(Console.run("restore", held, exported).status()).isZero();
    Path lines = folder.resolve("lines.jsonl");
    assertThat(Console.run("export", exported, "--out", lines, SETTINGS[1]).status()).isZero();
    List<String> all = Files.readAllLines(lines);
    assertThat(all.subList(0, all.size() - 1)).isEqualTo(then);
    wholeSources(asked);
  }

  /** The graph as it is while writes are held, and a backup of that moment. */
  private static List<String> heldBackup(RunningServer server, Path file) throws IOException {
    EmbeddedNeo4j store = server.bean(EmbeddedNeo4j.class);
    return store
        .gate()
        .hold(
            Duration.ofSeconds(60),
            () -> {
              try (StoreCopy copy = store.copy();
                  OutputStream out = Files.newOutputStream(file)) {
                BackupFile.write(copy, out);
              }
              return server.export();
            });
  }

  /** What is in it is what importing the same sources anew gives. */
  private void wholeSources(Path backup) throws IOException {
    String data = "--groundtrack.data=" + folder.resolve("whole");
    assertThat(Console.run("restore", backup, data).status()).isZero();
    Path lines = folder.resolve("whole.jsonl");
    assertThat(Console.run("export", data, "--out", lines, SETTINGS[1]).status()).isZero();
    List<String> restored = Files.readAllLines(lines);
    try (RunningServer other = RunningServer.start(SETTINGS)) {
      Map<String, byte[]> same = new LinkedHashMap<>(SmallArticles.files(ARTICLES));
      same.values()
          .removeIf(
              text ->
                  restored.stream()
                      .noneMatch(line -> line.contains(new String(text).strip().substring(20))));
      assertThat(same.size()).isGreaterThanOrEqualTo(5);
      ImportClient client = ImportClient.of(other);
      client.finished(client.uploaded(same, Map.of()));
      assertThat(other.export()).isEqualTo(restored.subList(0, restored.size() - 1));
    }
  }

  private static void awaitDone(ImportClient client, JsonNode job, int least) throws Exception {
    while (client.job(job.get("id").asString()).get("done").asInt() < least) {
      Thread.sleep(20);
    }
  }

  private static void awaitAll(RunningServer server) throws Exception {
    String count = "{ sourcesConnection { totalCount } }";
    while (server.data(count).at("/sourcesConnection/totalCount").asInt() < ARTICLES) {
      Thread.sleep(50);
    }
  }

  @Test
  void whoIsNoAdminTakesNoneAndOneOfAStoreThatDoesNotServeIsTakenAllTheSame() {
    Path file = folder.resolve("movies.backup");
    String data = "--groundtrack.data=" + folder.resolve("movies");
    List<String> lines;
    String key;
    try (RunningServer server =
        PlainServer.start(
            "movies", "--server.address=0.0.0.0", "--groundtrack.token=" + TOKEN, data)) {
      Console nobody = Console.run("backup", file, "--server", server.address(""));
      assertThat(nobody.status()).isEqualTo(1);
      assertThat(nobody.err()).contains("A backup takes the role admin", "key create");
      assertThat(folder).isDirectoryNotContaining("glob:**movies.backup*");
      lines = server.export();
      key =
          Console.run(
                  "key",
                  "create",
                  "--role",
                  "reader",
                  "--name",
                  "kept",
                  "--server",
                  server.address(""),
                  "--token",
                  TOKEN)
              .out()
              .strip();
    }
    assertThat(Console.run("backup", file, data, MOVIES).err()).isEmpty();
    Console twice = Console.run("backup", file, data, MOVIES);
    assertThat(twice.status()).isEqualTo(1);
    assertThat(twice.err()).contains("is there already").hasLineCount(1);

    String other = "--groundtrack.data=" + folder.resolve("other");
    assertThat(Console.run("restore", file, other, MOVIES).err()).isEmpty();
    try (RunningServer server = RunningServer.start("--server.address=0.0.0.0", other, MOVIES)) {
      assertThat(server.export()).isEqualTo(lines);
      assertThat(
              server
                  .send(
                      java.net.http.HttpRequest.newBuilder(server.address("/graphql/schema"))
                          .header("Authorization", "Bearer " + key)
                          .build())
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void whatCannotBeRestoredIsRefusedInALineAndLeavesNoStore() throws Exception {
    Path file = folder.resolve("movies.backup");
    Path served = folder.resolve("movies");
    PlainServer.start("movies", "--groundtrack.data=" + served).close();
    assertThat(Console.run("backup", file, "--groundtrack.data=" + served, MOVIES).status())
        .isZero();

    Path target = folder.resolve("target");
    refused(file, served, "is not empty", "is not there yet");
    byte[] bytes = Files.readAllBytes(file);
    Path cut =
        Files.write(folder.resolve("cut.backup"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    refused(cut, target, "cut.backup has been cut off");
    refused(changed(file, "neostore.nodestore.db", null), target, "has other bytes for data/");
    refused(changed(file, "groundtrack-backup.json", "\"store\":2"), target, "newer Groundtrack");
    refused(
        changed(file, "groundtrack-backup.json", "\"neo4j\":\"2999.01.0\""),
        target,
        "Neo4j 2999.01.0");
    refused(changed(file, "groundtrack-backup.json", "none"), target, "does not say what is in it");
    refused(
        zip(folder.resolve("some.zip"), Map.of("a.txt", new byte[] {1})),
        target,
        "no backup of a store");
    Path text = Files.writeString(folder.resolve("text.backup"), "words");
    refused(text, folder.resolve("lines"), "text.backup:1 is no JSON object");

    // What a refused one left is no store, and the backup that is right goes there.
    Console start = Console.run("export", "--groundtrack.data=" + target, MOVIES);
    assertThat(start.err()).contains("half restored", "restore the backup into it again");
    assertThat(Console.run("restore", file, "--groundtrack.data=" + target, MOVIES).err())
        .isEmpty();
    List<Object> asked = new ArrayList<>(List.of("restore", file));
    asked.addAll(List.of(OtherNeo4j.shared().settings(MOVIES)));
    assertThat(Console.run(asked.toArray()).err()).contains("spring.neo4j.uri names another");
    asked.set(0, "backup");
    asked.set(1, folder.resolve("elsewhere.backup"));
    assertThat(Console.run(asked.toArray()).err())
        .contains("the database is elsewhere", "neo4j-admin");
  }

  private static void refused(Path file, Path data, String... why) {
    Console told = Console.run("restore", file, "--groundtrack.data=" + data, MOVIES);
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.err()).contains(why).hasLineCount(1);
    assertThat(told.out()).isEmpty();
  }

  /** The same with other bytes for an entry, or with a part of its JSON put otherwise. */
  private Path changed(Path file, String entry, String json) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry each : zip.stream().map(ZipEntry.class::cast).toList()) {
        byte[] bytes = zip.getInputStream(each).readAllBytes();
        if (each.getName().endsWith("neo4j/" + entry)) {
          bytes[0]++;
        } else if (each.getName().equals(entry)) {
          bytes = json(new String(bytes), json).getBytes();
        }
        entries.put(each.getName(), bytes);
      }
    }
    return zip(folder.resolve("changed.backup"), entries);
  }

  private static String json(String text, String put) {
    String key = put.split(":")[0];
    return text.contains(key) ? text.replaceFirst(key + ":(\\d+|\"[^\"]*\")", put) : put;
  }

  private static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
    Path part = Files.createTempFile(file.getParent(), "zip", "");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(part))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
