package dev.groundtrack.query;

import dev.groundtrack.execution.ReadScope;
import dev.groundtrack.query.printer.PlanPrinter;
import dev.groundtrack.testing.Golden;
import dev.groundtrack.testing.RunningServer;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Holds what becomes of a query against what it was: plan, Cypher, parameters and response. */
final class QueryGolden {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private QueryGolden() {}

  static void check(RunningServer server, Golden golden) {
    Compilations<CompiledQuery> compilations =
        new Compilations<>(server.bean(QueryCompiler.class)::compile);
    GraphQL graphQl =
        GraphQL.newGraphQL(server.bean(GraphQLSchema.class))
            .instrumentation(new ChainedInstrumentation(compilations, server.bean(ReadScope.class)))
            .build();
    Map<String, Object> response =
        graphQl
            .execute(
                ExecutionInput.newExecutionInput(golden.given("request.graphql"))
                    .variables(variables(golden)))
            .toSpecification();
    golden.expect(
        "plan.txt", compilations.each(compiled -> PlanPrinter.print(compiled.planned().plan())));
    golden.expect("statement.cypher", compilations.each(CompiledQuery::cypher));
    golden.expect(
        "params.json",
        JSON.writeValueAsString(
            compilations.roots().stream().map(c -> new TreeMap<>(c.parameters())).toList()));
    golden.expect("response.json", JSON.writeValueAsString(response));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> variables(Golden golden) {
    return golden.gives("variables.json")
        ? JSON.readValue(golden.given("variables.json"), Map.class)
        : Map.of();
  }
}
