package dev.groundtrack.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an operator asks of a running server. */
class ServerMetricsTest {
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start("--groundtrack.seed=none");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String metrics() {
    return server.get("/actuator/prometheus").body();
  }

  private static double count(String kind, String outcome) {
    String series =
        "groundtrack_operation_seconds_count{kind=\"%s\",outcome=\"%s\"} ".formatted(kind, outcome);
    return metrics()
        .lines()
        .filter(line -> line.startsWith(series))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
        .sum();
  }

  @Test
  void operationsAreCountedByKindAndByWhatCameOfThem() {
    double read = count("query", "OK");
    double wrong = count("query", "GRAPHQL_VALIDATION_FAILED");
    double refused = count("mutation", "BAD_USER_INPUT");
    server.data("{ sources { id } }");
    server.ask("{ nothing }");
    server.ask(
        "mutation ($t: String!) { importText(input: {text: $t}) { statements } }",
        Map.of("t", "%PDF-1.4 no prose"));
    assertThat(count("query", "OK")).isEqualTo(read + 1);
    assertThat(count("query", "GRAPHQL_VALIDATION_FAILED")).isEqualTo(wrong + 1);
    assertThat(count("mutation", "BAD_USER_INPUT")).isEqualTo(refused + 1);
  }

  @Test
  void theStagesOfAnImportAndTheCachesAreTold() {
    Map<String, Double> before = stages();
    server.data(
        "mutation { importText(input: {text: \"NASA said that ESA had left the station.\"}) {"
            + " statements } }");
    Map<String, Double> after = stages();
    assertThat(after.keySet())
        .containsExactlyInAnyOrder("annotate", "attribute", "relate", "resolve", "write");
    assertThat(after)
        .allSatisfy(
            (stage, count) ->
                assertThat(count).as(stage).isEqualTo(before.getOrDefault(stage, 0.0) + 1));
    assertThat(metrics())
        .contains("cache_size{cache=\"documents\"}")
        .contains("cache_gets_total{cache=\"documents\",result=\"miss\"}");
  }

  private static Map<String, Double> stages() {
    Pattern series =
        Pattern.compile("groundtrack_import_stage_seconds_count\\{stage=\"(\\w+)\"} (.+)");
    return metrics()
        .lines()
        .map(series::matcher)
        .filter(Matcher::matches)
        .collect(
            Collectors.toMap(found -> found.group(1), found -> Double.parseDouble(found.group(2))));
  }

  @Test
  void whatWaitsAndWhoListensIsTold() {
    assertThat(metrics())
        .contains(
            "groundtrack_imports{state=\"queued\"} 0.0",
            "groundtrack_imports{state=\"running\"} 0.0",
            "groundtrack_subscribers 0.0",
            "jvm_memory_used_bytes");
  }

  @Test
  void aRequestKeepsTheIdThatAProxyGaveItAndOneOfNoSenseIsNotTaken() {
    assertThat(answered("edge-7.1")).isEqualTo("edge-7.1");
    assertThat(answered("a b\"c")).matches("[0-9a-f-]{36}");
  }

  private static String answered(String id) {
    HttpResponse<String> response =
        server.send(
            HttpRequest.newBuilder(server.address("/actuator/health"))
                .header("X-Request-Id", id)
                .GET()
                .build());
    return response.headers().firstValue("X-Request-Id").orElseThrow();
  }
}
