package dev.groundtrack.journey.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.ImportClient;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.testing.SmallArticles;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Imports that are begun, looked at, and ended, by the API. */
class ImportJobsTest {
  private static RunningServer server;
  private static ImportClient client;

  @BeforeAll
  static void start() {
    server =
        RunningServer.start(
            "--groundtrack.seed=none",
            "--groundtrack.jobs.max-waiting=2",
            "--groundtrack.max-upload=1MB");
    client = ImportClient.of(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aTextBecomesASourceInTheBackground() {
    String text = SmallArticles.text(1_000);
    JsonNode job =
        client.imported(Map.of("text", text, "title", "A flight", "publishedOn", "2026-02-01"));
    assertThat(job.get("state").asString()).isEqualTo("DONE");
    assertThat(job.get("what").asString()).isEqualTo("A flight");
    assertThat(job.get("done").asInt()).isEqualTo(1);
    assertThat(job.get("total").asInt()).isEqualTo(1);
    assertThat(job.get("statements").asInt()).isPositive();
    JsonNode item = job.at("/items/edges/0/node");
    assertThat(item.get("statements")).isEqualTo(job.get("statements"));
    JsonNode source =
        server.data(
            "query ($id: ID!) { sources(where: {id: {eq: $id}}) { title text publishedOn } }",
            Map.of("id", item.get("source").asString()));
    assertThat(source.at("/sources/0/text").asString()).isEqualTo(text);
    assertThat(source.at("/sources/0/title").asString()).isEqualTo("A flight");
    assertThat(source.at("/sources/0/publishedOn").asString()).isEqualTo("2026-02-01");
    JsonNode again = client.imported(Map.of("text", text));
    assertThat(again.get("known").asInt()).isEqualTo(1);
    assertThat(again.get("statements").asInt()).isZero();
  }

  @Test
  void filesOfOneUploadAreOneJobAndWhatIsWrongWithOneDoesNotStopTheOthers() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("../../a.txt", bytes(SmallArticles.text(1_001)));
    files.put("b.txt", bytes("%PDF-1.4 and nothing of it"));
    files.put("c.txt", bytes(SmallArticles.text(1_002)));
    JsonNode job = client.finished(client.uploaded(files, Map.of("publisher", "The Wire")));
    assertThat(job.get("state").asString()).isEqualTo("DONE");
    assertThat(job.get("done").asInt()).isEqualTo(3);
    assertThat(job.get("failed").asInt()).isEqualTo(1);
    assertThat(job.get("problems")).hasSize(1);
    assertThat(job.at("/problems/0/place").asString()).isEqualTo("b.txt");
    assertThat(job.at("/items/edges").valueStream().map(e -> e.at("/node/place").asString()))
        .containsExactly("a.txt", "b.txt", "c.txt");
    JsonNode sources =
        server.data("{ sources(where: {publisher: {eq: \"The Wire\"}}) { publisher } }");
    assertThat(sources.get("sources")).hasSize(2);
  }

  @Test
  void jobsAreNoPartOfTheGraph() {
    client.imported(Map.of("text", SmallArticles.text(1_003)));
    assertThat(server.export()).noneMatch(line -> line.contains("Groundtrack"));
  }

  @Test
  void aFullQueueRefusesWithItsLengthAndWhatWaitsCanBeCancelledAndTriedAgain() {
    JsonNode running = client.uploaded(SmallArticles.files(60), Map.of());
    JsonNode waiting = client.started(Map.of("text", SmallArticles.text(1_004)));
    JsonNode refused = client.start(Map.of("text", SmallArticles.text(1_005)));
    assertThat(refused.at("/errors/0/message").asString())
        .startsWith("the queue is full: 2 jobs are waiting or running, with ");
    assertThat(refused.at("/errors/0/extensions/remedy").asString()).contains("try it again");

    JsonNode cancelled = ended("cancelImport", waiting);
    assertThat(cancelled.get("state").asString()).isEqualTo("CANCELLED");
    ended("cancelImport", running);
    JsonNode part = client.finished(running);
    assertThat(part.get("state").asString()).isEqualTo("CANCELLED");
    assertThat(part.get("done").asInt()).isEqualTo(60);
    List<String> states =
        part.at("/items/edges").valueStream().map(e -> e.at("/node/state").asString()).toList();
    assertThat(states).contains("CANCELLED").containsOnly("DONE", "CANCELLED");

    ended("retryImport", running);
    JsonNode whole = client.finished(running);
    assertThat(whole.get("state").asString()).isEqualTo("DONE");
    assertThat(whole.get("known").asInt()).isZero();
    JsonNode all =
        server.data("{ importJobsConnection(where: {state: {eq: CANCELLED}}) { totalCount } }");
    assertThat(all.at("/importJobsConnection/totalCount").asInt()).isEqualTo(1);
    ended("retryImport", waiting);
    assertThat(client.finished(waiting).get("state").asString()).isEqualTo("DONE");
    JsonNode again =
        server.ask(
            "mutation ($id: ID!) { retryImport(id: $id) { id } }",
            Map.of("id", waiting.get("id").asString()));
    assertThat(again.at("/errors/0/message").asString())
        .isEqualTo("nothing of it can be tried again");
  }

  private static JsonNode ended(String mutation, JsonNode job) {
    return server
        .data(
            "mutation ($id: ID!) { job: %s(id: $id) { id state } }".formatted(mutation),
            Map.of("id", job.get("id").asString()))
        .get("job");
  }

  @Test
  void jobsComeInPagesTheNewestFirst() {
    for (int i = 0; i < 3; i++) {
      client.imported(Map.of("text", SmallArticles.text(1_010 + i), "title", "Number " + i));
    }
    String page =
        """
        query ($after: String) { importJobsConnection(first: 1, after: $after) {
          edges { node { what } } pageInfo { hasNextPage endCursor } } }
        """;
    JsonNode first = server.data(page, Map.of()).get("importJobsConnection");
    assertThat(first.at("/edges/0/node/what").asString()).isEqualTo("Number 2");
    JsonNode second =
        server
            .data(page, Map.of("after", first.at("/pageInfo/endCursor").asString()))
            .get("importJobsConnection");
    assertThat(second.at("/edges/0/node/what").asString()).isEqualTo("Number 1");
    assertThat(server.ask("{ importJobsConnection(first: 101) { totalCount } }").has("errors"))
        .isTrue();
    assertThat(server.data("{ importJob(id: \"job-none\") { id } }").get("importJob").isNull())
        .isTrue();
  }

  @Test
  void whatIsNoImportIsRefusedWithARemedy() {
    assertThat(client.start(Map.of("title", "Nothing")).at("/errors/0/message").asString())
        .isEqualTo("there is nothing to import");
    JsonNode cancel = server.ask("mutation { cancelImport(id: \"job-none\") { id } }");
    assertThat(cancel.at("/errors/0/extensions/remedy").asString()).contains("importJobs");
    JsonNode literal = server.ask("mutation { startImport(input: {file: \"upload:0\"}) { id } }");
    assertThat(literal.has("errors")).isTrue();
    assertThat(client.start(Map.of("file", "upload:0")).at("/errors/0/message").asString())
        .contains("multipart");
  }

  @Test
  void anUploadIsBoundedAndNoFormCanSendOne() {
    Map<String, byte[]> small = Map.of("a.txt", bytes("Words."));
    HttpResponse<String> form = server.send(client.request(small, Map.of()).build());
    assertThat(form.statusCode()).isEqualTo(415);
    assertThat(form.body()).contains("GraphQL-Require-Preflight");
    HttpResponse<String> large = client.upload(Map.of("a.txt", new byte[(1 << 20) + 1]), Map.of());
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("groundtrack.max-upload");
    HttpResponse<String> cross =
        server.send(
            client
                .request(small, Map.of())
                .header("GraphQL-Require-Preflight", "1")
                .header("Origin", "https://evil.example")
                .build());
    assertThat(cross.statusCode()).isEqualTo(403);
  }
}
