package dev.groundtrack.execution;

import dev.groundtrack.query.CompiledQuery;
import dev.groundtrack.query.QueryCompiler;
import dev.groundtrack.query.planner.RootField;
import graphql.GraphQLContext;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of the query type: each is compiled to one statement, and read. */
public final class QueryFetcher implements DataFetcher<Object> {
  /** In an operation's context: what was read already, by result key. */
  static final Object READ = new Object();

  private final QueryCompiler compiler;
  private final ReadScope reads;
  private final @Nullable TextMentions mentions;

  /**
   * @param mentions none where the schema has no evidence
   */
  public QueryFetcher(QueryCompiler compiler, ReadScope reads, @Nullable TextMentions mentions) {
    this.compiler = compiler;
    this.reads = reads;
    this.mentions = mentions;
  }

  /** What came of reading a field. */
  sealed interface Outcome {
    /** A value in the response's shape. */
    record Value(@Nullable Object value) implements Outcome {}

    /** A failure, to be told by graphql-java. */
    record Failed(RuntimeException failure) implements Outcome {}
  }

  Outcome read(FieldRequest field, OperationDefinition operation) {
    try {
      RootField root = new RootField(field.getName(), field.getArguments(), field.fields());
      return new Outcome.Value(
          value(
              root,
              field.request().context(),
              compiled ->
                  reads.read(
                      compiled, field.getResultKey(), operation, field.request().context())));
    } catch (RuntimeException e) {
      return new Outcome.Failed(e);
    }
  }

  private @Nullable Object value(
      RootField root, GraphQLContext context, Function<CompiledQuery, @Nullable Object> read) {
    return mentions != null && mentions.answers(root)
        ? mentions.read(root, context, read)
        : read.apply(compiler.compile(root));
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment env) {
    Map<?, ?> read = env.getGraphQlContext().get(READ);
    if (read == null) {
      return value(
          new RootField(
              env.getField().getName(),
              env.getArguments(),
              env.getSelectionSet().getImmediateFields()),
          env.getGraphQlContext(),
          compiled -> reads.read(compiled, env));
    }
    return switch ((Outcome) read.get(env.getField().getResultKey())) {
      case Outcome.Value(Object value) -> value;
      case Outcome.Failed(RuntimeException failure) -> throw failure;
      case null -> throw new IllegalStateException("Not read: " + env.getField().getResultKey());
    };
  }
}
