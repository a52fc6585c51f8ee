package dev.groundtrack.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.access.Caller;
import dev.groundtrack.access.Role;
import dev.groundtrack.api.Api;
import dev.groundtrack.api.Scalars;
import dev.groundtrack.graph.EmbeddedNeo4j;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.query.planner.RootField;
import dev.groundtrack.testing.Golden;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.text.Marking;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;

/** How the database means to run what we compile. */
class QueryPlansTest {
  private static RunningServer server;
  private static Driver driver;

  @BeforeAll
  static void start() {
    server = RunningServer.start("--groundtrack.seed=none");
    Graph.Address address = server.bean(EmbeddedNeo4j.class).address(Duration.ofSeconds(30));
    driver = GraphDatabase.driver(address.uri(), address.token());
  }

  @AfterAll
  static void stop() {
    driver.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ agencies(where: {id: {eq: \"a\"}}) { name operates { name } } }",
        "{ agency: agencies(where: {name: {startsWith: \"N\"}}, sort: [{name: ASC}]) { name } }",
        "{ entities(where: {id: {in: [\"a\", \"b\"]}}) { name ... on Agency { kind } } }",
        "{ entity(name: \"iss\") { name threatenedBy { name statements { text } } } }",
        "{ node(id: \"a\") { id ... on Statement { text } } }",
        "{ entitiesConnection(first: 5) { totalCount edges { cursor node { name } } } }",
        "{ relationsConnection(where: {subject: {name: {eq: \"a\"}}}) { aggregate { count { nodes }"
            + " } } }",
        "{ spacecraft(where: {operatedByConnection: {aggregate: {count: {nodes: {gt: 1}}}}}) { name"
            + " } }",
        "{ paths(from: \"a\", to: \"b\") { paths { nodes { name } relations { evidence { text } } }"
            + " } }"
      })
  void noNodeIsLookedAtThatIsOfAnotherType(String operation) {
    assertThat(operators(compiled(operation))).noneMatch(o -> o.startsWith("AllNodesScan"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ agencies(where: {id: {eq: \"a\"}}) { name } }",
        "{ entities(where: {id: {eq: \"a\"}}) { name } }",
        "{ statements(where: {id: {eq: \"a\"}}) { text } }"
      })
  void whatIsAskedByItsIdIsFoundInAnIndex(String operation) {
    assertThat(operators(compiled(operation)))
        .anyMatch(o -> o.startsWith("NodeUniqueIndexSeek"))
        .noneMatch(o -> o.startsWith("NodeByLabelScan"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ agencies(where: {id: {eq: \"a\"}}) { name operates { name } } }",
        "{ agencies(where: {name: {eq: \"a\"}}) { name } }",
        "{ agencies(where: {name: {eq: \"a\"}}, asOf: \"2022-01-01\") { name } }",
        "{ statements(where: {id: {eq: \"a\"}}) { text speaker { name } } }",
        "{ relations(where: {id: {eq: \"a\"}}) { confidence evidence { text } } }",
        "{ sources(where: {publishedOn: {eq: \"2022-01-01\"}}) { title } }"
      })
  void whoMayNotSeeEverythingStartsFromAnIndexToo(String operation) {
    Caller reader = new Caller.KeyHolder("k", "desk", Role.READER, Marking.PUBLIC);
    CompiledQuery compiled = compiled(operation, reader);
    assertThat(compiled.cypher()).contains("groundtrackMarking");
    assertThat(operators(compiled))
        .noneMatch(o -> o.startsWith("NodeByLabelScan") || o.startsWith("AllNodesScan"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eq", "lt", "lte", "gt", "gte"})
  void momentsAreSoughtInAnIndexWhateverTheirSpellings(String operator) {
    assertThat(
            operators(
                compiled(
                    "{ sources(where: {importedAt: {"
                        + operator
                        + ": \"2027-03-01T18:30:00-05:00\"}}) { id } }")))
        .anyMatch(o -> o.startsWith("NodeIndexSeekByRange"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ agenciesConnection(first: 20) { edges { cursor node { name } } } }",
        "{ agenciesConnection(first: 20, sort: {name: ASC}) { edges { cursor node { name } } } }",
        "{ entitiesConnection(first: 20, sort: {id: DESC}) { edges { node { name } } } }",
        "{ people(limit: 20, sort: {id: ASC}) { name said { text } } }",
        "{ people(limit: 20, offset: 40, sort: [{name: ASC}, {id: ASC}]) { name } }",
        "{ relationsConnection(first: 2) { totalCount pageInfo { endCursor } edges { cursor"
            + " node { type subject { name } evidence { text source { title } } } } } }"
      })
  void theFirstPageIsReadOffTheIndexOfItsOrder(String operation) {
    assertThat(above("NodeIndexScan", compiled(operation)))
        .isNotEmpty()
        .noneMatch(o -> o.startsWith("Top") || o.startsWith("Sort"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{id: ASC}", "{id: DESC}", "{name: ASC}", "[{name: DESC}, {id: DESC}]"})
  void laterPagesStartInTheMidstOfTheIndex(String sort) {
    String page = "agenciesConnection(first: 1, sort: %s".formatted(sort);
    server.ask(
        "mutation { createAgencies(input: [{name: \"A\"}, {name: \"B\"}]) { agencies { id } } }");
    String cursor =
        server
            .ask("{ " + page + ") { pageInfo { endCursor } edges { node { name } } } }")
            .at("/data/agenciesConnection/pageInfo/endCursor")
            .asString();
    assertThat(
            operators(
                compiled(
                    "{ %s, after: \"%s\") { edges { cursor node { name operates { name } } } } }"
                        .formatted(page, cursor))))
        .anyMatch(o -> o.startsWith("NodeIndexSeekByRange") || o.startsWith("NodeUniqueIndexSeek"))
        .noneMatch(o -> o.startsWith("Top") || o.startsWith("Sort") || o.startsWith("Union"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ agencies(where: {name: {eq: \"NASA\"}}) { id } }",
        "{ agencies(where: {name: {in: [\"NASA\", \"ESA\"]}}) { id } }",
        "{ agencies(where: {name: {startsWith: \"N\"}}) { id } }",
        "{ agencies(where: {kind: {eq: COMPANY}}) { id } }",
        "{ spacecraft(where: {launchedOn: {gte: \"2000-01-01\"}}) { id } }",
        "{ spacecraftConnection(where: {launchedOn: {lt: \"2000-01-01\"}}) { totalCount } }",
        "{ sources(where: {publishedOn: {gt: \"2000-01-01\"}}) { id } }",
        "{ statements(where: {confidence: {gt: 0.5}}) { id } }",
        "{ statements(where: {mode: {in: [SAID, DENIED]}}) { id } }",
        "{ relationsConnection(where: {type: {eq: THREATENS}}) { totalCount } }",
        "{ relationsConnection(where: {confidence: {gte: 0.5}}) { edges { node { id } } } }"
      })
  void whatIsFilteredByWhatIsIndexedIsSoughtThere(String operation) {
    assertThat(operators(compiled(operation)))
        .anyMatch(o -> o.startsWith("NodeIndexSeek"))
        .noneMatch(o -> o.startsWith("NodeByLabelScan"))
        .noneMatch(o -> o.startsWith("AllNodesScan"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ search(text: \"moon\") { hits { score node { id } } } }",
        "{ agenciesConnection(where: {operates: {some: {id: {eq: \"a\"}}}}) { totalCount edges {"
            + " node { id } } } }",
        "{ agenciesConnection(where: {operatesConnection: {some: {edge: {confidence: {gt: 0.5}}}}},"
            + " first: 3) { edges { node { id } } } }",
        "{ agencies(where: {OR: [{id: {eq: \"a\"}}, {name: {eq: \"b\"}}]}) { id } }",
        "{ agencies(where: {NOT: {name: {eq: \"b\"}}}) { id } }",
        "{ people(where: {said: {all: {mode: {eq: SAID}}}}) { id } }"
      })
  void whateverElseIsAskedKeepsToTheTypesThatItIsOf(String operation) {
    assertThat(operators(compiled(operation))).noneMatch(o -> o.startsWith("AllNodesScan"));
  }

  /** Those of the golden cases: one of every feature. */
  @Test
  void noStatementOfAGoldenCaseScansAllNodes() {
    List<String> scanning =
        Golden.of("query")
            .filter(golden -> golden.gives("statement.cypher"))
            .flatMap(golden -> Stream.of(golden.given("statement.cypher").split("\\R\\R(?=\\S)")))
            .filter(cypher -> operators(cypher, Map.of()).stream().anyMatch("AllNodesScan"::equals))
            .toList();
    assertThat(scanning).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ entity(name: \"iss\") { name } }",
        "{ entities(where: {anyName: {eq: \"iss\"}}) { name } }",
        "{ spacecraft(where: {anyName: {in: [\"iss\", \"mir\"]}, kind: {eq: STATION}}) { name } }",
        "{ entitiesConnection(where: {anyName: {eq: \"iss\"}}) { totalCount edges { node { id } } }"
            + " }",
        "{ relationsConnection(where: {object: {anyName: {eq: \"iss\"}}}) { edges { node { id } } }"
            + " }",
        "{ relationsConnection(where: {subject: {id: {eq: \"a\"}}}) { totalCount } }",
        "{ statements(where: {about: {some: {anyName: {in: [\"iss\"]}}}}) { text } }"
      })
  void whatIsAskedByAnyNameIsSoughtInAnIndex(String operation) {
    assertThat(operators(compiled(operation)))
        .anyMatch(o -> o.startsWith("ProcedureCall") || o.startsWith("NodeUniqueIndexSeek"))
        .noneMatch(o -> o.startsWith("NodeByLabelScan"))
        .noneMatch(o -> o.startsWith("AllNodesScan"));
  }

  @Test
  void valuesNeverChangeTheText() {
    CompiledQuery one =
        compiled(
            "{ agencies(where: {name: {contains: \"a\"}, OR: [{id: {eq: \"x\"}}]}, limit: 3) { id }"
                + " }");
    CompiledQuery other =
        compiled(
            "{ agencies(where: {name: {contains: \"b\"}, OR: [{id: {eq: \"y\"}}]}, limit: 9) { id }"
                + " }");
    assertThat(other.cypher()).isSameAs(one.cypher()).doesNotContain("\"");
    assertThat(one.parameters().values()).containsExactlyInAnyOrder("a", "x", 3L);
    assertThat(other.parameters().values()).containsExactlyInAnyOrder("b", "y", 9L);
  }

  private static List<String> operators(CompiledQuery compiled) {
    return operators(compiled.cypher(), compiled.parameters());
  }

  private static List<String> operators(String cypher, Map<String, ?> parameters) {
    List<String> operators = new ArrayList<>();
    add(operators, plan(cypher, parameters));
    return operators.stream().map(operator -> operator.split("@", 2)[0]).toList();
  }

  private static Plan plan(String cypher, Map<String, ?> parameters) {
    try (Session session = driver.session()) {
      return session.run("EXPLAIN " + cypher, new HashMap<>(parameters)).consume().plan();
    }
  }

  /** All that rows pass through that come of an operator; lists within a row are none of it. */
  private static List<String> above(String operator, CompiledQuery compiled) {
    return above(operator, plan(compiled.cypher(), compiled.parameters())).toList();
  }

  private static Stream<String> above(String operator, Plan plan) {
    if (plan.operatorType().startsWith(operator)) {
      return Stream.of(plan.operatorType());
    }
    List<String> below = plan.children().stream().flatMap(child -> above(operator, child)).toList();
    return below.isEmpty()
        ? Stream.empty()
        : Stream.concat(Stream.of(plan.operatorType()), below.stream());
  }

  private static void add(List<String> operators, Plan plan) {
    operators.add(plan.operatorType());
    plan.children().forEach(child -> add(operators, child));
  }

  private static CompiledQuery compiled(String operation) {
    return compiled(operation, new Caller.Server());
  }

  private static CompiledQuery compiled(String operation, Caller caller) {
    Api api = server.bean(Api.class);
    QueryCompiler compiler = server.bean(QueryCompiler.class);
    List<CompiledQuery> compiled = new ArrayList<>();
    DataFetcher<Object> recording =
        env -> {
          compiled.add(
              compiler.compile(
                  new RootField(
                      env.getField().getName(),
                      env.getArguments(),
                      env.getSelectionSet().getImmediateFields(),
                      caller)));
          return null;
        };
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
    Scalars.ALL.forEach(wiring::scalar);
    wiring.type("Query", query -> query.defaultDataFetcher(recording));
    List<String> interfaces = new ArrayList<>(api.model().interfaces().keySet());
    interfaces.add("Node");
    interfaces.forEach(name -> wiring.type(name, type -> type.typeResolver(env -> null)));
    GraphQL.newGraphQL(
            new SchemaGenerator().makeExecutableSchema(api.definitions(), wiring.build()))
        .build()
        .execute(operation);
    return compiled.getFirst();
  }
}
