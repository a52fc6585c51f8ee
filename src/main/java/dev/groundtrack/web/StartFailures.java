package dev.groundtrack.web;

import dev.groundtrack.graph.GraphException;
import dev.groundtrack.model.Problem;
import dev.groundtrack.model.RefusedException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Why the server does not start, told without a stack trace. */
final class StartFailures {
  private StartFailures() {}

  /** Mistakes in the schema or the seed, all of them. */
  static final class Refused extends AbstractFailureAnalyzer<RefusedException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, RefusedException refused) {
      String problems =
          refused.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
      return new FailureAnalysis(problems, "Mend these and start again.", refused);
    }
  }

  /** A database that is in use or out of reach. */
  static final class NoGraph extends AbstractFailureAnalyzer<GraphException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, GraphException failure) {
      return switch (failure) {
        case GraphException.StoreLocked locked ->
            new FailureAnalysis(locked.getMessage(), "Stop the other process first.", locked);
        case GraphException.Unavailable unavailable ->
            new FailureAnalysis(
                "The database does not answer: " + unavailable.getMessage(),
                "Check spring.neo4j.uri and its user and password, or leave it out to use the"
                    + " embedded store.",
                unavailable);
        case GraphException.Conflict conflict -> null;
        case GraphException.Exhausted exhausted -> null;
        case GraphException.Failed failed -> null;
      };
    }
  }
}
