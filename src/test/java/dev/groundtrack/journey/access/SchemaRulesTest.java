package dev.groundtrack.journey.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.access.Role;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.web.access.ApiKey;
import dev.groundtrack.web.access.ApiKeys;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a schema says by {@code @authentication} and {@code @authorization} holds on every way in.
 */
class SchemaRulesTest {
  private static final String AUDIENCE = "graph";
  private static final Path DATA = Path.of("src/bench/peer/domains/notes/data.cypher");
  private static final String NOBODY = "";

  private static LocalIssuer issuer;
  private static RunningServer server;
  private static Map<String, String> callers;

  @BeforeAll
  static void start() {
    issuer = LocalIssuer.start();
    server =
        PlainServer.start(
            "notes",
            "--groundtrack.federation=true",
            "--groundtrack.access.issuer=" + issuer.name(),
            "--groundtrack.access.audience=" + AUDIENCE,
            "--groundtrack.access.role-claim=realm_access.roles");
    callers =
        Map.of(
            "nobody", NOBODY,
            "ada", token("ada", "curator"),
            "ben", token("ben", "curator"),
            "editor", token("zoe", "curator", "editor"));
  }

  @AfterAll
  static void stop() {
    server.close();
    issuer.close();
  }

  private static String token(String subject, String... roles) {
    return issuer.token(
        issuer
            .claims(AUDIENCE)
            .subject(subject)
            .claim("realm_access", Map.of("roles", List.of(roles)))
            .build());
  }

  /** As it was before. */
  @AfterEach
  void restore() throws java.io.IOException {
    Graph graph = server.bean(Graph.class);
    String data = Files.readString(DATA).strip();
    graph.write(tx -> tx.run("MATCH (n:User|Post|Topic|Report) DETACH DELETE n", Map.of()));
    graph.write(tx -> tx.run(data.substring(0, data.length() - 1), Map.of()));
  }

  private static JsonNode ask(String caller, String operation) {
    return JsonMapper.shared().readTree(post(caller, operation).body());
  }

  private static HttpResponse<String> post(String caller, String operation) {
    String token = callers.getOrDefault(caller, caller);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address("/graphql"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JsonMapper.shared().writeValueAsString(Map.of("query", operation))));
    return server.send(
        token.isEmpty()
            ? request.build()
            : request.header("Authorization", "Bearer " + token).build());
  }

  private static String told(String caller, String operation) {
    JsonNode answer = ask(caller, operation);
    assertThat(answer.has("errors")).as("%s", answer).isFalse();
    return answer.get("data").toString().replace("\"", "");
  }

  private static void refused(String code, String caller, String operation) {
    JsonNode answer = ask(caller, operation);
    JsonNode error = answer.at("/errors/0");
    assertThat(error.at("/extensions/code").asString()).as("%s", answer).isEqualTo(code);
    assertThat(error.at("/message").asString())
        .isEqualTo(code.equals("FORBIDDEN") ? "Forbidden" : "Unauthenticated");
    assertThat(error.at("/extensions/remedy").asString()).isNotEmpty();
  }

  private static List<Object> stored(String cypher) {
    return server
        .bean(Graph.class)
        .read(tx -> tx.run(cypher, Map.of()).stream().map(row -> row.value("v")).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nobody | p1,p4
          ada    | p1,p2,p4
          ben    | p1,p3,p4
          editor | p1,p2,p3,p4
          """)
  void everyWayOfReadingTellsTheSameNodes(String caller, String seen) {
    int count = seen.split(",").length;
    assertThat(told(caller, "{ posts(sort: [{id: ASC}]) { id } }")).isEqualTo(ids("posts", seen));
    assertThat(
            told(
                caller,
                "{ postsConnection(first: 9, sort: [{id: ASC}]) { totalCount edges { node { id } }"
                    + " } }"))
        .contains("totalCount:" + count)
        .contains(seen.replaceAll("(p\\d),?", "{node:{id:$1}},").replaceAll(",$", ""));
    assertThat(told(caller, "{ postsConnection { aggregate { count { nodes } } } }"))
        .contains("nodes:" + count);
    assertThat(told(caller, "{ longest { id } }").split("id:")).hasSize(count + 1);
    for (String id : List.of("p1", "p2", "p3", "p4")) {
      boolean there = seen.contains(id);
      assertThat(told(caller, "{ posts(where: {id: {eq: \"%s\"}}) { id } }".formatted(id)))
          .isEqualTo(ids("posts", there ? id : ""));
      assertThat(told(caller, "{ node(id: \"Post:%s\") { id } }".formatted(id)))
          .isEqualTo("{node:%s}".formatted(there ? "{id:" + id + "}" : "null"));
      assertThat(
              told(
                  caller,
                  "{ _entities(representations: [{__typename: \"Post\", id: \"%s\"}]) { ... on Post { id } } }"
                      .formatted(id)))
          .isEqualTo("{_entities:[%s]}".formatted(there ? "{id:" + id + "}" : "null"));
    }
    assertThat(
            told(
                caller,
                "{ topics(sort: [{name: DESC}]) { posts(sort: [{id: ASC}]) { id } postsConnection"
                    + " { totalCount aggregate { node { words { max } } } } } }"))
        .isEqualTo(
            "{topics:[" + topic(seen, "p1", "p2", "p3") + "," + topic(seen, "p3", "p4") + "]}");
  }

  private static final Map<String, Integer> WORDS =
      Map.of("p1", 100, "p2", 900, "p3", 700, "p4", 300);

  private static String topic(String seen, String... posts) {
    List<String> told = List.of(posts).stream().filter(seen::contains).toList();
    int most = told.stream().mapToInt(WORDS::get).max().orElseThrow();
    return ids("posts", String.join(",", told)).replaceAll("}$", "")
        + ",postsConnection:{totalCount:"
        + told.size()
        + ",aggregate:{node:{words:{max:"
        + most
        + "}}}}}";
  }

  private static String ids(String field, String seen) {
    String nodes = seen.isEmpty() ? "" : "{id:" + seen.replace(",", "},{id:") + "}";
    return "{" + field + ":[" + nodes + "]}";
  }

  @Test
  void filtersTellNothingOfWhatIsNotSeen() {
    String draft =
        "{ topics(where: {posts: {%s: {title: {startsWith: \"Draft of Ben\"}}}}, sort: [{name:"
            + " ASC}]) { name } }";
    assertThat(told("ada", draft.formatted("some"))).isEqualTo("{topics:[]}");
    assertThat(told("ben", draft.formatted("some")))
        .isEqualTo("{topics:[{name:sea},{name:space}]}");
    assertThat(told("ada", draft.formatted("none")))
        .isEqualTo("{topics:[{name:sea},{name:space}]}");
    assertThat(told("ada", draft.formatted("single"))).isEqualTo("{topics:[]}");
    String all = "{ topics(where: {posts: {all: {published: {eq: true}}}}) { name } }";
    assertThat(told("ada", all)).isEqualTo("{topics:[{name:sea}]}");
    assertThat(told("ben", all)).isEqualTo("{topics:[]}");
    String many =
        "{ topics(where: {postsConnection: {aggregate: {node: {words: {max: {gte: 700}}}}}}) { name"
            + " } }";
    assertThat(told("nobody", many)).isEqualTo("{topics:[]}");
    assertThat(told("ada", many)).isEqualTo("{topics:[{name:space}]}");
    String authors =
        "{ posts(where: {authors: {some: {name: {eq: \"Ben\"}}}}, sort: [{id: ASC}]) { id } }";
    assertThat(told("ada", authors)).isEqualTo("{posts:[]}");
    assertThat(told("ben", authors)).isEqualTo(ids("posts", "p3,p4"));
  }

  @Test
  void aFieldWithARuleIsToldToThoseAloneWhoMayReadIt() {
    assertThat(told("ada", "{ posts(sort: [{id: ASC}]) { id notes } }"))
        .isEqualTo("{posts:[{id:p1,notes:n1},{id:p2,notes:n2}]}");
    assertThat(told("editor", "{ posts { id notes } }")).isEqualTo("{posts:[]}");
    assertThat(
            told("ada", "{ posts(where: {notes: {startsWith: \"n\"}}, sort: [{id: ASC}]) { id } }"))
        .isEqualTo(ids("posts", "p1,p2"));
    assertThat(told("editor", "{ posts(where: {notes: {startsWith: \"n\"}}) { id } }"))
        .isEqualTo("{posts:[]}");
    assertThat(told("editor", "{ posts(sort: [{notes: ASC}]) { id } }")).isEqualTo("{posts:[]}");
    assertThat(told("nobody", "{ postsConnection { aggregate { node { notes { longest } } } } }"))
        .contains("longest:null");
  }

  @Test
  void whatTakesSomebodyWhoSaidWhoTheyAreIsRefusedToAllOthers() {
    for (String asked :
        List.of(
            "{ reports { id } }",
            "{ reportsConnection { totalCount } }",
            "{ papers { ... on Post { id } } }",
            "{ node(id: \"Report:r1\") { id } }",
            "{ _entities(representations: [{__typename: \"Report\", id: \"r1\"}]) { ... on Report {"
                + " id } } }",
            "{ audited }",
            "mutation { createReports(input: [{id: \"r2\", text: \"t\"}]) { info { nodesCreated } }"
                + " }",
            "mutation { updateReports(update: {text: {set: \"t\"}}) { info { nodesCreated } } }",
            "mutation { deleteReports { nodesDeleted } }",
            "mutation { upsertReports(input: [{id: \"r1\", text: \"t\"}]) { info { nodesCreated } }"
                + " }")) {
      refused("UNAUTHENTICATED", "nobody", asked);
    }
    assertThat(told("ada", "{ reports { id } audited }"))
        .isEqualTo("{reports:[{id:r1}],audited:1}");
    refused("UNAUTHENTICATED", "ada", "{ users { email } }");
    refused(
        "UNAUTHENTICATED", "ada", "{ users(where: {email: {eq: \"ben@example.org\"}}) { id } }");
    refused("UNAUTHENTICATED", "ada", "{ users(sort: [{email: ASC}]) { id } }");
    refused(
        "UNAUTHENTICATED",
        "ada",
        "{ usersConnection { aggregate { node { email { longest } } } } }");
    assertThat(told("editor", "{ users(where: {id: {eq: \"ada\"}}) { email } }"))
        .contains("ada@example.org");
    assertThat(stored("MATCH (r:Report) RETURN r.text AS v")).containsExactly("Wrong height");
  }

  @Test
  void nobodyWritesWhatTheyMayNot() {
    String update =
        "mutation { updatePosts(where: {id: {eq: \"%s\"}}, update: {title: {set: \"New\"}}) { info"
            + " { nodesCreated } posts { id } } }";
    assertThat(told("ada", update.formatted("p3"))).contains("posts:[]");
    assertThat(told("ada", update.formatted("p2"))).contains("posts:[{id:p2}]");
    assertThat(stored("MATCH (p:Post {title: 'New'}) RETURN p.id AS v")).containsExactly("p2");
    assertThat(told("ada", "mutation { deletePosts { nodesDeleted } }")).contains("nodesDeleted:2");
    assertThat(stored("MATCH (p:Post) RETURN p.id AS v ORDER BY v")).containsExactly("p3", "p4");
  }

  @Test
  void whatIsWrittenMustBeAllowedOnceItIsThere() {
    String create =
        "mutation { createPosts(input: [{id: \"p9\", title: \"T\", words: 1, published: false,"
            + " authors: {connect: [{where: {node: {id: {eq: \"%s\"}}}}]}}]) { posts { id } } }";
    assertThat(told("ada", create.formatted("ada"))).contains("posts:[{id:p9}]");
    refused("FORBIDDEN", "ben", create.formatted("ada").replace("p9", "p8"));
    refused(
        "FORBIDDEN",
        "ben",
        "mutation { createTopics(input: [{name: \"air\", posts: {create: [{node: {id: \"p7\","
            + " title: \"T\", words: 1, published: true}}]}}]) { topics { name } } }");
    refused(
        "FORBIDDEN",
        "ada",
        "mutation { updatePosts(where: {id: {eq: \"p2\"}}, update: {authors: {disconnect: [{where:"
            + " {node: {id: {eq: \"ada\"}}}}]}}) { posts { id } } }");
    assertThat(stored("MATCH (p:Post) WHERE p.id IN ['p7', 'p8'] RETURN p.id AS v")).isEmpty();
    assertThat(stored("MATCH (t:Topic {name: 'air'}) RETURN t.name AS v")).isEmpty();
    assertThat(stored("MATCH (:User {id: 'ada'})-[:WROTE]->(p:Post) RETURN p.id AS v ORDER BY v"))
        .containsExactly("p1", "p2", "p9");
  }

  @Test
  void edgesAreMadeAndTakenAwayOnlyWhereBothEndsAllowIt() {
    String connect =
        "mutation { updateTopics(where: {name: {eq: \"sea\"}}, update: {posts: {connect: [{where:"
            + " {node: {id: {eq: \"%s\"}}}}]}}) { info { relationshipsCreated } } }";
    assertThat(told("ada", connect.formatted("p3"))).contains("relationshipsCreated:0");
    assertThat(told("ada", connect.formatted("p2"))).contains("relationshipsCreated:1");
    String part =
        "mutation { updateTopics(update: {posts: {disconnect: [{where: {node: {id: {eq:"
            + " \"%s\"}}}}]}}) { info { relationshipsDeleted } } }";
    assertThat(told("ada", part.formatted("p4"))).contains("relationshipsDeleted:0");
    assertThat(told("ben", part.formatted("p4"))).contains("relationshipsDeleted:1");
    assertThat(
            told(
                "ada",
                "mutation { updateTopics(update: {posts: {delete: [{where: {node: {title:"
                    + " {startsWith: \"Draft\"}}}}]}}) { info { nodesDeleted: nodesCreated } } }"))
        .contains("nodesDeleted");
    assertThat(stored("MATCH (p:Post) RETURN p.id AS v ORDER BY v"))
        .containsExactly("p1", "p3", "p4");
    assertThat(
            told(
                "ada",
                "mutation { updateTopics(update: {posts: {update: [{node: {words: {set: 5}}}]}}) {"
                    + " info { nodesCreated } } }"))
        .contains("nodesCreated");
    assertThat(stored("MATCH (p:Post {words: 5}) RETURN p.id AS v")).containsExactly("p1");
  }

  @Test
  void whoeverHasAKeyHasItsClaims() {
    ApiKeys.Created key =
        server.bean(ApiKeys.class).create(new ApiKey.Grant("nightly", Role.CURATOR), null);
    String create =
        "mutation { createUsers(input: [{id: \"%s\", name: \"N\"}]) { users { id } } }"
            .formatted(key.key().id());
    assertThat(told(key.secret(), create)).contains(key.key().id());
    assertThat(told(key.secret(), "{ users { id } }")).isEqualTo(ids("users", key.key().id()));
  }

  @Test
  void anExportIsForAdminsWhoSaidWhoTheyAre() {
    assertThat(server.get("/export").statusCode()).isEqualTo(401);
    assertThat(export(callers.get("editor")).statusCode()).isEqualTo(403);
    assertThat(
            export(
                    server
                        .bean(ApiKeys.class)
                        .create(new ApiKey.Grant("all", Role.ADMIN), null)
                        .secret())
                .body())
        .contains("p3");
  }

  private static HttpResponse<String> export(String token) {
    return server.send(
        HttpRequest.newBuilder(server.address("/export"))
            .header("Authorization", "Bearer " + token)
            .build());
  }

  @Test
  void nothingIsExplainedByNumbersOfRows() {
    HttpResponse<String> answer =
        server.send(
            HttpRequest.newBuilder(server.address("/graphql"))
                .header("Content-Type", "application/json")
                .header("Groundtrack-Explain", "true")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ posts { id } }\"}"))
                .build());
    assertThat(answer.body()).contains("refused", "@authorization").doesNotContain("operator");
  }
}
