package dev.groundtrack.graph;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.Driver;

/**
 * The door to the database: at an address, or the one in this process ({@link
 * EmbeddedNeo4j#graph}), which is spoken to without a connection. The same goes in and comes out of
 * both. Safe for use by many threads.
 *
 * <p>Every method throws a {@link GraphException} where the database cannot do what is asked.
 */
public abstract sealed class Graph implements AutoCloseable permits DriverGraph, EmbeddedGraph {

  /** Where a database is and who may come in. */
  public record Address(URI uri, AuthToken token, String database, Limits limits) {}

  /**
   * What a read may take; more is refused.
   *
   * @param readTimeout how long it may run
   * @param maxRows how many objects its answer may hold
   */
  public record Limits(Duration readTimeout, long maxRows) {
    /** However many there are. */
    public static Limits of(Duration readTimeout) {
      return new Limits(readTimeout, Long.MAX_VALUE);
    }
  }

  /** Connects, and makes sure that somebody answers. */
  public static Graph connect(Address address) {
    return DriverGraph.at(address);
  }

  /**
   * The same over a driver that is configured already, and is closed with this.
   *
   * @param database its name there
   */
  public static Graph over(Driver driver, String database, Limits limits) {
    return DriverGraph.connected(driver, database, limits);
  }

  /**
   * The same database, whose reads see at least what these bookmarks stand for: the writes of
   * another server, perhaps on another member of a cluster.
   *
   * @param bookmarks as {@link #bookmarks()} gave them, there or here
   */
  public Graph seeing(Set<String> bookmarks) {
    return this;
  }

  /** Stands for all that was written through this; empty where every read sees every write. */
  public Set<String> bookmarks() {
    return Set.of();
  }

  /** Opens a read transaction; the caller closes it. */
  public abstract ReadTransaction beginRead();

  /** Opens a read transaction that no limit holds for; the caller closes it. */
  abstract ReadTransaction beginUnlimitedRead();

  /** Runs one statement in a read transaction of its own, in one trip. */
  public abstract List<Row> readOnce(String cypher, Map<String, ?> parameters);

  /**
   * Runs several statements in one read transaction of their own, the rows of each in their order;
   * where the database is elsewhere they are sent together.
   */
  public List<List<Row>> readTogether(List<ReadStatement> statements) {
    return read(
        transaction ->
            statements.stream()
                .map(statement -> transaction.run(statement.cypher(), statement.parameters()))
                .toList());
  }

  /** Whether the database answers within this time. */
  public abstract boolean answers(Duration patience);

  /** Does the work in one read transaction. */
  public final <T> T read(Function<GraphTransaction, T> work) {
    try (ReadTransaction transaction = beginRead()) {
      return work.apply(transaction);
    }
  }

  /** Does what goes through the whole graph in one read transaction, however long it takes. */
  public final <T> T readWhole(Function<GraphTransaction, T> work) {
    try (ReadTransaction transaction = beginUnlimitedRead()) {
      return work.apply(transaction);
    }
  }

  /** Whether the database has a function of this name. */
  public final boolean hasFunction(String name) {
    return !readOnce(
            "SHOW FUNCTIONS YIELD name WHERE name = $name RETURN name", Map.of("name", name))
        .isEmpty();
  }

  /**
   * Does the work in one write transaction. It is all written or not at all; it may be done again
   * after a passing failure, so it must have no effect but on the graph.
   */
  public abstract <T> T write(Function<GraphTransaction, T> work);

  /** Runs one statement in a transaction of its own, as changes of the schema need. */
  abstract void execute(String cypher);

  /** Before the end: lets nobody wait for a statement to be planned. */
  public void stopPlanning() {}

  @Override
  public abstract void close();
}
