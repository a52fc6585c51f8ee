package dev.groundtrack.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.testing.RunningServer;
import java.lang.reflect.Field;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.kernel.impl.transaction.stats.DatabaseTransactionStats;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** All root fields of an operation read in one transaction, whichever way they are answered. */
class OneTransactionTest {
  private static RunningServer server;
  private static DatabaseTransactionStats transactions;

  @BeforeAll
  static void start() throws ReflectiveOperationException {
    server = RunningServer.start("--groundtrack.seed=none");
    Graph graph = server.bean(Graph.class);
    Field database = graph.getClass().getDeclaredField("database");
    database.setAccessible(true);
    transactions =
        ((GraphDatabaseAPI) database.get(graph))
            .getDependencyResolver()
            .resolveDependency(DatabaseTransactionStats.class);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** The queue of imports looks into the graph, too, every now and then. */
  private static final int TRIES = 5;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ agencies { id } }",
        "{ agencies { id } people { id } statementsConnection { totalCount } }",
        "{ ...some entity(name: \"x\") { id } } fragment some on Query { agencies { id } more:"
            + " agencies { name } }",
        "{ agencies { id } __schema { queryType { name } } people { id } }",
        "{ agencies(limit: -1) { id } people { id } countries { id } }"
      })
  void whateverIsAsked(String operation) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TRIES && least != 1; i++) {
      long before = transactions.getNumberOfStartedTransactions();
      server.ask(operation);
      least = Math.min(least, transactions.getNumberOfStartedTransactions() - before);
    }
    assertThat(least).isOne();
  }
}
