package dev.groundtrack.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ProfiledPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open read transaction of the driver.
 *
 * @param patience how long the database may take to answer each statement
 */
record DriverRead(Session session, Transaction transaction, RowBudget budget, Duration patience)
    implements ReadTransaction {
  private static final Logger LOG = LoggerFactory.getLogger(DriverRead.class);

  @Override
  public List<Row> run(String cypher, Map<String, ?> parameters) {
    return told(
        deadline -> new DriverTransaction(transaction, budget, deadline).run(cypher, parameters));
  }

  /** What takes the rows may take its time, so there is no deadline but the transaction's own. */
  @Override
  public void forEach(String cypher, Map<String, ?> parameters, Consumer<Row> sink) {
    told(
        deadline -> {
          new DriverTransaction(transaction, budget, deadline).forEach(cypher, parameters, sink);
          return true;
        });
  }

  @Override
  public QueryProfile described(String cypher, Map<String, ?> parameters) {
    return told(
        deadline -> {
          deadline.arm();
          Result result = transaction.run(cypher, new HashMap<>(parameters));
          PlainValues plain = new PlainValues(budget);
          List<Row> rows = result.list(record -> new Row(record.asMap(plain::convert)));
          List<QueryProfile.Operator> operators = new ArrayList<>();
          add(operators, result.consume().plan(), 0);
          return new QueryProfile(rows, operators);
        });
  }

  private <T> T told(Function<Deadline, T> work) {
    try (Deadline deadline = Deadline.of(patience)) {
      try {
        return work.apply(deadline);
      } catch (Neo4jException e) {
        throw deadline.isExpired() ? deadline.unanswered(e) : DatabaseErrors.of(e);
      }
    }
  }

  /** One that was run has figures. */
  private static void add(List<QueryProfile.Operator> operators, Plan plan, int depth) {
    String name = plan.operatorType().split("@", 2)[0];
    operators.add(
        plan instanceof ProfiledPlan ran
            ? new QueryProfile.Operator(name, depth, ran.dbHits(), ran.records())
            : new QueryProfile.Operator(name, depth, 0, 0));
    plan.children().forEach(child -> add(operators, child, depth + 1));
  }

  /** What was read stands, whatever becomes of a transaction that wrote nothing. */
  @Override
  public void close() {
    try (Deadline deadline = Deadline.of(patience);
        session) {
      deadline.arm();
      transaction.close();
    } catch (Neo4jException e) {
      LOG.debug("A read transaction did not close", e);
    }
  }
}
