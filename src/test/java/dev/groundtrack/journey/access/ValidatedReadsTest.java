package dev.groundtrack.journey.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.access.Role;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.web.access.ApiKey;
import dev.groundtrack.web.access.ApiKeys;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules that validate refuse all that is asked, where any of it may not be done. */
class ValidatedReadsTest {
  private static final String SDL =
      """
      type Account @node @authorization(validate: [
        {operations: [READ, UPDATE, DELETE], when: [BEFORE], where: {node: {owner: {eq: "$jwt.name"}}}}
        {operations: [AGGREGATE], where: {jwt: {sub: {eq: "nobody"}}}}
      ]) {
        id: ID! @unique
        owner: String!
        amount: Int!
        pin: String @authorization(validate: [{where: {node: {NOT: {amount: {gt: 100}}}}}])
        banks: [Bank!]! @relationship(type: "AT", direction: OUT)
      }
      type Bank @node {
        name: String! @unique
        accounts: [Account!]! @relationship(type: "AT", direction: IN)
      }
      """;

  @TempDir static Path folder;
  private static RunningServer server;
  private static String ada;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(folder.resolve("accounts.graphqls"), SDL);
    server = RunningServer.start("--groundtrack.schema=" + folder);
    server
        .bean(Graph.class)
        .write(
            tx ->
                tx.run(
                    """
                    CREATE (b:Bank {name: 'B'}),
                      (:Account {id: '1', owner: 'ada', amount: 5, pin: '11'})-[:AT]->(b),
                      (:Account {id: '2', owner: 'ada', amount: 500, pin: '22'})-[:AT]->(b),
                      (:Account {id: '3', owner: 'ben', amount: 7, pin: '33'})-[:AT]->(b)
                    """,
                    Map.of()));
    ada = server.bean(ApiKeys.class).create(new ApiKey.Grant("ada", Role.ADMIN), null).secret();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String ask(String operation) {
    JsonNode answer =
        JsonMapper.shared()
            .readTree(
                server
                    .send(
                        HttpRequest.newBuilder(server.address("/graphql"))
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + ada)
                            .POST(
                                HttpRequest.BodyPublishers.ofString(
                                    JsonMapper.shared()
                                        .writeValueAsString(Map.of("query", operation))))
                            .build())
                    .body());
    JsonNode error = answer.at("/errors/0");
    return error.isMissingNode()
        ? answer.get("data").toString().replace("\"", "")
        : error.at("/message").asString() + " " + error.at("/extensions/code").asString();
  }

  private static final String FORBIDDEN = "Forbidden FORBIDDEN";

  @Test
  void oneNodeThatMayNotBeReadRefusesAll() {
    assertThat(ask("{ accounts { id } }")).isEqualTo(FORBIDDEN);
    assertThat(ask("{ accountsConnection { totalCount } }")).isEqualTo(FORBIDDEN);
    assertThat(ask("{ accountsConnection(first: 1) { edges { node { id } } } }"))
        .isEqualTo(FORBIDDEN);
    assertThat(ask("{ banks { accounts { id } } }")).isEqualTo(FORBIDDEN);
    assertThat(ask("{ banks { accountsConnection { totalCount } } }")).isEqualTo(FORBIDDEN);
    assertThat(ask("{ node(id: \"Account:3\") { id } }")).isEqualTo(FORBIDDEN);
    assertThat(ask("{ banks { name } accounts { id } }")).isEqualTo(FORBIDDEN);
  }

  @Test
  void whatTheConditionLeavesOutIsNotAskedWhetherItMayBeRead() {
    assertThat(ask("{ accounts(where: {owner: {eq: \"ada\"}}, sort: [{id: ASC}]) { id } }"))
        .isEqualTo("{accounts:[{id:1},{id:2}]}");
    assertThat(ask("{ accounts(where: {id: {in: [\"1\", \"2\"]}}, sort: [{id: ASC}]) { id } }"))
        .isEqualTo("{accounts:[{id:1},{id:2}]}");
    assertThat(ask("{ banks { accounts(where: {owner: {eq: \"ada\"}}) { amount } } }"))
        .contains("amount:500", "amount:5}");
    assertThat(
            ask(
                "{ accountsConnection(first: 1, where: {owner: {eq: \"ada\"}}, sort: [{id: ASC}])"
                    + " { totalCount edges { node { id } } } }"))
        .isEqualTo("{accountsConnection:{totalCount:2,edges:[{node:{id:1}}]}}");
  }

  @Test
  void aFilterRefusesNothingAndTellsNothing() {
    assertThat(ask("{ banks(where: {accounts: {some: {owner: {eq: \"ben\"}}}}) { name } }"))
        .isEqualTo("{banks:[]}");
    assertThat(ask("{ banks(where: {accounts: {some: {owner: {eq: \"ada\"}}}}) { name } }"))
        .isEqualTo("{banks:[{name:B}]}");
  }

  @Test
  void aFieldIsRefusedWithTheNodesOfWhichItMayNotBeRead() {
    assertThat(ask("{ accounts(where: {id: {eq: \"1\"}}) { pin } }"))
        .isEqualTo("{accounts:[{pin:11}]}");
    assertThat(ask("{ accounts(where: {id: {eq: \"2\"}}) { pin } }")).isEqualTo(FORBIDDEN);
    assertThat(ask("{ accounts(where: {id: {eq: \"2\"}}) { amount } }"))
        .isEqualTo("{accounts:[{amount:500}]}");
    assertThat(ask("{ accounts(where: {owner: {eq: \"ada\"}, pin: {eq: \"22\"}}) { id } }"))
        .isEqualTo("{accounts:[]}");
  }

  @Test
  void figuresHaveRulesOfTheirOwn() {
    assertThat(
            ask(
                "{ accountsConnection(where: {owner: {eq: \"ada\"}}) { aggregate { count { nodes }"
                    + " } } }"))
        .isEqualTo(FORBIDDEN);
    assertThat(
            ask(
                "{ banks(where: {accountsConnection: {aggregate: {node: {amount: {sum: {gt:"
                    + " 0}}}}}}) { name } }"))
        .isEqualTo("{banks:[]}");
  }

  @Test
  void nothingOfARefusedMutationIsDone() {
    assertThat(ask("mutation { updateAccounts(update: {amount: {set: 0}}) { accounts { id } } }"))
        .isEqualTo(FORBIDDEN);
    assertThat(ask("mutation { deleteAccounts { nodesDeleted } }")).isEqualTo(FORBIDDEN);
    assertThat(
            ask(
                "mutation { updateBanks(update: {accounts: {delete: [{where: {}}]}}) { banks { name"
                    + " } } }"))
        .isEqualTo(FORBIDDEN);
    assertThat(
            ask(
                "mutation { updateBanks(update: {accounts: {update: [{node: {amount: {set:"
                    + " 1}}}]}}) { banks { name } } }"))
        .isEqualTo(FORBIDDEN);
    Object sum =
        server
            .bean(Graph.class)
            .read(
                tx ->
                    tx.run("MATCH (a:Account) RETURN sum(a.amount) AS v", Map.of())
                        .getFirst()
                        .value("v"));
    assertThat(sum).isEqualTo(512L);
  }
}
