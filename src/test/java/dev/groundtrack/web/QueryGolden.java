package dev.groundtrack.web;

import dev.groundtrack.Golden;
import dev.groundtrack.query.Compiled;
import dev.groundtrack.query.QueryCompiler;
import dev.groundtrack.query.plan.Planner;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Holds what becomes of a query against what it was: plan, Cypher, parameters and response. */
final class QueryGolden {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private QueryGolden() {}

  static void check(RunningServer server, Golden golden) {
    Compilations compilations = new Compilations(server.bean(QueryCompiler.class));
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
    golden.expect("plan.txt", compilations.each(compiled -> compiled.planned().plan().print()));
    golden.expect("statement.cypher", compilations.each(Compiled::cypher));
    golden.expect(
        "params.json",
        JSON.writeValueAsString(
            compilations.roots.stream().map(c -> new TreeMap<>(c.parameters())).toList()));
    golden.expect("response.json", JSON.writeValueAsString(response));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> variables(Golden golden) {
    return golden.gives("variables.json")
        ? JSON.readValue(golden.given("variables.json"), Map.class)
        : Map.of();
  }

  /** Notes how each root field of the query type is compiled, before it is answered. */
  private static final class Compilations extends SimplePerformantInstrumentation {
    private final QueryCompiler compiler;
    private final List<Compiled> roots = new ArrayList<>();

    Compilations(QueryCompiler compiler) {
      this.compiler = compiler;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
        DataFetcher<?> fetcher,
        InstrumentationFieldFetchParameters parameters,
        InstrumentationState state) {
      DataFetchingEnvironment field = parameters.getEnvironment();
      if (field.getExecutionStepInfo().getPath().getLevel() == 1) {
        roots.add(compiler.compile(root(field)));
      }
      return fetcher;
    }

    private static Planner.Root root(DataFetchingEnvironment field) {
      return new Planner.Root(
          field.getField().getName(),
          field.getArguments(),
          field.getSelectionSet().getImmediateFields());
    }

    String each(Function<Compiled, String> part) {
      return roots.stream().map(part).map(String::strip).collect(Collectors.joining("\n\n"));
    }
  }
}
