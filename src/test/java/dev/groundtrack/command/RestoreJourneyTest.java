package dev.groundtrack.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.Row;
import dev.groundtrack.testing.OtherNeo4j;
import dev.groundtrack.testing.OwnArticle;
import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.Server;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A graph goes out into a file and comes in again, and is the same. */
class RestoreJourneyTest {
  private static final String NO_SEED = "--groundtrack.seed=none";

  private static final String KINDS =
      """
      MATCH (n) OPTIONAL MATCH (n)-[r]->()
      UNWIND [n, r] AS thing UNWIND keys(thing) AS name
      RETURN DISTINCT name, valueType(thing[name]) AS kind ORDER BY name, kind
      """;

  @TempDir Path folder;

  private static HttpResponse<String> get(RunningServer server, String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(server.address(path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void whatIsRestoredExportsTheSameBytesAndAWrongFileIsRefusedByItsLine() throws Exception {
    Path served = folder.resolve("served.jsonl");
    try (RunningServer server = RunningServer.start("--groundtrack.seed=names")) {
      server.data(OwnArticle.IMPORT, OwnArticle.input(""));
      Console told =
          Console.run("export", "--server", server.address("").toString(), "--out", served);
      assertThat(told.status()).isZero();
      assertThat(get(server, "/export").body()).isEqualTo(Files.readString(served));
      assertThat(get(server, "/export?format=xml").statusCode()).isEqualTo(400);
    }
    String data = "--groundtrack.data=" + folder.resolve("restored");
    List<String> lines = Files.readAllLines(served);
    refused(data, lines.subList(0, lines.size() - 1), lines.size() - 1, "cut off");
    List<String> newer = new ArrayList<>(lines);
    newer.set(lines.size() - 1, lines.getLast().replace("\"format\":1", "\"format\":2"));
    refused(data, newer, lines.size(), "newer");
    List<String> changed = new ArrayList<>(lines);
    int source = source(lines);
    changed.set(source, lines.get(source).replace("\"text\":\"", "\"text\":\"No. "));
    refused(data, changed, source + 1, "a source whose text is not");
    List<String> edge = new ArrayList<>(lines);
    edge.set(lines.size() - 2, edge.get(lines.size() - 2).replace("\"to\":\"", "\"to\":\"x"));
    refused(data, edge, lines.size(), "SHA-256");
    List<String> broken = new ArrayList<>(lines);
    broken.set(2, "{\"labels\":");
    refused(data, broken, 3, "is no JSON object");

    Console restored = Console.run("restore", served, data);
    assertThat(restored.err()).isEmpty();
    assertThat(restored.status()).isZero();
    Path again = folder.resolve("again.jsonl");
    assertThat(Console.run("export", data, "--out", again).status()).isZero();
    assertThat(again).hasSameTextualContentAs(served);
    Console twice = Console.run("restore", served, data);
    assertThat(twice.status()).isEqualTo(1);
    assertThat(twice.err()).contains("the store is not empty");
    worksOn(data, served);
  }

  /** What is removed and imported again is found and told as before. */
  private void worksOn(String data, Path served) throws Exception {
    try (RunningServer server = RunningServer.start(data, NO_SEED)) {
      String id =
          server
              .data("{ sources(where: {kind: {eq: ARTICLE}}) { id } }")
              .at("/sources/0/id")
              .asString();
      server.data("mutation ($id: ID!) { removeSource(id: $id) { source } }", Map.of("id", id));
      server.data(OwnArticle.IMPORT, OwnArticle.input(""));
      assertThat(get(server, "/export").body()).isEqualTo(Files.readString(served));
    }
  }

  @Test
  void aServerDoesNotStartOnAStoreThatIsHalfRestored() {
    String data = "--groundtrack.data=" + folder.resolve("half");
    try (OpenStore store = Server.open(data, NO_SEED)) {
      Graph graph = store.graph();
      graph.write(tx -> tx.run("CREATE (:GroundtrackRestore {id: 'mark'})", Map.of()));
    }
    Console told = Console.run("export", data);
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.err()).contains("half restored", "restore again");
  }

  /** Days, durations, points and numbers of every size, on nodes and on edges, with no evidence. */
  @Test
  void everyKindOfValueIsRestoredAsItWasHereAndInAnotherDatabase() throws Exception {
    String domain = "--groundtrack.schema=src/bench/peer/domains/northwind";
    Path served = folder.resolve("northwind.jsonl");
    List<Row> kinds;
    try (RunningServer server = PlainServer.start("northwind")) {
      Files.writeString(served, get(server, "/export").body());
      kinds = server.bean(Graph.class).readOnce(KINDS, Map.of());
    }
    assertThat(kinds.toString()).contains("DURATION", "POINT", "DATE", "ZONED DATETIME");
    String data = "--groundtrack.data=" + folder.resolve("restored");
    assertThat(Console.run("restore", served, domain, data).err()).isEmpty();
    try (RunningServer server = RunningServer.start(domain, data)) {
      isTheSame(server, served, kinds);
    }
    OtherNeo4j other = OtherNeo4j.shared();
    List<Object> asked = new ArrayList<>(List.of("restore", served));
    asked.addAll(List.of(other.settings(domain)));
    assertThat(Console.run(asked.toArray()).err()).isEmpty();
    try (RunningServer server = RunningServer.start(other.settings(domain))) {
      isTheSame(server, served, kinds);
    }
  }

  private static void isTheSame(RunningServer server, Path served, List<Row> kinds)
      throws Exception {
    assertThat(get(server, "/export").body()).isEqualTo(Files.readString(served));
    assertThat(server.bean(Graph.class).readOnce(KINDS, Map.of())).isEqualTo(kinds);
  }

  private static int source(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("\"labels\":[\"Source\"]")) {
        return i;
      }
    }
    throw new AssertionError("There is no source");
  }

  private void refused(String data, List<String> lines, int line, String why) throws IOException {
    Path file = Files.write(folder.resolve("wrong.jsonl"), lines);
    Console told = Console.run("restore", file, data);
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.err()).contains("wrong.jsonl:" + line + " ", why);
  }
}
