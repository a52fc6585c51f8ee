package dev.groundtrack.execution;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.graph.outbox.NodeChange;
import dev.groundtrack.graph.outbox.Outbox;
import dev.groundtrack.graph.outbox.WriteTurn;
import dev.groundtrack.ingest.Curations;
import dev.groundtrack.mutation.CompiledMutation;
import dev.groundtrack.mutation.CompiledMutationScript;
import dev.groundtrack.mutation.MutationCompiler;
import dev.groundtrack.mutation.MutationResult;
import dev.groundtrack.mutation.Statements;
import dev.groundtrack.query.planner.RootField;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** Root fields of mutations: each is written, and read back, in one transaction. */
public final class MutationFetcher implements DataFetcher<Object> {
  private final Graph graph;
  private final MutationCompiler compiler;
  private final @Nullable Curations curations;

  /**
   * @param curations writes what relations rest on; none where they rest on nothing
   */
  public MutationFetcher(Graph graph, MutationCompiler compiler, @Nullable Curations curations) {
    this.graph = graph;
    this.compiler = compiler;
    this.curations = curations;
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment env) {
    ArgumentTexts.check(env.getField().getName(), env.getArguments());
    RootField root = CurrentCaller.asking(env);
    if (compiler.isScripted(root.name())) {
      CompiledMutationScript script = compiler.script(root);
      return graph.write(tx -> script.run(statements(tx)));
    }
    CompiledMutation write = compiler.compile(root);
    Curations curating = curations;
    return graph.write(tx -> curating == null ? written(write, tx) : curated(write, tx, curating));
  }

  /** What is written is said by a curation; entities and relations follow from what it says. */
  private static Object curated(CompiledMutation write, GraphTransaction tx, Curations curating) {
    curating.begin(tx);
    Statements statements = statements(tx);
    MutationResult written = write.run(statements);
    tell(tx, written);
    Curations.Removed removed = curating.write(tx, written.facts());
    written.deleted(removed.nodes(), removed.relationships());
    return write.answer(written, statements);
  }

  /** Comes before a curation, which may derive more of the same nodes. */
  private static void tell(GraphTransaction tx, MutationResult written) {
    Outbox.appendNodes(
        tx,
        written.changes().stream()
            .map(node -> NodeChange.of(node.type(), node.id(), node.was(), node.is()))
            .toList());
  }

  private static Statements statements(GraphTransaction tx) {
    return (cypher, parameters) -> tx.run(cypher, parameters).stream().map(Row::values).toList();
  }

  /** Who is told of changes is told of them in the order of turns. */
  private Object written(CompiledMutation write, GraphTransaction tx) {
    if (compiler.tells()) {
      WriteTurn.take(tx);
    }
    Statements statements = statements(tx);
    MutationResult written = write.run(statements);
    tell(tx, written);
    return write.answer(written, statements);
  }
}
