package dev.groundtrack.web.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundtrack.testing.OwnArticle;
import dev.groundtrack.testing.RunningServer;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agent asks the graph, by the client of the protocol's own SDK and by bare HTTP. */
class AgentToolsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int FLEET = 120;

  private static RunningServer server;
  private static McpSyncClient agent;

  @BeforeAll
  static void start() {
    server = RunningServer.start("--groundtrack.seed=none");
    server.data(OwnArticle.IMPORT, OwnArticle.input(""));
    String fleet =
        IntStream.rangeClosed(1, FLEET)
            .mapToObj(i -> "{node: {name: \"Petrel " + i + "\", aliases: []}}")
            .collect(Collectors.joining(", "));
    server.data(
        "mutation { createAgencies(input: [{name: \"Norrland Space\", aliases: [\"NS\"],"
            + " description: \"Runs a fleet.\", operates: {create: ["
            + fleet
            + "]}}]) { info { nodesCreated } } }");
    agent =
        McpClient.sync(
                HttpClientStreamableHttpTransport.builder(server.address("").toString())
                    .endpoint("/mcp")
                    .build())
            .build();
    agent.initialize();
  }

  @AfterAll
  static void stop() {
    agent.close();
    server.close();
  }

  private static McpSchema.CallToolResult call(String tool, Map<String, Object> arguments) {
    return agent.callTool(McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
  }

  private static JsonNode answer(String tool, Map<String, Object> arguments) {
    McpSchema.CallToolResult result = call(tool, arguments);
    assertThat(result.isError()).as(() -> text(result)).isFalse();
    assertThat(text(result)).isNotBlank();
    return JSON.valueToTree(result.structuredContent());
  }

  private static String text(McpSchema.CallToolResult result) {
    return result.content().stream()
        .map(part -> ((McpSchema.TextContent) part).text())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theToolsSayWhatTheyTakeAndThatTheyOnlyRead() {
    List<McpSchema.Tool> tools = agent.listTools().tools();
    assertThat(tools.stream().map(McpSchema.Tool::name))
        .containsExactlyInAnyOrder(
            "find_entities",
            "entity",
            "relations_of",
            "relations_between",
            "statements",
            "evidence",
            "ways_between",
            "changes",
            "preview_text");
    assertThat(tools)
        .allSatisfy(
            tool -> {
              assertThat(tool.description()).hasSizeGreaterThan(40);
              assertThat(tool.annotations().readOnlyHint()).isTrue();
              assertThat(JSON.writeValueAsString(tool.inputSchema()))
                  .contains("\"additionalProperties\":false", "description");
            });
    assertThat(agent.getServerInstructions()).contains("evidence");
  }

  @Test
  void anAgentGoesFromWordsToTheSentenceThatSaysSo() {
    JsonNode found = answer("find_entities", Map.of("query", "Elon Mask"));
    String id = found.at("/entities/0/id").asString();
    assertThat(found.at("/entities/0/name").asString()).isEqualTo("Elon Musk");
    assertThat(answer("entity", Map.of("entity", "Elon Musk")).at("/entity/id").asString())
        .isEqualTo(id);
    JsonNode relations = answer("relations_of", Map.of("entity", id, "direction", "OUT"));
    assertThat(relations.get("relations")).isNotEmpty();
    JsonNode relation = relations.at("/relations/0");
    JsonNode evidence =
        answer("evidence", Map.of("relation", relation.get("id").asString())).get("evidence");
    assertThat(evidence).isNotEmpty();
    for (JsonNode each : evidence) {
      String source = each.at("/source/id").asString();
      String text =
          server
              .data(
                  "query ($id: ID!) { sources(where: {id: {eq: $id}}) { text } }",
                  Map.of("id", source))
              .at("/sources/0/text")
              .asString();
      int start = each.get("start").asInt();
      assertThat(new String(text.codePoints().toArray(), start, each.get("end").asInt() - start))
          .isEqualTo(each.get("text").asString());
      assertThat(each.get("link").asString()).startsWith("/source/" + source + "?statement=");
      assertThat(server.get(each.get("link").asString()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void relationsBetweenAndWaysAndStatementsAndChangesAreTold() {
    JsonNode between = answer("relations_between", Map.of("a", "Petrel 7", "b", "Norrland Space"));
    assertThat(between.get("totalCount").asInt()).isEqualTo(1);
    assertThat(between.at("/relations/0/type").asString()).isEqualTo("OPERATES");
    JsonNode ways = answer("ways_between", Map.of("from", "Petrel 7", "to", "Petrel 8"));
    assertThat(ways.at("/ways/0/length").asInt()).isEqualTo(2);
    assertThat(answer("statements", Map.of("about", "Elon Musk")).get("totalCount").asInt())
        .isPositive();
    assertThat(answer("statements", Map.of("query", "Norrland Space")).get("statements"))
        .isNotEmpty();
    assertThat(answer("changes", Map.of("since", "2000-01-01")).has("changes")).isTrue();
  }

  @Test
  void aLongListComesInPagesEachOnce() {
    Set<String> ids = new HashSet<>();
    Map<String, Object> arguments =
        new LinkedHashMap<>(
            Map.of("entity", "Norrland Space", "type", "OPERATES", "current", true, "first", 50));
    int pages = 0;
    JsonNode page;
    do {
      page = answer("relations_of", arguments);
      page.get("relations").forEach(relation -> ids.add(relation.get("id").asString()));
      assertThat(page.get("relations")).hasSizeLessThanOrEqualTo(50);
      arguments.put("after", page.path("nextCursor").asString(""));
      pages++;
    } while (page.has("nextCursor"));
    assertThat(ids).hasSize(FLEET);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void aTextIsReadAndNothingIsWritten() {
    List<String> before = server.export();
    JsonNode preview =
        answer(
            "preview_text",
            Map.of("text", "Ada Lund, the head of Perigee Works, thanked Norrland Space."));
    assertThat(preview.get("entities")).isNotEmpty();
    JsonNode long_ =
        answer(
            "preview_text",
            Map.of(
                "text",
                "Norrland Space operates the Petrel 1. It thanked Elon Musk. ".repeat(400)));
    assertThat(long_.get("truncated").asBoolean()).isTrue();
    assertThat(long_.toString()).hasSizeLessThan(200_000);
    assertThat(server.export()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "entity | {\"entity\": \"MATCH (n) DETACH DELETE n\"} | find_entities",
        "entity | {\"entity\": \"\\\" OR 1=1 //\"} | find_entities",
        "relations_of | {\"entity\": \"Nobody At All\"} | find_entities",
        "evidence | {\"relation\": \"'}) DETACH DELETE (n) //\"} | relations_of",
        "relations_of | {\"entity\": \"Norrland Space\", \"after\": \"nonsense\"} | cursor",
        "relations_of | {\"entity\": \"Norrland Space\", \"first\": 10000} | 50",
        "relations_of | {\"entity\": \"Norrland Space\", \"type\": \"DROPS\"} | enum",
        "relations_of | {\"entity\": \"Norrland Space\", \"asOf\": \"yesterday\"} | pattern",
        "relations_of | {\"entity\": 7} | string",
        "relations_of | {} | entity",
        "entity | {\"entity\": \"NS\", \"cypher\": \"MATCH (n) RETURN n\"} | cypher",
        "ways_between | {\"from\": \"NS\", \"to\": \"NS\"} | ",
        "preview_text | {\"text\": \"\"} | ",
      })
  void whatCannotBeIsAToolsErrorWithWhatToDo(String tool, String arguments, String told) {
    List<String> before = server.export();
    @SuppressWarnings("unchecked")
    Map<String, Object> given = JSON.readValue(arguments, Map.class);
    McpSchema.CallToolResult result = call(tool, given);
    assertThat(result.isError()).isTrue();
    assertThat(text(result))
        .containsIgnoringCase(told == null ? "" : told)
        .hasSizeGreaterThan(20)
        .doesNotContain("Exception", "dev.groundtrack");
    assertThat(server.export()).isEqualTo(before);
  }

  @Test
  void aToolThatIsNoneIsRefused() {
    assertThatThrownBy(() -> call("run_cypher", Map.of("query", "MATCH (n) RETURN n")))
        .isInstanceOf(McpError.class);
  }

  private static HttpResponse<String> post(String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address("/mcp"))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return server.send(request.build());
  }

  private static final String LIST =
      "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\", \"params\": {}}";

  @Test
  void bareJsonRpcIsAnswered() {
    HttpResponse<String> initialized =
        post(
            "{\"jsonrpc\": \"2.0\", \"id\": 0, \"method\": \"initialize\", \"params\":"
                + " {\"protocolVersion\": \"2025-06-18\", \"capabilities\": {}, \"clientInfo\":"
                + " {\"name\": \"bare\", \"version\": \"1\"}}}");
    assertThat(JSON.readTree(initialized.body()).at("/result/serverInfo/name").asString())
        .isEqualTo("groundtrack");
    assertThat(JSON.readTree(post(LIST).body()).at("/result/tools")).hasSize(9);
    HttpResponse<String> called =
        post(
            "{\"jsonrpc\": \"2.0\", \"id\": 2, \"method\": \"tools/call\", \"params\": {\"name\":"
                + " \"entity\", \"arguments\": {\"entity\": \"NS\"}}}");
    assertThat(JSON.readTree(called.body()).at("/result/structuredContent/entity/name").asString())
        .isEqualTo("Norrland Space");
  }

  @Test
  void aPageOfAnotherOriginAndAnotherHostAreTurnedAway() {
    assertThat(post(LIST, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
    assertThat(post(LIST, "Host", "evil.example").statusCode()).isBetween(400, 499);
    assertThat(post(LIST, "Origin", server.address("").toString()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "7", "{\"jsonrpc\": \"2.0\"}", "null"})
  void whatIsNoCallIsRefusedWithoutAStackTrace(String body) {
    HttpResponse<String> response = post(body);
    assertThat(response.statusCode()).isBetween(400, 500);
    assertThat(response.body()).doesNotContain("\tat ", "stackTrace", "dev.groundtrack");
  }
}
