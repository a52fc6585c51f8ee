package dev.groundtrack.ingest;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What is done with an article on its way into the graph, each timed as {@value #NAME} by its name.
 */
enum ImportStage {
  ANNOTATE,
  ATTRIBUTE,
  RELATE,
  RESOLVE,
  WRITE;

  static final String NAME = "groundtrack.import.stage";

  /** Does the work of this stage; what is refused counts as well. */
  <T> T timed(Supplier<T> work) {
    Timer.Sample started = Timer.start();
    try {
      return work.get();
    } finally {
      started.stop(Metrics.timer(NAME, "stage", name().toLowerCase(Locale.ROOT)));
    }
  }
}
