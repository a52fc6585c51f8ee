package dev.groundtrack.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.execution.ReadScope;
import dev.groundtrack.testing.Golden;
import dev.groundtrack.testing.RunningServer;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is completed as a whole is, to the byte, what graphql-java makes of it field by field. */
class WholeResponseStrategyTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static RunningServer server;
  private static GraphQL fieldByField;

  @BeforeAll
  static void startAServer() {
    server = RunningServer.start("--groundtrack.seed=src/test/resources/golden/graph");
    fieldByField =
        GraphQL.newGraphQL(server.bean(GraphQLSchema.class))
            .defaultDataFetcherExceptionHandler(
                DataFetcherExceptionResolver.createExceptionHandler(List.of(new ErrorMapping())))
            .instrumentation(server.bean(ReadScope.class))
            .build();
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  static Stream<Golden> golden() {
    return Golden.of("query");
  }

  @ParameterizedTest
  @MethodSource("golden")
  @SuppressWarnings("unchecked")
  void goldenQueriesAreAnsweredTheSame(Golden golden) {
    Map<String, Object> variables =
        golden.gives("variables.json")
            ? JSON.readValue(golden.given("variables.json"), Map.class)
            : Map.of();
    isAnsweredTheSame(golden.given("request.graphql"), variables);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ __typename a: agencies(limit: 2) { n: name n2: name __typename t: __typename } }",
        "{ entities(limit: 3) { __typename id ... on Agency { kind name } ... on Country {"
            + " state: kind } aliases } }",
        "{ agencies { ...A ...B } } fragment A on Agency { name operates { name } }"
            + " fragment B on Agency { id operates { kind launchedOn } }",
        "{ spacecraft { name launchedOn operatedBy { name ... on Agency { operates { name } } } }"
            + " }",
        "{ statements { text start mode confidence saidOn source { title publishedOn importedAt }"
            + " content { text start } cue { text } speaker { name } } }",
        "{ relationsConnection(first: 2) { totalCount pageInfo { hasNextPage endCursor } edges {"
            + " cursor node { type subject { __typename name } confidence evidence { text } } } }"
            + " }",
        "{ agenciesConnection { aggregate { count { nodes } node { name { shortest } } } } }",
        "{ node(id: \"nobody\") { id } entity(name: \"nobody\") { name } }",
        "{ entity(name: \"iss\") { name ... on Spacecraft { kind } } agencies(limit: 1) { name } }",
        "{ agencies(limit: -1) { name } ok: agencies(limit: 1) { name } }",
        "{ agenciesConnection(first: 1, after: \"x\") { totalCount } }",
        "{ __schema { queryType { name } } agencies(limit: 1) { name } }",
        "{ __type(name: \"Agency\") { name } }",
        "{ agencies(limit: 1) @skip(if: true) { name } countries(limit: 1) { name } }"
      })
  void anythingElseIsAnsweredTheSame(String operation) {
    isAnsweredTheSame(operation, Map.of());
  }

  @Test
  void whatIsLeftOutDependsOnTheValues() {
    String operation =
        "query ($with: Boolean!, $n: Int = 2) { agencies(limit: $n) { name kind @include(if: $with)"
            + " ... @skip(if: $with) { id } } }";
    for (boolean with : List.of(true, false, true)) {
      for (int n : List.of(1, 3)) {
        isAnsweredTheSame(operation, Map.of("with", with, "n", n));
      }
      isAnsweredTheSame(operation, Map.of("with", with));
    }
  }

  @Test
  void aSecondOperationOfADocumentIsNotTheFirst() {
    String document = "query A { agencies(limit: 1) { name } } query B { countries { id } }";
    for (String name : List.of("A", "B", "A")) {
      String body = JSON.writeValueAsString(Map.of("query", document, "operationName", name));
      JsonNode answer = JSON.readTree(server.post(body).body());
      assertThat(new ArrayList<>(answer.get("data").propertyNames()))
          .containsExactly(name.equals("A") ? "agencies" : "countries");
    }
  }

  private static void isAnsweredTheSame(String operation, Map<String, Object> variables) {
    Map<String, Object> expected =
        fieldByField
            .execute(ExecutionInput.newExecutionInput(operation).variables(variables))
            .toSpecification();
    for (int i = 0; i < 2; i++) {
      assertThat(server.ask(operation, variables)).hasToString(JSON.writeValueAsString(expected));
    }
  }
}
