package dev.groundtrack.journey;

import dev.groundtrack.testing.OtherNeo4j;
import dev.groundtrack.testing.RunningServer;

/** On a Neo4j that somebody else started, reached by its address as any other is. */
class ExternalImportJourneyTest extends ImportJourney {
  private static final OtherNeo4j ELSEWHERE = OtherNeo4j.start();

  ExternalImportJourneyTest() {
    super(RunningServer.start(ELSEWHERE.settings("--groundtrack.seed=names")));
  }

  @Override
  void stopTheDatabase() {
    ELSEWHERE.close();
  }
}
