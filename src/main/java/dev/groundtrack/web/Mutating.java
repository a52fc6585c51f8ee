package dev.groundtrack.web;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.query.CompiledWrite;
import dev.groundtrack.query.MutationCompiler;
import dev.groundtrack.query.Written;
import dev.groundtrack.query.plan.Planner;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

/** Root fields of mutations: each is written, and read back, in one transaction. */
final class Mutating implements DataFetcher<Object> {
  private final Graph graph;
  private final MutationCompiler compiler;

  Mutating(Graph graph, MutationCompiler compiler) {
    this.graph = graph;
    this.compiler = compiler;
  }

  @Override
  public Object get(DataFetchingEnvironment env) {
    CompiledWrite write =
        compiler.compile(
            new Planner.Root(
                env.getField().getName(),
                env.getArguments(),
                env.getSelectionSet().getImmediateFields()));
    return graph.write(tx -> written(write, tx));
  }

  private static Object written(CompiledWrite write, GraphTransaction tx) {
    CompiledWrite.Statements statements =
        (cypher, parameters) -> tx.run(cypher, parameters).stream().map(Row::values).toList();
    Written written = write.run(statements);
    return write.answer(written, statements);
  }
}
