package dev.groundtrack.execution;

import dev.groundtrack.graph.GraphException;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.CompiledQuery;
import dev.groundtrack.query.QueryCompiler;
import dev.groundtrack.query.planner.RootField;
import graphql.GraphQLContext;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
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
      return new Outcome.Value(
          value(
              root(field),
              field.request().context(),
              compiled ->
                  reads.read(
                      compiled, field.getResultKey(), operation, field.request().context())));
    } catch (RuntimeException e) {
      return new Outcome.Failed(e);
    }
  }

  /**
   * Reads several fields at once, if that can be done; each by itself where one fails, so that the
   * others are answered.
   */
  Map<String, Outcome> readAll(List<FieldRequest> fields, OperationDefinition operation) {
    GraphQLContext context = fields.getFirst().request().context();
    Map<String, Outcome> read = new LinkedHashMap<>();
    if (fields.size() > 1 && !context.hasKey(ExecutionExplanation.class)) {
      together(fields, context).forEach(read::put);
    }
    Map<String, Outcome> all = new LinkedHashMap<>();
    for (FieldRequest field : fields) {
      Outcome known = read.get(field.getResultKey());
      all.put(field.getResultKey(), known == null ? read(field, operation) : known);
    }
    return all;
  }

  private Map<String, Outcome> together(List<FieldRequest> fields, GraphQLContext context) {
    try {
      Map<String, CompiledQuery> compiled = new LinkedHashMap<>();
      for (FieldRequest field : fields) {
        RootField root = root(field);
        if (mentions == null || !mentions.answers(root)) {
          compiled.put(field.getResultKey(), compiler.compile(root));
        }
      }
      List<@Nullable Object> values = reads.readTogether(compiled, context);
      Map<String, Outcome> read = new LinkedHashMap<>();
      for (String key : compiled.keySet()) {
        read.put(key, new Outcome.Value(values.get(read.size())));
      }
      return read;
    } catch (GraphException.Unavailable | GraphException.TimedOut e) {
      Map<String, Outcome> failed = new LinkedHashMap<>();
      fields.forEach(field -> failed.put(field.getResultKey(), new Outcome.Failed(e)));
      return failed;
    } catch (RefusedException | GraphException e) {
      return Map.of();
    }
  }

  private static RootField root(FieldRequest field) {
    return new RootField(
        field.getName(),
        field.getArguments(),
        field.fields(),
        CurrentCaller.of(field.request().context()));
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
          CurrentCaller.asking(env),
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
