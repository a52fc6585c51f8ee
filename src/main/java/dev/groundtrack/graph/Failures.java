package dev.groundtrack.graph;

import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** Sorts the driver's failures into ours. */
final class Failures {
  private Failures() {}

  static GraphException of(Neo4jException failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof ServiceUnavailableException
        || failure instanceof SessionExpiredException
        || failure instanceof AuthenticationException) {
      return new GraphException.Unavailable(message, failure);
    }
    return switch (String.valueOf(failure.code())) {
      case "Neo.ClientError.Schema.ConstraintValidationFailed" ->
          new GraphException.Conflict(message, failure);
      case "Neo.ClientError.Transaction.TransactionTimedOut",
          "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
          "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
          "Neo.TransientError.General.TransactionMemoryLimit" ->
          new GraphException.Exhausted(message, failure);
      default -> new GraphException.Failed(message, failure);
    };
  }
}
