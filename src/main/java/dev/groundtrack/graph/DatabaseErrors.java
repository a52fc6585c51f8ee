package dev.groundtrack.graph;

import dev.groundtrack.model.DatabaseFunctions;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.kernel.api.exceptions.Status;

/**
 * Sorts the failures of the driver and of the embedded database into ours, by the codes of Neo4j.
 */
final class DatabaseErrors {
  private static final String PASSING = "Neo.TransientError.";
  private static final Set<String> ENDED =
      Set.of(
          "Neo.TransientError.Transaction.Terminated",
          "Neo.TransientError.Transaction.LockClientStopped");
  private static final String TEXT_SEARCH = "db.index.fulltext.queryNodes";
  private static final String TOO_LONG = "too large to index";

  /** Of a pool all of whose connections are in use; the driver has no code for it. */
  private static final String NO_CONNECTION = "Unable to acquire connection";

  private static final String VECTOR = "Vector must ";

  private DatabaseErrors() {}

  static GraphException of(Neo4jException failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof ServiceUnavailableException
        || failure instanceof SessionExpiredException
        || failure instanceof AuthenticationException
        || message.startsWith(NO_CONNECTION)) {
      return new GraphException.Unavailable(message, failure);
    }
    if (isForbidden(failure)) {
      return new GraphException.Forbidden(message, failure);
    }
    return isTooLong(failure)
        ? new GraphException.TooLong(message, failure)
        : of(String.valueOf(failure.code()), failure);
  }

  /**
   * A failure of the embedded database as ours; what has no code is not its own, and stays as it
   * is.
   */
  static RuntimeException of(RuntimeException failure) {
    if (failure instanceof GraphException) {
      return failure;
    }
    if (isForbidden(failure)) {
      return new GraphException.Forbidden(String.valueOf(failure.getMessage()), failure);
    }
    if (isTooLong(failure)) {
      return new GraphException.TooLong(String.valueOf(failure.getMessage()), failure);
    }
    String code = code(failure);
    return code == null ? failure : of(code, failure);
  }

  /** Whether the same work may go well if it is done again, as drivers see it. */
  static boolean mayPass(RuntimeException failure) {
    String code = code(failure);
    return code != null && code.startsWith(PASSING) && !ENDED.contains(code);
  }

  /** The same of the driver's own failures: a leader that changes, a connection that breaks. */
  static boolean passes(RuntimeException failure) {
    return failure instanceof RetryableException
        && failure instanceof Neo4jException ours
        && switch (of(ours)) {
          case GraphException.Exhausted exhausted -> false;
          case GraphException.Unseen unseen -> false;
          default -> true;
        };
  }

  /** There is no code for it. */
  private static boolean isTooLong(Throwable failure) {
    return causes(failure).anyMatch(c -> String.valueOf(c.getMessage()).contains(TOO_LONG));
  }

  /** A statement has refused itself: it has read what cannot be read. */
  private static boolean isForbidden(Throwable failure) {
    return causes(failure)
        .anyMatch(c -> String.valueOf(c.getMessage()).contains(DatabaseFunctions.FORBIDDEN));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }

  private static GraphException of(String code, RuntimeException failure) {
    String message = String.valueOf(failure.getMessage());
    return switch (code) {
      case "Neo.ClientError.Schema.ConstraintValidationFailed" ->
          new GraphException.Conflict(message, failure);
      case "Neo.ClientError.Transaction.TransactionTimedOut",
          "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration" ->
          new GraphException.TimedOut(message, failure);
      case "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
          "Neo.TransientError.General.TransactionMemoryLimit" ->
          new GraphException.Exhausted(message, failure);
      case "Neo.TransientError.General.DatabaseUnavailable" ->
          new GraphException.Unavailable(message, failure);
      case "Neo.ClientError.Transaction.InvalidBookmark",
          "Neo.ClientError.Transaction.InvalidBookmarkMixture",
          "Neo.TransientError.Transaction.BookmarkTimeout" ->
          new GraphException.Unseen(message, failure);
      case "Neo.ClientError.Procedure.ProcedureCallFailed",
          "Neo.ClientError.Statement.TypeError",
          "Neo.ClientError.Statement.ArgumentError" ->
          message.contains(TEXT_SEARCH) || message.contains(VECTOR)
              ? new GraphException.Unreadable(reason(message), failure)
              : new GraphException.Failed(message, failure);
      default ->
          code.startsWith(PASSING) && !ENDED.contains(code)
              ? new GraphException.Unavailable(message, failure)
              : new GraphException.Failed(message, failure);
    };
  }

  private static @Nullable String code(Throwable failure) {
    return causes(failure)
        .map(DatabaseErrors::ownCode)
        .filter(code -> code != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String ownCode(Throwable failure) {
    return switch (failure) {
      case QueryExecutionException of -> of.getStatusCode();
      case Status.HasStatus of -> of.status().code().serialize();
      default -> null;
    };
  }

  /** What Lucene says, without the list of all that it would rather have read. */
  private static String reason(String message) {
    String first = message.lines().findFirst().orElse("");
    return first.replaceFirst("^.*Caused by: [\\w.$]+: ", "");
  }
}
