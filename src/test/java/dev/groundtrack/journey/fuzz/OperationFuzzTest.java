package dev.groundtrack.journey.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Operations by chance, whole and broken: each is answered, or told what is wrong with it. {@code
 * src/bench/fuzz/run} asks many more.
 */
class OperationFuzzTest {
  private static final int OPERATIONS = Integer.getInteger("groundtrack.fuzz.operations", 400);
  private static final long SEED = Long.getLong("groundtrack.fuzz.seed", 1);
  private static final int ROUND = 10_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server =
        RunningServer.start(
            "--groundtrack.seed=src/test/resources/golden/graph",
            "--groundtrack.read-timeout=10s",
            "--groundtrack.max-rate=100000");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @Timeout(value = 12 * 60 * 60)
  void areAnsweredOrToldWhatIsWrong() {
    GraphQLSchema schema =
        UnExecutableSchemaGenerator.makeUnExecutableSchema(
            new SchemaParser().parse(server.get("/graphql/schema").body()));
    Random random = new Random(SEED);
    RandomOperations operations = new RandomOperations(schema, random);
    Breakage breakage = new Breakage(random);
    List<String> faults = new ArrayList<>();
    for (int i = 1; i <= OPERATIONS && faults.size() < 20; i++) {
      String operation = operations.next();
      boolean whole = random.nextInt(3) > 0;
      String asked = whole ? operation : breakage.broken(operation);
      String fault = fault(asked, whole);
      if (!fault.isEmpty()) {
        faults.add(fault + "\n  " + asked);
      }
      if (i % ROUND == 0) {
        System.out.printf("%d operations, heap %d MB%n", i, usedMegabytes());
      }
    }
    assertThat(faults).isEmpty();
  }

  /** What is wrong with the answer; empty if nothing is. */
  private static String fault(String operation, boolean whole) {
    HttpResponse<String> response =
        server.post(JSON.writeValueAsString(Map.of("query", operation)));
    if (response.statusCode() >= 500) {
      return response.statusCode() + " " + response.body();
    }
    JsonNode answer;
    try {
      answer = JSON.readTree(response.body());
    } catch (JacksonException e) {
      return "no JSON: " + response.body();
    }
    if (!answer.has("data") && answer.path("errors").isEmpty()) {
      return "neither data nor errors: " + answer;
    }
    for (JsonNode error : answer.path("errors")) {
      String code = error.at("/extensions/code").asString();
      boolean ours =
          code.isEmpty()
              || code.equals("INTERNAL_SERVER_ERROR")
              || code.equals("SERVICE_UNAVAILABLE")
              || whole && code.equals("GRAPHQL_PARSE_FAILED")
              || whole && code.equals("GRAPHQL_VALIDATION_FAILED") && !isOfAValue(error);
      if (ours) {
        return error.toString();
      }
    }
    return "";
  }

  /** Some values are none of their type. */
  private static boolean isOfAValue(JsonNode error) {
    return error.path("message").asString().contains("WrongType");
  }

  private static long usedMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
