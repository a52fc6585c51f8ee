package dev.groundtrack.journey.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.access.Role;
import dev.groundtrack.export.ExportFormat;
import dev.groundtrack.journey.live.LiveClient;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.web.access.RootFieldPermissions;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every root field and every way in, by callers of every sort, on a server that listens on loopback
 * and on one that others reach: each is let in, or refused with the status and code, as promised.
 */
class AccessMatrixTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int UNAUTHENTICATED = 401;
  private static final int FORBIDDEN = 403;

  private static CallerKeys local;
  private static CallerKeys open;

  @BeforeAll
  static void startThem() {
    local =
        CallerKeys.of(
            RunningServer.start("--groundtrack.seed=none", "--groundtrack.encoder=false"));
    open =
        CallerKeys.of(
            RunningServer.start(
                "--groundtrack.seed=none",
                "--groundtrack.encoder=false",
                "--server.address=0.0.0.0"));
  }

  @AfterAll
  static void stopThem() {
    local.server().close();
    open.server().close();
  }

  @Test
  void queriesAndMutationsAreForTheRolesThatArePromised() {
    List<String> wrong = new ArrayList<>();
    for (CallerKeys callers : List.of(local, open)) {
      for (Operation kind : List.of(Operation.QUERY, Operation.MUTATION)) {
        for (GraphQLFieldDefinition field : fields(kind)) {
          String body = JSON.writeValueAsString(Map.of("query", RootFields.operation(kind, field)));
          Role needed = RootFields.needed(kind, field.getName());
          for (String caller : callers.authorizations().keySet()) {
            HttpResponse<String> response = callers.post(caller, "/graphql", body);
            check(wrong, callers, caller, field.getName(), needed, response.statusCode());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRootFieldSaysWhatItIs() {
    RootFieldPermissions permissions = open.server().bean(RootFieldPermissions.class);
    for (Operation kind : Operation.values()) {
      assertThat(fields(kind))
          .isNotEmpty()
          .allSatisfy(
              field ->
                  assertThat(permissions.declared(kind, field.getName()).orElseThrow().needed())
                      .as("%s", field.getName())
                      .isEqualTo(RootFields.needed(kind, field.getName())));
    }
  }

  private static List<GraphQLFieldDefinition> fields(Operation kind) {
    GraphQLSchema schema = open.server().bean(GraphQLSchema.class);
    GraphQLObjectType type =
        switch (kind) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> schema.getMutationType();
          case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    return type.getFieldDefinitions();
  }

  @Test
  void subscriptionsAreForReadersHoweverTheySayWhoTheyAre() throws IOException {
    for (CallerKeys callers : List.of(local, open)) {
      for (String caller : callers.authorizations().keySet()) {
        String authorization = callers.authorizations().getOrDefault(caller, "");
        boolean allowed = expected(callers, caller, Role.READER) == 0;
        Map<String, ?> payload =
            authorization.isEmpty() ? Map.of() : Map.of("Authorization", authorization);
        try (LiveClient client = LiveClient.connect(callers.server(), Map.of())) {
          client.send(
              JSON.writeValueAsString(Map.of("type", "connection_init", "payload", payload)));
          if (!allowed) {
            assertThat(client.closeCode()).as("%s", caller).isEqualTo(4401);
            continue;
          }
          assertThat(client.message().at("/type").asString()).isEqualTo("connection_ack");
          for (GraphQLFieldDefinition field : fields(Operation.SUBSCRIPTION)) {
            client.subscribe(
                field.getName(), RootFields.operation(Operation.SUBSCRIPTION, field), Map.of());
            assertThat(first(client).toString())
                .contains("\"" + field.getName() + "\"", "error")
                .doesNotContain("UNAUTHENTICATED", "FORBIDDEN");
          }
        }
      }
    }
  }

  /** The next that is not the end of what came before. */
  private static JsonNode first(LiveClient client) {
    JsonNode message = client.message();
    return message.path("type").asString().equals("complete") ? first(client) : message;
  }

  @Test
  void everyAddressIsForTheRolesThatArePromised() {
    Map<String, @Nullable Role> addresses = new LinkedHashMap<>();
    for (String page :
        List.of(
            "/",
            "/graph",
            "/import",
            "/review",
            "/signed-in?code=x",
            "/access/sign-in",
            "/entity/x",
            "/source/x",
            "/graphiql",
            "/groundtrack.svg",
            "/licenses.md",
            "/assets/none.js",
            "/actuator/health",
            "/access/caller")) {
      addresses.put(page, null);
    }
    addresses.put("/graphql?query=%7B__typename%7D", Role.READER);
    addresses.put("/graphql?query=%7B__schema%7BqueryType%7Bname%7D%7D%7D", Role.READER);
    addresses.put("/graphql/schema", Role.READER);
    for (ExportFormat format : ExportFormat.values()) {
      addresses.put("/export?format=" + format.key(), Role.READER);
    }
    addresses.put("/nothing", Role.READER);
    for (String address :
        List.of("/access/keys", "/backup", "/actuator", "/actuator/env", "/actuator/prometheus")) {
      addresses.put(address, Role.ADMIN);
    }
    List<String> wrong = new ArrayList<>();
    for (CallerKeys callers : List.of(local, open)) {
      addresses.forEach(
          (address, needed) ->
              callers
                  .authorizations()
                  .keySet()
                  .forEach(
                      caller ->
                          check(
                              wrong,
                              callers,
                              caller,
                              address,
                              needed,
                              callers.get(caller, address).statusCode())));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyToolOfAgentsIsForReaders() {
    List<String> wrong = new ArrayList<>();
    for (CallerKeys callers : List.of(local, open)) {
      JsonNode tools =
          JSON.readTree(callers.post("admin", "/mcp", call("tools/list", Map.of())).body())
              .at("/result/tools");
      assertThat(tools.size()).isGreaterThan(3);
      for (JsonNode tool : tools) {
        String name = tool.path("name").asString();
        String body = call("tools/call", Map.of("name", name, "arguments", Map.of()));
        for (String caller : callers.authorizations().keySet()) {
          HttpResponse<String> response = callers.post(caller, "/mcp", body);
          check(wrong, callers, caller, name, Role.READER, response.statusCode());
          if (response.statusCode() == 200 && response.body().contains("takes the role")) {
            wrong.add(name + " as " + caller + ": " + response.body());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String call(String method, Map<String, ?> params) {
    return JSON.writeValueAsString(
        Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%65xport",
        "//export",
        "/export;x=1",
        "/./export",
        "/x/../export",
        "/export/",
        "/graphql;x/schema",
        "/graphql/%73chema",
        "/EXPORT",
        "/mcp;x",
        "/access;/keys",
        "/access/%6beys",
        "/actuator;x/env",
        "/%61ctuator/env",
        "/assets/..;/export",
        "/assets/../export",
        "/assets/%2e%2e/export",
        "/entity/..%2f..%2fexport"
      })
  void noSpellingOfAnAddressLeadsAround(String spelling) {
    HttpResponse<String> response = open.get(CallerKeys.ANONYMOUS, spelling);
    assertThat(response.statusCode()).isIn(400, 401, 404, 200);
    if (response.statusCode() == 200) {
      assertThat(response.body()).startsWith("<!doctype html>");
    }
    assertThat(open.get("reader", spelling.replace("export", "access/keys")).body())
        .doesNotContain("\"keys\"");
  }

  @Test
  void aQuestionThatCallsItselfASocketIsNotAnswered() throws IOException {
    URI address = open.server().address("");
    for (String path : List.of("/graphql?query=%7B__typename%7D", "/graphql/schema", "/export")) {
      try (Socket socket = new Socket(address.getHost(), address.getPort())) {
        String request =
            "GET "
                + path
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade,"
                + " close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.shutdownOutput();
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("\"data\"", "type Query");
      }
    }
  }

  @Test
  void aPartThatMayNotBeKeepsAllOfAnOperationFromBeingDone() {
    String mixed =
        JSON.writeValueAsString(
            Map.of(
                "query",
                "mutation { a: importText(input: {text: \"NASA thanked ESA.\"}) { alreadyKnown }"
                    + " b: removeSource(id: \"x\") { source } }"));
    List<String> before = open.server().export();

    HttpResponse<String> response = open.post("importer", "/graphql", mixed);

    assertThat(response.statusCode()).isEqualTo(FORBIDDEN);
    assertThat(response.body())
        .contains("removeSource takes the role curator, and yours is importer", "\"curator\"");
    assertThat(open.server().export()).isEqualTo(before);
  }

  /** The status of a refusal, or 0 where there must be none. */
  private static int expected(CallerKeys callers, String caller, @Nullable Role needed) {
    boolean anonymous = caller.equals(CallerKeys.ANONYMOUS);
    Role role = anonymous && callers == local ? Role.ADMIN : CallerKeys.role(caller);
    if (role == null && !anonymous) {
      return UNAUTHENTICATED;
    }
    if (needed == null || role != null && role.includes(needed)) {
      return 0;
    }
    return anonymous ? UNAUTHENTICATED : FORBIDDEN;
  }

  private static void check(
      List<String> wrong,
      CallerKeys callers,
      String caller,
      String thing,
      @Nullable Role needed,
      int status) {
    int expected = expected(callers, caller, needed);
    boolean refused = status == UNAUTHENTICATED || status == FORBIDDEN;
    if (expected == 0 ? refused : status != expected) {
      wrong.add(
          "%s as %s %s: %d"
              .formatted(thing, caller, callers == local ? "on loopback" : "off it", status));
    }
  }
}
