package dev.groundtrack.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.Golden;
import dev.groundtrack.graph.Export;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.model.RefusedException;
import dev.groundtrack.query.CompiledWrite;
import dev.groundtrack.query.MutationCompiler;
import dev.groundtrack.query.plan.Planner;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What becomes of a mutation: its plan, the Cypher of each of its steps with its parameters, what
 * it gives back, and the graph that it leaves. Each starts from {@code golden/movies.cypher}.
 */
class WriteGoldenTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final JsonMapper LINE = JsonMapper.builder().build();

  private static RunningServer server;

  @BeforeAll
  static void startAServer() {
    server = RunningServer.start("--groundtrack.schema=src/bench/peer/domains/movies");
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  static Stream<Golden> cases() {
    return Golden.of("write");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aMutationIsPlannedCompiledAndWritten(Golden golden) throws IOException {
    startOver();
    Compilations compilations = new Compilations(server.bean(MutationCompiler.class));
    GraphQL graphQl =
        server
            .bean(GraphQlSource.class)
            .graphQl()
            .transform(builder -> builder.instrumentation(compilations));
    Map<String, Object> response =
        graphQl
            .execute(ExecutionInput.newExecutionInput(golden.given("request.graphql")))
            .toSpecification();
    List<CompiledWrite> roots = compilations.roots;
    golden.expect(
        "plan.txt",
        roots.stream().map(write -> write.plan().print()).collect(Collectors.joining("\n")));
    golden.expect(
        "statements.cypher",
        roots.stream()
            .flatMap(write -> write.statements().stream())
            .collect(Collectors.joining("\n\n")));
    golden.expect(
        "params.json", JSON.writeValueAsString(roots.stream().map(CompiledWrite::values).toList()));
    golden.expect("response.json", JSON.writeValueAsString(response));
    golden.expect("graph.jsonl", graph());
  }

  private static void startOver() throws IOException {
    Graph graph = server.bean(Graph.class);
    graph.write(tx -> tx.run("MATCH (n) DETACH DELETE n", Map.of()));
    String cypher = Files.readString(Path.of("src/test/resources/golden/movies.cypher"));
    graph.write(tx -> tx.run(cypher, Map.of()));
  }

  private static String graph() {
    List<String> lines = new ArrayList<>();
    server
        .bean(Graph.class)
        .read(
            tx -> {
              Export.write(tx, line -> lines.add(LINE.writeValueAsString(line)));
              return lines;
            });
    return String.join("\n", lines);
  }

  /** Notes how each root field of the mutation type is compiled, before it is done. */
  private static final class Compilations extends SimplePerformantInstrumentation {
    private final MutationCompiler compiler;
    private final List<CompiledWrite> roots = new ArrayList<>();

    Compilations(MutationCompiler compiler) {
      this.compiler = compiler;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
        DataFetcher<?> fetcher,
        InstrumentationFieldFetchParameters parameters,
        InstrumentationState state) {
      DataFetchingEnvironment field = parameters.getEnvironment();
      if (field.getExecutionStepInfo().getPath().getLevel() == 1) {
        note(field);
      }
      return fetcher;
    }

    /** What cannot be planned is refused in its place. */
    private void note(DataFetchingEnvironment field) {
      try {
        roots.add(
            compiler.compile(
                new Planner.Root(
                    field.getField().getName(),
                    field.getArguments(),
                    field.getSelectionSet().getImmediateFields())));
      } catch (RefusedException e) {
        assertThat(e.problems()).isNotEmpty();
      }
    }
  }
}
