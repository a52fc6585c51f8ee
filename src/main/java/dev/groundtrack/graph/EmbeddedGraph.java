package dev.groundtrack.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.ExecutionPlanDescription;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.internal.kernel.api.security.StaticAccessMode;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * The database in this process, without Bolt: nothing is encoded, and no thread waits for another.
 * Reads are given no right to write.
 */
final class EmbeddedGraph extends Graph {
  private static final Duration RETRY_FOR = Duration.ofSeconds(30);
  private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final GraphDatabaseAPI database;
  private final LoginContext reader;
  private final Duration readTimeout;

  EmbeddedGraph(GraphDatabaseAPI database, Duration readTimeout) {
    this.database = database;
    this.reader =
        SecurityContext.authDisabled(
            StaticAccessMode.READ,
            ClientConnectionInfo.EMBEDDED_CONNECTION,
            database.databaseName());
    this.readTimeout = readTimeout;
  }

  @Override
  public ReadTransaction beginRead() {
    try {
      return new OpenRead(begin());
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  private Transaction begin() {
    return database.beginTransaction(
        KernelTransaction.Type.EXPLICIT,
        reader,
        ClientConnectionInfo.EMBEDDED_CONNECTION,
        readTimeout.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  @Override
  public List<Row> readOnce(String cypher, Map<String, ?> parameters) {
    try (Transaction transaction = begin()) {
      return run(transaction, cypher, parameters);
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  @Override
  public <T> T write(Function<GraphTransaction, T> work) {
    long started = System.nanoTime();
    long pause = FIRST_PAUSE_NANOS;
    while (true) {
      try {
        return writeOnce(work);
      } catch (RuntimeException e) {
        if (!Failures.mayPass(e) || System.nanoTime() - started > RETRY_FOR.toNanos()) {
          throw Failures.of(e);
        }
      }
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(pause / 2, pause));
      pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
    }
  }

  private <T> T writeOnce(Function<GraphTransaction, T> work) {
    try (Transaction transaction = database.beginTx()) {
      T done = work.apply((cypher, parameters) -> run(transaction, cypher, parameters));
      transaction.commit();
      return done;
    }
  }

  @Override
  void execute(String cypher) {
    try {
      database.executeTransactionally(cypher);
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /** The server that it is part of is closed by its owner. */
  @Override
  public void close() {}

  private static List<Row> run(Transaction transaction, String cypher, Map<String, ?> parameters) {
    try (Result result = transaction.execute(cypher, new HashMap<>(parameters))) {
      return rows(result);
    }
  }

  private static List<Row> rows(Result result) {
    List<String> columns = result.columns();
    List<Row> rows = new ArrayList<>();
    result.accept(
        found -> {
          Map<String, @Nullable Object> row = HashMap.newHashMap(columns.size());
          columns.forEach(column -> row.put(column, Plain.of(found.get(column))));
          rows.add(new Row(row));
          return true;
        });
    return rows;
  }

  private record OpenRead(Transaction transaction) implements ReadTransaction {
    @Override
    public List<Row> run(String cypher, Map<String, ?> parameters) {
      try {
        return EmbeddedGraph.run(transaction, cypher, parameters);
      } catch (RuntimeException e) {
        throw Failures.of(e);
      }
    }

    @Override
    public Profile profile(String cypher, Map<String, ?> parameters) {
      try (Result result = transaction.execute("PROFILE " + cypher, new HashMap<>(parameters))) {
        List<Row> rows = rows(result);
        List<Profile.Operator> operators = new ArrayList<>();
        add(operators, result.getExecutionPlanDescription(), 0);
        return new Profile(rows, operators);
      } catch (RuntimeException e) {
        throw Failures.of(e);
      }
    }

    private static void add(
        List<Profile.Operator> operators, ExecutionPlanDescription plan, int depth) {
      var figures = plan.getProfilerStatistics();
      operators.add(
          new Profile.Operator(
              plan.getName(),
              depth,
              figures.hasDbHits() ? figures.getDbHits() : 0,
              figures.hasRows() ? figures.getRows() : 0));
      plan.getChildren().forEach(child -> add(operators, child, depth + 1));
    }

    @Override
    public void close() {
      try {
        transaction.close();
      } catch (RuntimeException e) {
        throw Failures.of(e);
      }
    }
  }
}
