package dev.groundtrack.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.QueryStatistics;
import org.neo4j.kernel.impl.query.QueryExecution;
import org.neo4j.kernel.impl.query.QuerySubscriber;
import org.neo4j.values.AnyValue;

/** The rows of a statement as the embedded database comes upon them, made plain one by one. */
final class RowCollector implements QuerySubscriber {
  private final PlainValues plain;
  private final Consumer<Row> sink;
  private String[] columns = {};
  private Map<String, @Nullable Object> row = Map.of();
  private @Nullable Throwable failure;

  RowCollector(PlainValues plain, Consumer<Row> sink) {
    this.plain = plain;
    this.sink = sink;
  }

  /** Hands over all rows of a statement that has been started for this. */
  void all(QueryExecution execution) throws Exception {
    columns = execution.fieldNames();
    try {
      execution.consumeAll();
    } finally {
      execution.cancel();
    }
    if (failure instanceof Exception e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
  }

  @Override
  public void onResult(int width) {}

  @Override
  public void onRecord() {
    row = HashMap.newHashMap(columns.length);
  }

  @Override
  public void onField(int column, AnyValue value) {
    row.put(columns[column], plain.convert(value));
  }

  @Override
  public void onRecordCompleted() {
    sink.accept(new Row(row));
  }

  @Override
  public void onError(Throwable failed) {
    failure = failed;
  }

  @Override
  public void onResultCompleted(QueryStatistics statistics) {}
}
