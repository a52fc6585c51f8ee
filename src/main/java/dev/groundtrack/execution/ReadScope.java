package dev.groundtrack.execution;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.QueryProfile;
import dev.groundtrack.graph.ReadStatement;
import dev.groundtrack.graph.ReadTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.query.CompiledQuery;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One read transaction for all root fields of an operation: theirs alone where they are known
 * beforehand, else opened by the first that reads, and closed when the operation ends, however it
 * ends.
 */
public final class ReadScope extends SimplePerformantInstrumentation {
  /** In an operation's context: bookmarks of the writes that its client has made. */
  public static final Object SEEN = new Object();

  private final Graph graph;

  public ReadScope(Graph graph) {
    this.graph = graph;
  }

  /**
   * Runs a compiled statement in the operation's transaction; its value in the response's shape.
   */
  public @Nullable Object read(CompiledQuery compiled, DataFetchingEnvironment env) {
    return read(
        compiled,
        env.getField().getResultKey(),
        env.getOperationDefinition(),
        env.getGraphQlContext());
  }

  /** The same for a field that takes several statements: they are of one transaction. */
  public @Nullable Object readTogether(CompiledQuery compiled, DataFetchingEnvironment env) {
    transaction(env.getGraphQlContext());
    return read(compiled, env);
  }

  /** The same for a field that has this key in the response. */
  @Nullable Object read(
      CompiledQuery compiled, String key, OperationDefinition operation, GraphQLContext context) {
    ExecutionExplanation explanation = context.get(ExecutionExplanation.class);
    if (explanation != null) {
      long started = System.nanoTime();
      QueryProfile profile = transaction(context).profile(compiled.cypher(), compiled.parameters());
      explanation.add(key, compiled, profile, System.nanoTime() - started);
      return shaped(compiled, profile.rows());
    }
    List<Row> rows =
        StatementTimes.of(
            context,
            Map.of(key, compiled),
            () ->
                isAlone(operation) && !context.hasKey(ReadTransaction.class)
                    ? seen(context).readOnce(compiled.cypher(), compiled.parameters())
                    : transaction(context).run(compiled.cypher(), compiled.parameters()));
    return shaped(compiled, rows);
  }

  /**
   * Reads several, by the keys of their fields, in one transaction of their own; what the response
   * has for each, in their order.
   */
  List<@Nullable Object> readTogether(Map<String, CompiledQuery> compiled, GraphQLContext context) {
    List<ReadStatement> statements =
        compiled.values().stream()
            .map(query -> new ReadStatement(query.cypher(), query.parameters()))
            .toList();
    List<List<Row>> rows =
        StatementTimes.of(context, compiled, () -> seen(context).readTogether(statements));
    List<@Nullable Object> values = new ArrayList<>();
    for (CompiledQuery query : compiled.values()) {
      values.add(shaped(query, rows.get(values.size())));
    }
    return values;
  }

  /** The database as far as whoever asks has seen it already. */
  private Graph seen(GraphQLContext context) {
    return graph.seeing(context.getOrDefault(SEEN, Set.of()));
  }

  private static @Nullable Object shaped(CompiledQuery compiled, List<Row> rows) {
    return compiled.shape(rows.getFirst().value(CompiledQuery.COLUMN));
  }

  private ReadTransaction transaction(GraphQLContext context) {
    return context.computeIfAbsent(ReadTransaction.class, key -> seen(context).beginRead());
  }

  /** One statement alone is a transaction of its own, which saves two trips to the database. */
  private static boolean isAlone(OperationDefinition operation) {
    List<?> selections = operation.getSelectionSet().getSelections();
    return selections.size() == 1 && selections.getFirst() instanceof Field;
  }

  @Override
  public InstrumentationContext<ExecutionResult> beginExecution(
      InstrumentationExecutionParameters parameters, InstrumentationState state) {
    return SimpleInstrumentationContext.whenCompleted(
        (result, failure) -> close(parameters.getGraphQLContext()));
  }

  private static void close(GraphQLContext context) {
    ReadTransaction transaction = context.get(ReadTransaction.class);
    if (transaction != null) {
      transaction.close();
    }
  }
}
