package dev.groundtrack.graph;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * The door to the database, over the Neo4j Java Driver. Safe for use by many threads.
 *
 * <p>Every method throws a {@link GraphException} where the database cannot do what is asked.
 */
public final class Graph implements AutoCloseable {
  private final Driver driver;
  private final SessionConfig reading;
  private final SessionConfig writing;
  private final TransactionConfig readLimits;

  private Graph(Driver driver, String database, Duration readTimeout) {
    this.driver = driver;
    this.reading = session(database, AccessMode.READ);
    this.writing = session(database, AccessMode.WRITE);
    this.readLimits = TransactionConfig.builder().withTimeout(readTimeout).build();
  }

  /** Where a database is and who may come in; reads that take longer than the timeout are ended. */
  public record Address(URI uri, AuthToken token, String database, Duration readTimeout) {}

  /** Connects, and makes sure that somebody answers. */
  public static Graph connect(Address address) {
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
      return new Graph(driver, address.database(), address.readTimeout());
    } catch (Neo4jException e) {
      driver.close();
      throw Failures.of(e);
    }
  }

  private static SessionConfig session(String database, AccessMode mode) {
    return SessionConfig.builder().withDatabase(database).withDefaultAccessMode(mode).build();
  }

  /** Opens a read transaction; the caller closes it. */
  public ReadTransaction beginRead() {
    Session session = driver.session(reading);
    try {
      Transaction transaction = session.beginTransaction(readLimits);
      return new OpenRead(session, transaction);
    } catch (Neo4jException e) {
      session.close();
      throw Failures.of(e);
    }
  }

  /** Runs one statement in a read transaction of its own, in one trip. */
  public List<Row> readOnce(String cypher, Map<String, ?> parameters) {
    try (Session session = driver.session(reading)) {
      return session
          .run(cypher, new HashMap<>(parameters), readLimits)
          .list(record -> new Row(record.asMap(Plain::of)));
    } catch (Neo4jException e) {
      throw Failures.of(e);
    }
  }

  /** Does the work in one read transaction. */
  public <T> T read(Function<GraphTransaction, T> work) {
    try (ReadTransaction transaction = beginRead()) {
      return work.apply(transaction);
    }
  }

  /**
   * Does the work in one write transaction. It is all written or not at all; it may be done again
   * after a passing failure, so it must have no effect but on the graph.
   */
  public <T> T write(Function<GraphTransaction, T> work) {
    try (Session session = driver.session(writing)) {
      return session.executeWrite(context -> work.apply(new Rows(context)));
    } catch (Neo4jException e) {
      throw Failures.of(e);
    }
  }

  /** Runs one statement in a transaction of its own, as changes of the schema need. */
  void execute(String cypher) {
    try (Session session = driver.session(writing)) {
      session.run(cypher).consume();
    } catch (Neo4jException e) {
      throw Failures.of(e);
    }
  }

  @Override
  public void close() {
    driver.close();
  }

  private record OpenRead(Session session, Transaction transaction) implements ReadTransaction {
    @Override
    public List<Row> run(String cypher, Map<String, ?> parameters) {
      try {
        return new Rows(transaction).run(cypher, parameters);
      } catch (Neo4jException e) {
        throw Failures.of(e);
      }
    }

    @Override
    public void close() {
      try (session) {
        transaction.close();
      } catch (Neo4jException e) {
        throw Failures.of(e);
      }
    }
  }
}
