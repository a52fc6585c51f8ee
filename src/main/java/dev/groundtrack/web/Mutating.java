package dev.groundtrack.web;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.write.CurationWriter;
import dev.groundtrack.query.CompiledScript;
import dev.groundtrack.query.CompiledWrite;
import dev.groundtrack.query.MutationCompiler;
import dev.groundtrack.query.Written;
import dev.groundtrack.query.plan.Planner;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Root fields of mutations: each is written, and read back, in one transaction. */
final class Mutating implements DataFetcher<Object> {
  private final Graph graph;
  private final MutationCompiler compiler;
  private final Supplier<@Nullable CurationWriter> curations;

  /**
   * @param curations gives what writes evidence, and none where relations do not rest on any
   */
  Mutating(Graph graph, MutationCompiler compiler, Supplier<@Nullable CurationWriter> curations) {
    this.graph = graph;
    this.compiler = compiler;
    this.curations = curations;
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment env) {
    Planner.Root root =
        new Planner.Root(
            env.getField().getName(),
            env.getArguments(),
            env.getSelectionSet().getImmediateFields());
    if (compiler.isScripted(root.name())) {
      CompiledScript script = compiler.script(root);
      return graph.write(tx -> script.run(statements(tx)));
    }
    CompiledWrite write = compiler.compile(root);
    CurationWriter curating = curations.get();
    return graph.write(tx -> curating == null ? written(write, tx) : curated(write, tx, curating));
  }

  /** What is written is said by a curation; entities and relations follow from what it says. */
  private static Object curated(CompiledWrite write, GraphTransaction tx, CurationWriter curating) {
    curating.begin(tx);
    CompiledWrite.Statements statements = statements(tx);
    Written written = write.run(statements);
    CurationWriter.Struck struck = curating.write(tx, written.facts());
    written.deleted(struck.nodes(), struck.relationships());
    return write.answer(written, statements);
  }

  private static CompiledWrite.Statements statements(GraphTransaction tx) {
    return (cypher, parameters) -> tx.run(cypher, parameters).stream().map(Row::values).toList();
  }

  private static Object written(CompiledWrite write, GraphTransaction tx) {
    CompiledWrite.Statements statements = statements(tx);
    Written written = write.run(statements);
    return write.answer(written, statements);
  }
}
