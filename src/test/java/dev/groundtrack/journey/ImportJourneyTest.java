package dev.groundtrack.journey;

import dev.groundtrack.testing.RunningServer;

/** On the embedded store. */
class ImportJourneyTest extends ImportJourney {
  ImportJourneyTest() {
    super(RunningServer.start("--groundtrack.seed=names"));
  }
}
