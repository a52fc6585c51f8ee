package dev.groundtrack.graph;

import dev.groundtrack.graph.trace.StatementTrace;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * A database at an address, over the Neo4j Java Driver. What is read sees all that was written
 * through this, on whichever member of a cluster it is read; reads are done again while a leader
 * changes or a connection breaks; and a database that does not answer is given up, whatever it
 * promised.
 */
final class DriverGraph extends Graph {
  /** Without it the database's own timeout would hold. */
  private static final TransactionConfig UNLIMITED =
      TransactionConfig.builder().withTimeout(Duration.ZERO).build();

  /** How long reads are done again; whoever asks should not wait for a database that is gone. */
  private static final Retries READING = new Retries(Duration.ofSeconds(5), DatabaseErrors::passes);

  /** After a read's own time, what the database may take to say that it is over. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** What one statement of a write may take, and its commit; there the database has no limit. */
  private static final Duration WRITE_PATIENCE = Duration.ofMinutes(2);

  private static final Duration FOR_EVER = Duration.ofDays(365);

  private final Driver driver;
  private final String database;
  private final Limits limits;
  private final BookmarkManager written;
  private final SessionConfig reading;
  private final TransactionConfig readLimits;

  private DriverGraph(
      Driver driver, String database, Limits limits, BookmarkManager written, Set<String> seen) {
    this.driver = driver;
    this.database = database;
    this.limits = limits;
    this.written = written;
    this.reading =
        session(AccessMode.READ)
            .withBookmarks(seen.stream().map(Bookmark::from).collect(Collectors.toSet()))
            .build();
    this.readLimits = TransactionConfig.builder().withTimeout(limits.readTimeout()).build();
  }

  static DriverGraph at(Address address) {
    Config config =
        Config.builder()
            .withUserAgent("groundtrack")
            .withMinimumNotificationSeverity(NotificationSeverity.OFF)
            .build();
    return connected(
        GraphDatabase.driver(address.uri(), address.token(), config),
        address.database(),
        address.limits());
  }

  static DriverGraph connected(Driver driver, String database, Limits limits) {
    try {
      driver.verifyConnectivity();
      BookmarkManager written =
          BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());
      return new DriverGraph(driver, database, limits, written, Set.of());
    } catch (Neo4jException e) {
      driver.close();
      throw DatabaseErrors.of(e);
    }
  }

  private SessionConfig.Builder session(AccessMode mode) {
    return SessionConfig.builder()
        .withDatabase(database)
        .withDefaultAccessMode(mode)
        .withBookmarkManager(written);
  }

  @Override
  public Graph seeing(Set<String> bookmarks) {
    return bookmarks.isEmpty()
        ? this
        : new DriverGraph(driver, database, limits, written, bookmarks);
  }

  @Override
  public Set<String> bookmarks() {
    return written.getBookmarks().stream().map(Bookmark::value).collect(Collectors.toSet());
  }

  @Override
  public ReadTransaction beginRead() {
    return begin(readLimits, new RowBudget(limits.maxRows()), readPatience());
  }

  @Override
  ReadTransaction beginUnlimitedRead() {
    return begin(UNLIMITED, RowBudget.unlimited(), FOR_EVER);
  }

  private Duration readPatience() {
    return limits.readTimeout().plus(GRACE);
  }

  private ReadTransaction begin(TransactionConfig config, RowBudget budget, Duration patience) {
    return within(
        patience,
        (session, deadline) ->
            new DriverRead(session, session.beginTransaction(config), budget, patience));
  }

  /** Does work in a session, which it closes if it fails; a read may be done again. */
  private <T> T within(Duration patience, BiFunction<Session, Deadline, T> work) {
    try {
      return READING.run(() -> once(patience, work));
    } catch (Neo4jException e) {
      throw DatabaseErrors.of(e);
    }
  }

  private <T> T once(Duration patience, BiFunction<Session, Deadline, T> work) {
    Session session = driver.session(reading);
    try (Deadline deadline = Deadline.of(patience)) {
      try {
        deadline.arm();
        return work.apply(session, deadline);
      } catch (Neo4jException e) {
        session.close();
        throw deadline.isExpired() ? deadline.unanswered(e) : e;
      }
    }
  }

  @Override
  public List<Row> readOnce(String cypher, Map<String, ?> parameters) {
    return StatementTrace.run(cypher, () -> rows(cypher, parameters));
  }

  private List<Row> rows(String cypher, Map<String, ?> parameters) {
    return within(
        readPatience(),
        (session, deadline) -> {
          PlainValues plain = new PlainValues(new RowBudget(limits.maxRows()));
          List<Row> rows =
              session
                  .run(cypher, new HashMap<>(parameters), readLimits)
                  .list(record -> new Row(record.asMap(plain::convert)));
          session.close();
          return rows;
        });
  }

  @Override
  public List<List<Row>> readTogether(List<ReadStatement> statements) {
    return StatementTrace.runTogether(
        statements.stream().map(ReadStatement::cypher).toList(),
        () ->
            new PipelinedRead(driver, reading, readLimits)
                .read(statements, new RowBudget(limits.maxRows()), readPatience()));
  }

  @Override
  public boolean answers(Duration patience) {
    try (Deadline deadline = Deadline.of(patience);
        Session session = driver.session(session(AccessMode.READ).build())) {
      deadline.arm();
      return session.run("RETURN 1").consume() != null;
    } catch (Neo4jException e) {
      return false;
    }
  }

  @Override
  public <T> T write(Function<GraphTransaction, T> work) {
    try (Deadline deadline = Deadline.of(WRITE_PATIENCE)) {
      try (Session session = driver.session(session(AccessMode.WRITE).build())) {
        T done =
            session.executeWrite(
                context -> {
                  T result =
                      work.apply(new DriverTransaction(context, RowBudget.unlimited(), deadline));
                  deadline.arm();
                  return result;
                });
        deadline.disarm();
        return done;
      } catch (Neo4jException e) {
        throw deadline.isExpired() ? deadline.unanswered(e) : DatabaseErrors.of(e);
      }
    }
  }

  @Override
  void execute(String cypher) {
    try (Session session = driver.session(session(AccessMode.WRITE).build())) {
      session.run(cypher).consume();
    } catch (Neo4jException e) {
      throw DatabaseErrors.of(e);
    }
  }

  @Override
  public void close() {
    driver.close();
  }
}
