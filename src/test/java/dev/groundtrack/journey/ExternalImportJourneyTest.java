package dev.groundtrack.journey;

import dev.groundtrack.testing.OtherNeo4j;
import dev.groundtrack.testing.RunningServer;

/** On a Neo4j that somebody else started, reached by its address as any other is. */
class ExternalImportJourneyTest extends ImportJourney {
  ExternalImportJourneyTest() {
    super(RunningServer.start(OtherNeo4j.shared().settings("--groundtrack.seed=names")));
  }
}
