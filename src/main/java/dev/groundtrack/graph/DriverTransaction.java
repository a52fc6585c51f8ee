package dev.groundtrack.graph;

import dev.groundtrack.graph.trace.StatementTrace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.neo4j.driver.Result;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * The driver's transaction as ours; its failures are the driver's still, so that it can retry.
 *
 * @param deadline runs while the database is waited for
 */
record DriverTransaction(SimpleQueryRunner runner, RowBudget budget, Deadline deadline)
    implements GraphTransaction {
  @Override
  public List<Row> run(String cypher, Map<String, ?> parameters) {
    return StatementTrace.run(cypher, () -> rows(cypher, parameters));
  }

  private List<Row> rows(String cypher, Map<String, ?> parameters) {
    PlainValues plain = new PlainValues(budget);
    deadline.arm();
    try {
      return runner
          .run(cypher, new HashMap<>(parameters))
          .list(record -> new Row(record.asMap(plain::convert)));
    } finally {
      deadline.disarm();
    }
  }

  /** What takes the rows may take its time: only the first is waited for by the deadline. */
  @Override
  public void forEach(String cypher, Map<String, ?> parameters, Consumer<Row> sink) {
    StatementTrace.run(
        cypher,
        () -> {
          hand(cypher, parameters, sink);
          return sink;
        });
  }

  private void hand(String cypher, Map<String, ?> parameters, Consumer<Row> sink) {
    PlainValues plain = new PlainValues(budget);
    deadline.arm();
    Result rows = runner.run(cypher, new HashMap<>(parameters));
    boolean any = rows.hasNext();
    deadline.disarm();
    if (any) {
      rows.forEachRemaining(record -> sink.accept(new Row(record.asMap(plain::convert))));
    }
  }
}
