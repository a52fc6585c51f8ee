package dev.groundtrack.web;

import dev.groundtrack.graph.GraphException;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Why the server does not start, told on stderr without a stack trace. */
final class StartFailures {
  private StartFailures() {}

  /** In place of Boot's, which goes to the log. */
  static final class OnStderr implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
      System.err.println("Groundtrack cannot start.");
      System.err.println(analysis.getDescription().strip());
      if (analysis.getAction() != null && !analysis.getAction().isBlank()) {
        System.err.println(analysis.getAction().strip());
      }
    }
  }

  /** A setting of a name that there is not. */
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static final class Unknown
      extends AbstractFailureAnalyzer<UnboundConfigurationPropertiesException> {
    @Override
    protected FailureAnalysis analyze(
        Throwable root, UnboundConfigurationPropertiesException unbound) {
      String names =
          unbound.getUnboundProperties().stream()
              .map(property -> property.getName().toString())
              .sorted()
              .collect(Collectors.joining(", "));
      return new FailureAnalysis(
          "There is no setting " + names,
          "The settings are " + String.join(", ", Settings.names()) + ".",
          unbound);
    }
  }

  /** Mistakes in the schema or the seed, all of them. */
  static final class Refused extends AbstractFailureAnalyzer<RefusedException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, RefusedException refused) {
      String problems =
          refused.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
      return new FailureAnalysis(problems, "Mend this and start again.", refused);
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
        case GraphException.Unreadable unreadable -> null;
        case GraphException.Exhausted exhausted -> null;
        case GraphException.Failed failed -> null;
      };
    }
  }
}
