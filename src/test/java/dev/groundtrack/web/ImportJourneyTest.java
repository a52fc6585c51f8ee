package dev.groundtrack.web;

/** On the embedded store. */
class ImportJourneyTest extends ImportJourney {
  ImportJourneyTest() {
    super(RunningServer.start("--groundtrack.seed=names"));
  }
}
