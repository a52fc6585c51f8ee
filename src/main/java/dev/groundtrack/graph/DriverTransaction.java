package dev.groundtrack.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.neo4j.driver.SimpleQueryRunner;

/** The driver's transaction as ours; its failures are the driver's still, so that it can retry. */
record DriverTransaction(SimpleQueryRunner runner, RowBudget budget) implements GraphTransaction {
  @Override
  public List<Row> run(String cypher, Map<String, ?> parameters) {
    PlainValues plain = new PlainValues(budget);
    return runner
        .run(cypher, new HashMap<>(parameters))
        .list(record -> new Row(record.asMap(plain::convert)));
  }

  @Override
  public void forEach(String cypher, Map<String, ?> parameters, Consumer<Row> sink) {
    PlainValues plain = new PlainValues(budget);
    runner
        .run(cypher, new HashMap<>(parameters))
        .forEachRemaining(record -> sink.accept(new Row(record.asMap(plain::convert))));
  }
}
