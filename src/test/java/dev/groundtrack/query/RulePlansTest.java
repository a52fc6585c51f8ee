package dev.groundtrack.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.access.Caller;
import dev.groundtrack.access.Role;
import dev.groundtrack.graph.EmbeddedNeo4j;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.query.cypher.CypherCompiler;
import dev.groundtrack.query.plan.BoundPlan;
import dev.groundtrack.query.planner.RootField;
import dev.groundtrack.query.printer.PlanPrinter;
import dev.groundtrack.testing.InlineSchema;
import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.text.Marking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;

/** What a schema lets somebody see is a part of the plan, and takes no index from it. */
class RulePlansTest {
  private static InlineSchema schema;
  private static RunningServer server;
  private static Driver driver;

  @BeforeAll
  static void start() throws IOException {
    schema =
        InlineSchema.of(Files.readString(Path.of("src/bench/peer/domains/notes/schema.graphqls")));
    server = PlainServer.start("notes");
    // As many that the database would rather use an index than look at all.
    server
        .bean(Graph.class)
        .write(
            tx ->
                tx.run(
                    """
                    UNWIND range(1, 5000) AS i
                    CREATE (:User {id: 'u' + i, name: 'U'})-[:WROTE]->
                      (:Post {id: 'm' + i, title: 'M', words: i, published: i % 2 = 0})
                    """,
                    Map.of()));
    // Until it has counted them it plans for the few that there were.
    server.bean(Graph.class).write(tx -> tx.run("CALL db.prepareForReplanning(60)", Map.of()));
    Graph.Address address = server.bean(EmbeddedNeo4j.class).address(Duration.ofSeconds(30));
    driver = GraphDatabase.driver(address.uri(), address.token());
  }

  @AfterAll
  static void stop() {
    driver.close();
    server.close();
  }

  private static Caller subject(String id, String... roles) {
    return new Caller.Subject(
        id,
        id,
        Role.CURATOR,
        Marking.PUBLIC,
        Map.of("sub", id, "realm_access", Map.of("roles", List.of(roles))));
  }

  private static BoundPlan plan(Caller caller, String operation) {
    RootField asked = schema.root(operation);
    return schema.plan(new RootField(asked.name(), asked.arguments(), asked.selected(), caller));
  }

  private static List<String> operators(BoundPlan plan) {
    try (Session session = driver.session()) {
      List<String> operators = new ArrayList<>();
      add(
          operators,
          session
              .run(
                  "EXPLAIN " + new CypherCompiler(true).compile(plan.plan()),
                  new HashMap<>(CypherCompiler.parameters(plan.values())))
              .consume()
              .plan());
      return operators.stream().map(name -> name.replaceAll("@.*", "")).toList();
    }
  }

  private static void add(List<String> operators, Plan plan) {
    operators.add(plan.operatorType());
    plan.children().forEach(child -> add(operators, child));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ posts(where: {id: {eq: \"m7\"}}) { title } }",
        "{ posts(where: {id: {in: [\"m7\", \"m8\"]}}) { title authors { name } } }",
        "{ postsConnection(where: {id: {eq: \"m7\"}}) { totalCount edges { node { notes } } } }",
        "{ users(where: {id: {eq: \"u7\"}}) { posts { title } } }",
        "{ node(id: \"Post:m7\") { id } }"
      })
  void whatIsAskedByItsKeyIsFoundInItsIndexWhateverIsHidden(String operation) {
    assertStartsFromAnIndex(subject("u7"), operation);
  }

  @Test
  void theSameHoldsForThoseWhoDidNotSayWhoTheyAre() {
    assertStartsFromAnIndex(
        new Caller.Anonymous(null), "{ posts(where: {id: {eq: \"m7\"}}) { title } }");
  }

  private static void assertStartsFromAnIndex(Caller caller, String operation) {
    assertThat(operators(plan(caller, operation)))
        .anyMatch(name -> name.startsWith("NodeUniqueIndexSeek"))
        .noneMatch(name -> name.contains("ByLabelScan") || name.contains("AllNodesScan"));
  }

  @Test
  void whereNothingElseIsAskedTheIndexOfTheRuleIsAsked() {
    assertThat(operators(plan(subject("u7"), "{ users { name } }")))
        .anyMatch(name -> name.startsWith("NodeUniqueIndexSeek"))
        .noneMatch(name -> name.contains("ByLabelScan"));
  }

  @Test
  void whatHoldsOfTheCallerAloneIsNoPartOfThePlan() {
    String operation = "{ posts { title } }";
    assertThat(PlanPrinter.print(plan(subject("zoe", "editor"), operation).plan()))
        .doesNotContain("visible");
    assertThat(PlanPrinter.print(plan(subject("ada"), operation).plan()))
        .isEqualTo(
            """
            many Post
              visible
                or
                  where published eq $0
                  where some <-WROTE- User
                    where id eq $1
              title: title
            """);
    assertThat(plan(subject("ada"), operation).values()).containsExactly(true, "ada");
  }

  @Test
  void callersWhoDifferInTheirClaimsShareAStatement() {
    String operation = "{ posts { title authors { name } } }";
    assertThat(plan(subject("ada"), operation).plan())
        .isEqualTo(plan(subject("ben"), operation).plan());
  }

  @Test
  void aClaimThatIsMissingIsLikeNothing() {
    Caller unnamed = new Caller.Subject("x", "x", Role.READER, Marking.PUBLIC, Map.of());
    BoundPlan plan = plan(unnamed, "{ users { name } }");
    assertThat(PlanPrinter.print(plan.plan())).contains("where id eq $0");
    assertThat(plan.values()).containsExactly((Object) null);
  }
}
