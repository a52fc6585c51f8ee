package dev.groundtrack.journey.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.OtherNeo4j;
import dev.groundtrack.testing.RunningServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What clients see while the database elsewhere is frozen, killed, and back. */
@Timeout(240)
class FailingDatabaseTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ONE = "{ agencies(limit: 1) { id } }";
  private static final String TWO = "{ agencies(limit: 1) { id } countries(limit: 1) { id } }";
  private static final String CREATE =
      """
      mutation ($name: String!) {
        createAgencies(input: [{name: $name, kind: COMPANY}]) { agencies { id } }
      }
      """;

  private static OtherNeo4j database;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    database = OtherNeo4j.start();
    server =
        RunningServer.start(
            database.settings(
                "--groundtrack.seed=none",
                "--groundtrack.read-timeout=10s",
                "--spring.neo4j.max-transaction-retry-time=3s"));
  }

  @AfterAll
  static void stop() {
    server.close();
    database.close();
  }

  @Test
  void aFrozenDatabaseIsToldAndGivenUpAndComesBack() {
    database.freeze();
    try {
      assertThat(unavailable(ONE)).isTrue();
      assertThat(unavailable(TWO)).isTrue();
      assertThat(server.get("/actuator/health").statusCode()).isEqualTo(503);
      assertThat(server.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
      assertThat(server.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    } finally {
      database.thaw();
    }
    awaitHealth();
    assertThat(server.data(TWO).has("countries")).isTrue();
  }

  @Test
  void aKilledDatabaseLosesNoAcknowledgedWriteAndNeedsNoRestart() throws Exception {
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      List<JsonNode> answers = underLoad(acknowledged, "Round " + round);
      assertThat(answers).isNotEmpty().allSatisfy(FailingDatabaseTest::isAnswerOrTypedError);
    }
    List<String> there = new ArrayList<>();
    server
        .data("{ agencies(limit: 1000) { name } }")
        .get("agencies")
        .forEach(agency -> there.add(agency.get("name").asString()));
    assertThat(acknowledged).isNotEmpty();
    assertThat(there).containsAll(acknowledged);
    assertThat(server.get("/actuator/health").statusCode()).isEqualTo(200);
  }

  /** Reads and writes while the database is killed and started again; all answers to reads. */
  private static List<JsonNode> underLoad(List<String> acknowledged, String round)
      throws Exception {
    AtomicBoolean going = new AtomicBoolean(true);
    CountDownLatch begun = new CountDownLatch(4);
    List<JsonNode> answers = new ArrayList<>();
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<JsonNode>>> readers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        String query = i == 0 ? ONE : TWO;
        readers.add(clients.submit(() -> read(query, going, begun)));
      }
      Future<List<String>> writer = clients.submit(() -> write(round, going, begun));
      begun.await();
      database.kill();
      Thread.sleep(2000);
      assertThat(server.get("/actuator/health").statusCode()).isEqualTo(503);
      database.restart();
      awaitHealth();
      Thread.sleep(1000);
      going.set(false);
      for (Future<List<JsonNode>> reader : readers) {
        answers.addAll(reader.get());
      }
      acknowledged.addAll(writer.get());
    }
    return answers;
  }

  private static List<JsonNode> read(String query, AtomicBoolean going, CountDownLatch begun) {
    List<JsonNode> answers = new ArrayList<>();
    while (going.get()) {
      HttpResponse<String> response = server.post(JSON.writeValueAsString(Map.of("query", query)));
      assertThat(response.statusCode()).isEqualTo(200);
      answers.add(JSON.readTree(response.body()));
      begun.countDown();
    }
    return answers;
  }

  private static List<String> write(String round, AtomicBoolean going, CountDownLatch begun) {
    List<String> acknowledged = new ArrayList<>();
    for (int i = 0; going.get(); i++) {
      String name = round + " body " + i;
      JsonNode answer = server.ask(CREATE, Map.of("name", name));
      if (!answer.has("errors")) {
        acknowledged.add(name);
        begun.countDown();
      }
    }
    return acknowledged;
  }

  private static void isAnswerOrTypedError(JsonNode answer) {
    if (answer.has("errors")) {
      assertThat(answer.at("/errors/0/extensions/code").asString())
          .isEqualTo("SERVICE_UNAVAILABLE");
      assertThat(answer.at("/errors/0/extensions/id").asString()).isNotEmpty();
      assertThat(answer.at("/errors/0/extensions/remedy").asString()).isNotEmpty();
    } else {
      assertThat(answer.at("/data/agencies").isArray()).isTrue();
    }
  }

  private static boolean unavailable(String query) {
    JsonNode answer = server.ask(query);
    isAnswerOrTypedError(answer);
    return answer.has("errors");
  }

  private static void awaitHealth() {
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (server.get("/actuator/health").statusCode() != 200) {
      assertThat(System.nanoTime()).isLessThan(until);
    }
  }
}
