package dev.groundtrack.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.ProfiledPlan;

/** A database at an address, over the Neo4j Java Driver. */
final class DriverGraph extends Graph {
  /** Without it the database's own timeout would hold. */
  private static final TransactionConfig UNLIMITED =
      TransactionConfig.builder().withTimeout(Duration.ZERO).build();

  private final Driver driver;
  private final SessionConfig reading;
  private final SessionConfig writing;
  private final TransactionConfig readLimits;

  private final long maxRows;

  private DriverGraph(Driver driver, String database, Limits limits) {
    this.driver = driver;
    this.reading = session(database, AccessMode.READ);
    this.writing = session(database, AccessMode.WRITE);
    this.readLimits = TransactionConfig.builder().withTimeout(limits.readTimeout()).build();
    this.maxRows = limits.maxRows();
  }

  static DriverGraph at(Address address) {
    Driver driver =
        GraphDatabase.driver(
            address.uri(),
            address.token(),
            org.neo4j.driver.Config.builder()
                .withUserAgent("groundtrack")
                .withMinimumNotificationSeverity(org.neo4j.driver.NotificationSeverity.OFF)
                .build());
    try {
      driver.verifyConnectivity();
      return new DriverGraph(driver, address.database(), address.limits());
    } catch (Neo4jException e) {
      driver.close();
      throw DatabaseErrors.of(e);
    }
  }

  private static SessionConfig session(String database, AccessMode mode) {
    return SessionConfig.builder().withDatabase(database).withDefaultAccessMode(mode).build();
  }

  @Override
  public ReadTransaction beginRead() {
    return begin(readLimits, new RowBudget(maxRows));
  }

  @Override
  ReadTransaction beginUnlimitedRead() {
    return begin(UNLIMITED, RowBudget.unlimited());
  }

  private ReadTransaction begin(TransactionConfig config, RowBudget budget) {
    Session session = driver.session(reading);
    try {
      return new OpenRead(session, session.beginTransaction(config), budget);
    } catch (Neo4jException e) {
      session.close();
      throw DatabaseErrors.of(e);
    }
  }

  @Override
  public List<Row> readOnce(String cypher, Map<String, ?> parameters) {
    try (Session session = driver.session(reading)) {
      PlainValues plain = new PlainValues(new RowBudget(maxRows));
      return session
          .run(cypher, new HashMap<>(parameters), readLimits)
          .list(record -> new Row(record.asMap(plain::convert)));
    } catch (Neo4jException e) {
      throw DatabaseErrors.of(e);
    }
  }

  @Override
  public <T> T write(Function<GraphTransaction, T> work) {
    try (Session session = driver.session(writing)) {
      return session.executeWrite(
          context -> work.apply(new DriverTransaction(context, RowBudget.unlimited())));
    } catch (Neo4jException e) {
      throw DatabaseErrors.of(e);
    }
  }

  @Override
  void execute(String cypher) {
    try (Session session = driver.session(writing)) {
      session.run(cypher).consume();
    } catch (Neo4jException e) {
      throw DatabaseErrors.of(e);
    }
  }

  @Override
  public void close() {
    driver.close();
  }

  private record OpenRead(Session session, Transaction transaction, RowBudget budget)
      implements ReadTransaction {
    @Override
    public List<Row> run(String cypher, Map<String, ?> parameters) {
      try {
        return new DriverTransaction(transaction, budget).run(cypher, parameters);
      } catch (Neo4jException e) {
        throw DatabaseErrors.of(e);
      }
    }

    @Override
    public void forEach(String cypher, Map<String, ?> parameters, Consumer<Row> sink) {
      try {
        new DriverTransaction(transaction, budget).forEach(cypher, parameters, sink);
      } catch (Neo4jException e) {
        throw DatabaseErrors.of(e);
      }
    }

    @Override
    public QueryProfile profile(String cypher, Map<String, ?> parameters) {
      try {
        Result result = transaction.run("PROFILE " + cypher, new HashMap<>(parameters));
        PlainValues plain = new PlainValues(budget);
        List<Row> rows = result.list(record -> new Row(record.asMap(plain::convert)));
        List<QueryProfile.Operator> operators = new ArrayList<>();
        add(operators, result.consume().profile(), 0);
        return new QueryProfile(rows, operators);
      } catch (Neo4jException e) {
        throw DatabaseErrors.of(e);
      }
    }

    private static void add(List<QueryProfile.Operator> operators, ProfiledPlan plan, int depth) {
      String name = plan.operatorType().split("@", 2)[0];
      operators.add(new QueryProfile.Operator(name, depth, plan.dbHits(), plan.records()));
      plan.children().forEach(child -> add(operators, child, depth + 1));
    }

    @Override
    public void close() {
      try (session) {
        transaction.close();
      } catch (Neo4jException e) {
        throw DatabaseErrors.of(e);
      }
    }
  }
}
