package dev.groundtrack.execution;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.store.CurationWriter;
import dev.groundtrack.mutation.CompiledMutation;
import dev.groundtrack.mutation.CompiledMutationScript;
import dev.groundtrack.mutation.MutationCompiler;
import dev.groundtrack.mutation.MutationResult;
import dev.groundtrack.query.planner.QueryPlanner;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Root fields of mutations: each is written, and read back, in one transaction. */
public final class MutationFetcher implements DataFetcher<Object> {
  private final Graph graph;
  private final MutationCompiler compiler;
  private final Supplier<@Nullable CurationWriter> curations;

  /**
   * @param curations gives what writes evidence, and none where relations do not rest on any
   */
  public MutationFetcher(
      Graph graph, MutationCompiler compiler, Supplier<@Nullable CurationWriter> curations) {
    this.graph = graph;
    this.compiler = compiler;
    this.curations = curations;
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment env) {
    ArgumentTexts.check(env.getField().getName(), env.getArguments());
    QueryPlanner.Root root =
        new QueryPlanner.Root(
            env.getField().getName(),
            env.getArguments(),
            env.getSelectionSet().getImmediateFields());
    if (compiler.isScripted(root.name())) {
      CompiledMutationScript script = compiler.script(root);
      return graph.write(tx -> script.run(statements(tx)));
    }
    CompiledMutation write = compiler.compile(root);
    CurationWriter curating = curations.get();
    return graph.write(tx -> curating == null ? written(write, tx) : curated(write, tx, curating));
  }

  /** What is written is said by a curation; entities and relations follow from what it says. */
  private static Object curated(
      CompiledMutation write, GraphTransaction tx, CurationWriter curating) {
    curating.begin(tx);
    CompiledMutation.Statements statements = statements(tx);
    MutationResult written = write.run(statements);
    CurationWriter.Struck struck = curating.write(tx, written.facts());
    written.deleted(struck.nodes(), struck.relationships());
    return write.answer(written, statements);
  }

  private static CompiledMutation.Statements statements(GraphTransaction tx) {
    return (cypher, parameters) -> tx.run(cypher, parameters).stream().map(Row::values).toList();
  }

  private static Object written(CompiledMutation write, GraphTransaction tx) {
    CompiledMutation.Statements statements = statements(tx);
    MutationResult written = write.run(statements);
    return write.answer(written, statements);
  }
}
