package dev.groundtrack.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.AsyncTransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;

/** Several statements in one transaction, all sent before the first is answered. */
record PipelinedRead(Driver driver, SessionConfig session, TransactionConfig limits) {

  /**
   * The rows of each.
   *
   * @throws GraphException if one of them fails: none is answered then; {@link
   *     GraphException.Unavailable} after the patience
   */
  List<List<Row>> read(List<ReadStatement> statements, RowBudget budget, Duration patience) {
    AsyncSession session = driver.session(AsyncSession.class, this.session);
    CompletableFuture<List<List<Row>>> rows =
        session
            .executeReadAsync(context -> all(context, statements, new PlainValues(budget)), limits)
            .toCompletableFuture();
    rows.whenComplete((all, failure) -> session.closeAsync());
    try {
      return rows.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (TimeoutException e) {
      throw new GraphException.Unavailable("The database did not answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraphException.Unavailable("The server is closing", e);
    }
  }

  private static CompletionStage<List<List<Row>>> all(
      AsyncTransactionContext context, List<ReadStatement> statements, PlainValues plain) {
    List<CompletableFuture<List<Row>>> answers = new ArrayList<>();
    for (ReadStatement statement : statements) {
      answers.add(
          context
              .runAsync(statement.cypher(), new HashMap<>(statement.parameters()))
              .thenCompose(
                  cursor -> cursor.listAsync(record -> new Row(record.asMap(plain::convert))))
              .toCompletableFuture());
    }
    return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
        .thenApply(done -> answers.stream().map(CompletableFuture::join).toList());
  }

  private static RuntimeException failure(Throwable cause) {
    return switch (cause) {
      case CompletionException wrapped when wrapped.getCause() != null ->
          failure(wrapped.getCause());
      case ExecutionException wrapped when wrapped.getCause() != null ->
          failure(wrapped.getCause());
      case Neo4jException failure -> DatabaseErrors.of(failure);
      case RuntimeException failure -> failure;
      default -> new IllegalStateException(cause);
    };
  }
}
