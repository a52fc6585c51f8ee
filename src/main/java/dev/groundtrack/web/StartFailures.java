package dev.groundtrack.web;

import dev.groundtrack.graph.GraphException;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Why the server does not start, told on stderr without a stack trace. */
final class StartFailures {
  private StartFailures() {}

  /** In place of Boot's, which goes to the log. */
  static final class OnStderr implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
      String why = analysis.getDescription().strip();
      System.err.println("Groundtrack cannot start" + (why.contains("\n") ? ".\n" : ": ") + why);
      if (analysis.getAction() != null && !analysis.getAction().isBlank()) {
        System.err.println(analysis.getAction().strip());
      }
    }
  }

  /** Mistakes in the schema or the seed, all of them. */
  static final class Refused extends AbstractFailureAnalyzer<RefusedException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, RefusedException refused) {
      String problems =
          refused.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
      return new FailureAnalysis(problems, "", refused);
    }
  }

  /** A database that is in use or out of reach. */
  static final class NoGraph extends AbstractFailureAnalyzer<GraphException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, GraphException failure) {
      return switch (failure) {
        case GraphException.StoreLocked locked ->
            new FailureAnalysis(locked.getMessage(), "", locked);
        case GraphException.Unavailable unavailable ->
            new FailureAnalysis(
                "The database does not answer: " + unavailable.getMessage(),
                "Check spring.neo4j.uri and its user and password, or leave it out to use the"
                    + " embedded store.",
                unavailable);
        case GraphException.Conflict conflict -> null;
        case GraphException.TooLong tooLong -> null;
        case GraphException.Forbidden forbidden -> null;
        case GraphException.Unreadable unreadable -> null;
        case GraphException.Unseen unseen -> null;
        case GraphException.Exhausted exhausted -> null;
        case GraphException.Failed failed -> null;
      };
    }
  }
}
