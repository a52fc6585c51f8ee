package dev.groundtrack.graph;

import dev.groundtrack.graph.backup.WriteGate;
import dev.groundtrack.graph.trace.StatementTrace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.common.DependencyResolver;
import org.neo4j.graphdb.Result;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.internal.kernel.api.security.StaticAccessMode;
import org.neo4j.kernel.GraphDatabaseQueryService;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.impl.query.Neo4jTransactionalContextFactory;
import org.neo4j.kernel.impl.query.QueryExecutionConfiguration;
import org.neo4j.kernel.impl.query.QueryExecutionEngine;
import org.neo4j.kernel.impl.query.QueryExecutionKernelException;
import org.neo4j.kernel.impl.query.TransactionalContextFactory;
import org.neo4j.kernel.impl.util.ValueUtils;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.values.virtual.MapValue;

/**
 * The database in this process, without Bolt: nothing is encoded, and no thread waits for another.
 * Reads are given no right to write.
 */
final class EmbeddedGraph extends Graph {
  private static final Retries WRITING =
      new Retries(Duration.ofSeconds(30), DatabaseErrors::mayPass);

  private final GraphDatabaseAPI database;
  private final QueryExecutionEngine engine;
  private final TransactionalContextFactory contexts;
  private final LoginContext reader;
  private final Limits limits;
  private final WriteGate gate;
  private final PlanningWatch watch;

  EmbeddedGraph(GraphDatabaseAPI database, Limits limits, WriteGate gate) {
    this.database = database;
    DependencyResolver parts = database.getDependencyResolver();
    this.engine = parts.resolveDependency(QueryExecutionEngine.class);
    this.contexts = contexts(parts.resolveDependency(GraphDatabaseQueryService.class));
    this.reader =
        SecurityContext.authDisabled(
            StaticAccessMode.READ,
            ClientConnectionInfo.EMBEDDED_CONNECTION,
            database.databaseName());
    this.limits = limits;
    this.gate = gate;
    this.watch = new PlanningWatch(this::explain, limits.readTimeout());
  }

  @SuppressWarnings("deprecation") // The embedded API itself makes its own so.
  private static TransactionalContextFactory contexts(GraphDatabaseQueryService queries) {
    return Neo4jTransactionalContextFactory.create(queries);
  }

  @Override
  public ReadTransaction beginRead() {
    return open(limits.readTimeout(), new RowBudget(limits.maxRows()));
  }

  @Override
  ReadTransaction beginUnlimitedRead() {
    return open(Duration.ZERO, RowBudget.unlimited());
  }

  private ReadTransaction open(Duration timeout, RowBudget budget) {
    try {
      return new OpenRead(this, begin(timeout), budget);
    } catch (RuntimeException e) {
      throw DatabaseErrors.of(e);
    }
  }

  /** Begins one that the database ends after a time, zero for none. */
  private InternalTransaction begin(Duration timeout) {
    return database.beginTransaction(
        KernelTransaction.Type.EXPLICIT,
        reader,
        ClientConnectionInfo.EMBEDDED_CONNECTION,
        timeout.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  @Override
  public List<Row> readOnce(String cypher, Map<String, ?> parameters) {
    watch.plan(cypher, parameters);
    try (InternalTransaction transaction = begin(limits.readTimeout())) {
      return run(transaction, cypher, parameters, new RowBudget(limits.maxRows()));
    } catch (RuntimeException e) {
      throw DatabaseErrors.of(e);
    }
  }

  /** With the rights of a writer, whatever it is. */
  private void explain(String cypher, Map<String, ?> parameters) {
    try (InternalTransaction transaction =
        database.beginTransaction(
            KernelTransaction.Type.EXPLICIT,
            LoginContext.AUTH_DISABLED,
            ClientConnectionInfo.EMBEDDED_CONNECTION,
            limits.readTimeout().toMillis(),
            TimeUnit.MILLISECONDS)) {
      run(transaction, "EXPLAIN " + cypher, parameters, RowBudget.unlimited());
    } catch (RuntimeException e) {
      throw DatabaseErrors.of(e);
    }
  }

  @Override
  public boolean answers(Duration patience) {
    try {
      return !readOnce("RETURN 1 AS one", Map.of()).isEmpty();
    } catch (GraphException e) {
      return false;
    }
  }

  @Override
  public <T> T write(Function<GraphTransaction, T> work) {
    try {
      return WRITING.run(() -> writeOnce(work));
    } catch (RuntimeException e) {
      throw DatabaseErrors.of(e);
    }
  }

  private <T> T writeOnce(Function<GraphTransaction, T> work) {
    try (WriteGate.Pass _ = gate.enter();
        InternalTransaction transaction =
            database.beginTransaction(
                KernelTransaction.Type.EXPLICIT, LoginContext.AUTH_DISABLED)) {
      T done =
          work.apply(
              (cypher, parameters) -> {
                watch.plan(cypher, parameters);
                return run(transaction, cypher, parameters, RowBudget.unlimited());
              });
      transaction.commit();
      return done;
    }
  }

  @Override
  void execute(String cypher) {
    try (WriteGate.Pass _ = gate.enterAnyway()) {
      database.executeTransactionally(cypher);
    } catch (RuntimeException e) {
      throw DatabaseErrors.of(e);
    }
  }

  @Override
  public void close() {
    // The server that it is part of is closed by its owner.
  }

  @Override
  public void stopPlanning() {
    watch.stop();
  }

  PlanningWatch watch() {
    return watch;
  }

  private List<Row> run(
      InternalTransaction transaction, String cypher, Map<String, ?> parameters, RowBudget budget) {
    List<Row> rows = new ArrayList<>();
    run(transaction, cypher, parameters, new RowCollector(new PlainValues(budget), rows::add));
    return rows;
  }

  private void run(
      InternalTransaction transaction,
      String cypher,
      Map<String, ?> parameters,
      RowCollector rows) {
    MapValue values = ValueUtils.asParameterMapValue(new HashMap<>(parameters));
    StatementTrace.run(
        cypher,
        () -> {
          try {
            rows.all(
                engine.executeQuery(
                    cypher,
                    values,
                    contexts.newContext(
                        transaction, cypher, values, QueryExecutionConfiguration.DEFAULT_CONFIG),
                    false,
                    rows));
            return rows;
          } catch (RuntimeException e) {
            throw e;
          } catch (QueryExecutionKernelException e) {
            throw e.asUserException();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private record OpenRead(EmbeddedGraph graph, InternalTransaction transaction, RowBudget budget)
      implements ReadTransaction {
    @Override
    public List<Row> run(String cypher, Map<String, ?> parameters) {
      try {
        graph.watch.plan(cypher, parameters);
        return graph.run(transaction, cypher, parameters, budget);
      } catch (RuntimeException e) {
        throw DatabaseErrors.of(e);
      }
    }

    @Override
    public void forEach(String cypher, Map<String, ?> parameters, Consumer<Row> sink) {
      try {
        graph.watch.plan(cypher, parameters);
        RowCollector rows = new RowCollector(new PlainValues(budget), sink);
        graph.run(transaction, cypher, parameters, rows);
      } catch (RuntimeException e) {
        throw DatabaseErrors.of(e);
      }
    }

    @Override
    public QueryProfile described(String cypher, Map<String, ?> parameters) {
      try (Result result = transaction.execute(cypher, new HashMap<>(parameters))) {
        List<Row> rows = rows(result, new PlainValues(budget));
        return QueryProfile.of(rows, result.getExecutionPlanDescription());
      } catch (RuntimeException e) {
        throw DatabaseErrors.of(e);
      }
    }

    private static List<Row> rows(Result result, PlainValues plain) {
      List<String> columns = result.columns();
      List<Row> rows = new ArrayList<>();
      result.accept(
          found -> {
            Map<String, @Nullable Object> row = HashMap.newHashMap(columns.size());
            columns.forEach(column -> row.put(column, plain.plain(found.get(column))));
            rows.add(new Row(row));
            return true;
          });
      return rows;
    }

    @Override
    public void close() {
      try {
        transaction.close();
      } catch (RuntimeException e) {
        throw DatabaseErrors.of(e);
      }
    }
  }
}
