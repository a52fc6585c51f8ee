package dev.groundtrack.execution;

import dev.groundtrack.query.CompiledQuery;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The statements that one operation has run, and how long each took. */
public final class StatementTimes {
  private final List<Ran> all = new CopyOnWriteArrayList<>();

  /**
   * A statement, done or not.
   *
   * @param field the key of the field that it was run for
   */
  public record Ran(String field, String cypher, Map<String, ?> parameters, long nanos) {}

  /** Notes statements that are run together; their time is that of all. */
  static <T> T of(GraphQLContext context, Map<String, CompiledQuery> statements, Supplier<T> work) {
    StatementTimes times = context.get(StatementTimes.class);
    if (times == null) {
      return work.get();
    }
    long started = System.nanoTime();
    try {
      return work.get();
    } finally {
      long nanos = System.nanoTime() - started;
      statements.forEach(
          (field, query) ->
              times.all.add(new Ran(field, query.cypher(), query.parameters(), nanos)));
    }
  }

  /** In the order in which they ended. */
  public List<Ran> all() {
    return List.copyOf(all);
  }
}
