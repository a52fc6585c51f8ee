package dev.groundtrack.web.operation;

import dev.groundtrack.graph.GraphException;
import dev.groundtrack.ingest.job.ImportJobs;
import dev.groundtrack.ingest.job.ImportState;
import dev.groundtrack.live.LiveChanges;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;

/** How many subscribe here, and how many imports wait or run in the graph. */
public record GraphMeters(ImportJobs jobs, LiveChanges live) implements MeterBinder {
  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("groundtrack.subscribers", live, LiveChanges::subscribers)
        .description("Subscriptions that are open on this server")
        .register(meters);
    for (ImportState state : List.of(ImportState.QUEUED, ImportState.RUNNING)) {
      Gauge.builder("groundtrack.imports", () -> count(state))
          .description("Imports of the graph, whichever server works on them")
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .register(meters);
    }
  }

  /** Not a number while the database cannot tell. */
  private double count(ImportState state) {
    try {
      return jobs.count(List.of(state));
    } catch (GraphException e) {
      return Double.NaN;
    }
  }
}
