package dev.groundtrack.mutation;

import dev.groundtrack.query.Compilations;
import dev.groundtrack.query.printer.WritePrinter;
import dev.groundtrack.testing.Golden;
import dev.groundtrack.testing.RunningServer;
import graphql.ExecutionInput;
import graphql.GraphQL;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Holds what becomes of a mutation against what it was: plan, Cypher, parameters and response. */
final class WriteGolden {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private WriteGolden() {}

  static void check(RunningServer server, Golden golden) {
    Compilations<CompiledMutation> compilations =
        new Compilations<>(server.bean(MutationCompiler.class)::compile);
    GraphQL graphQl =
        server
            .bean(GraphQlSource.class)
            .graphQl()
            .transform(builder -> builder.instrumentation(compilations));
    Map<String, Object> response =
        graphQl
            .execute(ExecutionInput.newExecutionInput(golden.given("request.graphql")))
            .toSpecification();
    golden.expect(
        "plan.txt",
        compilations.roots().stream()
            .map(write -> WritePrinter.print(write.plan()))
            .collect(Collectors.joining("\n")));
    golden.expect(
        "statements.cypher", compilations.each(write -> String.join("\n\n", write.statements())));
    golden.expect(
        "params.json",
        JSON.writeValueAsString(
            compilations.roots().stream().map(CompiledMutation::values).toList()));
    golden.expect("response.json", JSON.writeValueAsString(response));
  }
}
