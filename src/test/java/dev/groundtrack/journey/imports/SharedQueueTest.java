package dev.groundtrack.journey.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.graph.EmbeddedNeo4j;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.ingest.job.ImportJobs;
import dev.groundtrack.testing.ImportClient;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.testing.SmallArticles;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Value;
import org.neo4j.driver.internal.security.InternalAuthToken;
import tools.jackson.databind.JsonNode;

/** Two servers on one Neo4j that somebody else started. */
class SharedQueueTest {
  private static final int ITEMS = 40;

  private static EmbeddedNeo4j elsewhere;
  private static List<RunningServer> servers;

  @BeforeAll
  static void start() throws IOException {
    elsewhere = EmbeddedNeo4j.listen(Files.createTempDirectory("groundtrack-shared"), 256L << 20);
    servers = List.of(onTheOther(), onTheOther());
  }

  private static RunningServer onTheOther() {
    Graph.Address address = elsewhere.address(Duration.ofSeconds(30));
    Map<String, Value> token = ((InternalAuthToken) address.token()).toMap();
    return RunningServer.start(
        "--groundtrack.seed=none",
        "--groundtrack.jobs.lease=2s",
        "--spring.neo4j.uri=" + address.uri(),
        "--spring.neo4j.authentication.username=" + token.get("principal").asString(),
        "--spring.neo4j.authentication.password=" + token.get("credentials").asString());
  }

  @AfterAll
  static void stop() {
    servers.forEach(RunningServer::close);
    elsewhere.close();
  }

  @Test
  void eachItemIsImportedOnceInWhateverOrderAndWhateverBecomesOfAServer() {
    Map<String, byte[]> files = SmallArticles.files(ITEMS);
    ImportClient one = ImportClient.of(servers.get(0));
    ImportClient two = ImportClient.of(servers.get(1));
    importedOnce(two, one.uploaded(files, Map.of()));
    List<String> first = servers.get(0).export();
    removeAll();

    List<Map.Entry<String, byte[]>> shuffled = new ArrayList<>(files.entrySet());
    Collections.shuffle(shuffled, new Random(1));
    Map<String, byte[]> reordered = new LinkedHashMap<>();
    shuffled.forEach(file -> reordered.put(file.getKey(), file.getValue()));
    JsonNode job = two.uploaded(reordered, Map.of());
    servers.get(1).bean(ImportJobs.class).close();
    importedOnce(one, job);
    assertThat(servers.get(1).export().stream().filter(line -> !first.contains(line))).isEmpty();
    assertThat(servers.get(1).export()).hasSameSizeAs(first);
  }

  private static void importedOnce(ImportClient client, JsonNode job) {
    JsonNode end = client.finished(job);
    assertThat(end.get("state").asString()).isEqualTo("DONE");
    assertThat(end.get("done").asInt()).isEqualTo(ITEMS);
    assertThat(end.get("known").asInt()).isZero();
    assertThat(end.get("failed").asInt()).isZero();
  }

  private static void removeAll() {
    for (JsonNode source : servers.get(0).data("{ sources { id } }").get("sources")) {
      servers
          .get(0)
          .data(
              "mutation ($id: ID!) { removeSource(id: $id) { source } }",
              Map.of("id", source.get("id").asString()));
    }
  }
}
